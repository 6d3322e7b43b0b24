//! Before each acknowledgement the write-ahead log is synced. A kill alone cannot show that: what a killed process wrote
//! stays in the system's memory, so the system calls are watched.

use crate::play::Player;

#[test]
fn the_log_is_synced_before_each_acknowledgement() {
    let player = Player::new();
    let trace = player.data().with_extension("trace");
    let trace_path = trace.to_str().expect("plain");
    let strace = [
        "strace",
        "-f",
        "-y",
        "-s",
        "200",
        "-o",
        trace_path,
        "-e",
        "trace=write,pwrite64,pwritev,fsync,fdatasync",
    ];
    let arguments = player.playing(None, 25, false);
    let borrowed: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let output = player
        .under(&strace, &borrowed)
        .output()
        .expect("strace is installed (Debian: apt-get install strace)");
    let calls = std::fs::read_to_string(&trace).unwrap_or_else(|fault| {
        panic!(
            "no trace ({fault}): {}",
            String::from_utf8_lossy(&output.stderr)
        )
    });

    let mut written = false;
    let mut synced = false;
    let mut acknowledged = Vec::new();
    for call in calls.lines() {
        let on_log = call.contains("records.db-wal>");
        if on_log && call.contains("pwrite") {
            written = true;
            synced = false;
        } else if on_log
            && (call.contains("fdatasync(") || call.contains("fsync("))
            && call.ends_with("= 0")
        {
            synced = written;
        } else if let Some((_, rest)) = call.split_once("saved ")
            && call.contains("write(1<")
        {
            let seq: String = rest.chars().take_while(char::is_ascii_digit).collect();
            assert!(
                written,
                "saved {seq}: nothing was written since the last acknowledgement"
            );
            assert!(
                synced,
                "saved {seq}: the log was not synced after the last write to it"
            );
            acknowledged.push(seq.parse::<u32>().expect("a number"));
            written = false;
            synced = false;
        }
    }
    assert_eq!(acknowledged, (0..=25).collect::<Vec<_>>());
}
