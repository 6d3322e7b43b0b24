//! Why decent people err: more than one kind of temptation in a case.

use crate::compile::Lower;
use crate::finding::Code;
use crate::source::Well;
use std::collections::BTreeSet;

/// Fewest kinds of temptation in a case.
const KINDS: usize = 4;

impl Lower<'_> {
    /// `wells-few`: a case that names the wells of its temptations names fewer than four, or no over-reaction.
    pub(super) fn wells(&mut self) {
        let wells: BTreeSet<Well> = self.wells.iter().flatten().copied().collect();
        let why = if wells.is_empty() {
            return;
        } else if wells.len() < KINDS {
            "few"
        } else if !wells.contains(&Well::OverCaution) {
            "over"
        } else {
            return;
        };
        let args = vec![("why", why.to_owned()), ("wells", wells.len().to_string())];
        self.on_scenes(Code::WellsFew, args);
    }
}
