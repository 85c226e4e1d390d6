//! Memory is bounded, whatever the size of the input.

#![cfg(target_os = "linux")]

mod common;

use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use common::folder;

/// The most memory that a run over `megabytes` of articles on standard input has taken, in KiB.
fn peak(folder: &Path, threads: &str, megabytes: usize) -> u64 {
    let mut child = Command::new(env!("CARGO_BIN_EXE_zhibiao"))
        .args(["extract", "--input", "jsonl", "--output", "peak.jsonl", "--quiet", "--threads", threads])
        .current_dir(folder)
        .stdin(Stdio::piped())
        .spawn()
        .unwrap();
    let mut input = child.stdin.take().unwrap();
    for n in 0..megabytes * 100 {
        let filler = "这一段里没有数字，只为了让文章长一些。".repeat(180);
        writeln!(
            input,
            "{{\"id\":\"{n}\",\"text\":\"全市工业营业收入812亿元，同比增长百分之五，企业{n}家。{}\"}}",
            &filler[..9_900]
        )
        .unwrap();
    }
    // All but the end was taken, and it cannot end before the input does.
    let status = std::fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap();
    drop(input);
    assert!(child.wait().unwrap().success());
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
    peak.trim().trim_end_matches(" kB").parse().unwrap()
}

#[test]
fn memory_does_not_grow_with_the_input() {
    let folder = folder(&[]);
    for threads in ["1", "2"] {
        let (short, long) = (peak(folder.path(), threads, 6), peak(folder.path(), threads, 24));
        assert!(long < 64 << 10, "{long} KiB on {threads} threads");
        // A margin for what the allocator keeps.
        assert!(long < short * 11 / 10 + 2048, "{short} KiB, four times as long {long} KiB on {threads} threads");
    }
}
