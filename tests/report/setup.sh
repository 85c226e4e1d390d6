#!/bin/sh
# Installs what tests/report.rs needs: Chromium and a CJK font from Debian, playwright-core from npm.
set -eu
cd "$(dirname "$0")"
if ! command -v chromium >/dev/null || ! fc-list :lang=zh 2>/dev/null | grep -q .; then
    sudo=$([ "$(id -u)" = 0 ] || echo sudo)
    $sudo apt-get update -qq
    DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y --no-install-recommends chromium fonts-noto-cjk fontconfig
fi
npm install --no-package-lock --no-audit --no-fund
