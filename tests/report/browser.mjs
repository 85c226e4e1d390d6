// A browser that notes every request, message and error of the pages it shows.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync'];

export async function open() {
  const profile = mkdtempSync(join(tmpdir(), 'zhibiao-report-'));
  const browser = await chromium.launchPersistentContext(profile, {
    executablePath: '/usr/bin/chromium', headless: true, args: FLAGS, viewport: { width: 1360, height: 900 },
  });
  const page = await browser.newPage();
  const faults = [];
  const requests = [];
  page.on('console', (message) => faults.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => faults.push(`error: ${error.stack}`));
  page.on('dialog', (dialog) => { faults.push(`dialog: ${dialog.message()}`); dialog.dismiss(); });
  page.on('request', (request) => requests.push(request.url()));
  return { browser, page, faults, requests };
}

// The contrast of two CSS colours as computed, `rgb(…)` or `color(srgb …)`, the first over the second.
export function contrast(front, back) {
  const parse = (text) => {
    const numbers = text.match(/-?[\d.]+/g).map(Number);
    return text.startsWith('color') ? [...numbers.slice(0, 3).map((n) => n * 255), numbers[3] ?? 1] : [...numbers.slice(0, 3), numbers[3] ?? 1];
  };
  const light = (c) => {
    const [r, g, b] = c.map((v) => (v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [f, b] = [parse(front), parse(back)];
  const mixed = [0, 1, 2].map((i) => f[i] * f[3] + b[i] * (1 - f[3]));
  const [x, y] = [light(mixed), light(b.slice(0, 3))].sort((p, q) => q - p);
  return (x + 0.05) / (y + 0.05);
}
