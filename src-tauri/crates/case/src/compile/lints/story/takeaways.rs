//! "Tomorrow at 9:00": lines one can act on.

use super::decided::Decided;
use crate::compile::Lower;
use crate::compile::lints::reading::{Found, Reading, tokens};
use crate::compile::lints::words::{List, holds};
use crate::finding::Code;
use crate::model::{Case, RoleIx, Takeaway};

/// Fewest and most lines of a role.
const LINES: (usize, usize) = (2, 3);
/// Most words of a line.
const WORDS: usize = 30;

impl Lower<'_> {
    /// `takeaway-shape`: a role has two or three lines, and each stands on a decision of that role. The behaviour id is the
    /// format's; "met on every path" is the prover's.
    pub(super) fn takeaway_lines(&mut self, case: &Case, decisions: &[Decided]) {
        for (role, ix) in case.roles.iter().zip((0..).map(RoleIx)) {
            let lines = case.takeaways.iter().filter(|line| line.role == ix).count();
            if role.playable && !(LINES.0..=LINES.1).contains(&lines) {
                self.on_role(Code::TakeawayShape, ix, args("count", lines.to_string()));
            }
        }
        for line in &case.takeaways {
            let own = |decided: &Decided| decided.scene == line.after && decided.seat == line.role;
            if let Some(scene) = case.scenes.get(line.after.at())
                && !decisions.iter().any(own)
            {
                let at = self.texts.at.get(line.text.at()).copied();
                let args = args("decision", scene.id.clone());
                self.report
                    .add(Code::TakeawayShape, at.unwrap_or_default(), args);
            }
        }
    }
}

impl Reading<'_> {
    /// `takeaway-shape`, the words: at most 30, a moment first, and after it an act.
    pub(in crate::compile::lints) fn takeaways(&self, found: &mut Found) {
        for line in &self.case.takeaways {
            if let Some((why, what)) = self.misshapen(line) {
                found.text(Code::TakeawayShape, line.text, args(why, what));
            }
        }
    }

    fn misshapen(&self, line: &Takeaway) -> Option<(&'static str, String)> {
        let words = self.words(line.text);
        // A missing translation is told elsewhere.
        let first = words.first()?;
        if words.len() > WORDS {
            return Some(("words", words.len().to_string()));
        }
        let mut moments = self.lists.phrases(List::Moment).iter().peekable();
        let opens = |phrase: &&str| {
            let size = phrase.split(' ').count().min(words.len());
            holds(&words[..size], phrase)
        };
        if moments.peek().is_some() && !moments.any(opens) {
            return Some(("opening", first.clone()));
        }
        // The moment may be one of not knowing; the act stands after it.
        let act = self
            .plain(line.text)
            .split_once(',')
            .map(|(_, act)| tokens(act));
        let vague = self
            .lists
            .find(List::Vague, act.as_deref().unwrap_or(words));
        vague.map(|verb| ("verb", verb.to_owned()))
    }
}

fn args(why: &str, found: String) -> Vec<(&'static str, String)> {
    vec![("why", why.to_owned()), ("found", found)]
}
