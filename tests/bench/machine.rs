//! What the figures were taken on.

/// Prints the machine and how busy it is.
pub fn print() {
    let cpu = read("/proc/cpuinfo");
    let cores = cpu
        .lines()
        .filter(|line| line.starts_with("processor"))
        .count();
    println!(
        "{:<38} {} x {}",
        "processor",
        cores,
        value(&cpu, "model name")
    );
    println!(
        "{:<38} {}",
        "memory",
        value(&read("/proc/meminfo"), "MemTotal")
    );
    println!(
        "{:<38} {}",
        "kernel",
        read("/proc/sys/kernel/osrelease").trim()
    );
    print_load();
}

/// Prints the load of the last one, five and fifteen minutes.
pub fn print_load() {
    let load = read("/proc/loadavg");
    let load: Vec<&str> = load.split_whitespace().take(3).collect();
    println!("{:<38} {}", "load (1, 5, 15 minutes)", load.join(" "));
}

fn read(path: &str) -> String {
    std::fs::read_to_string(path).unwrap_or_default()
}

fn value(text: &str, name: &str) -> String {
    text.lines()
        .find_map(|line| line.strip_prefix(name)?.split_once(':'))
        .map_or_else(
            || "unknown".to_owned(),
            |(_, value)| value.trim().to_owned(),
        )
}
