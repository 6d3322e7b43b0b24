//! Memory of a program and all it started.

/// Proportional set size of a process and its descendants, in mebibytes: pages shared with others count by their share.
pub fn of_tree(root: u32) -> f64 {
    let mut tree = vec![root];
    let parents = parents();
    let mut next = 0;
    while let Some(parent) = tree.get(next).copied() {
        tree.extend(
            parents
                .iter()
                .filter(|(_, of)| *of == parent)
                .map(|(pid, _)| *pid),
        );
        next += 1;
    }
    tree.into_iter().map(kibibytes).sum::<f64>() / 1024.0
}

/// Every process and its parent.
fn parents() -> Vec<(u32, u32)> {
    std::fs::read_dir("/proc")
        .expect("/proc")
        .flatten()
        .filter_map(|entry| {
            let pid = entry.file_name().to_str()?.parse().ok()?;
            let stat = std::fs::read_to_string(entry.path().join("stat")).ok()?;
            // The name in brackets may hold spaces; state and parent follow it.
            let parent = stat.rsplit(')').next()?.split_whitespace().nth(1)?;
            Some((pid, parent.parse().ok()?))
        })
        .collect()
}

/// A process that has ended holds nothing.
fn kibibytes(pid: u32) -> f64 {
    std::fs::read_to_string(format!("/proc/{pid}/smaps_rollup"))
        .ok()
        .and_then(|text| {
            let line = text.lines().find_map(|line| line.strip_prefix("Pss:"))?;
            line.split_whitespace().next()?.parse().ok()
        })
        .unwrap_or_default()
}
