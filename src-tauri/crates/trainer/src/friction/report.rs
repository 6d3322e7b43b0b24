//! What the leader reads.

use crate::error::Error;
use crate::trainer::Trainer;
use exports::FrictionLine;
use ledger::{Event, FrictionKind, FrictionNoted, FrictionQuestion, Hash, Utc};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// The fewest people whose answers are shown together. Fewer, and an answer would name its writer.
pub const SMALLEST: usize = 3;

/// Every answer of the groups that are large enough.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FrictionReport {
    /// Groups by role, in the order of role ids; roles too small by themselves together at the end.
    pub groups: Vec<Group>,
    /// Answers in all, shown or not.
    pub answers: u32,
    /// Answers not shown, because too few people stand behind them.
    pub withheld: u32,
    /// When the first and the last note were written.
    pub span: Option<(Utc, Utc)>,
}

/// Answers of at least [`SMALLEST`] people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Role id of the taxonomy; none for the smaller roles taken together.
    pub role: Option<String>,
    /// People.
    pub people: u32,
    /// Their answers. Sorted by words, so that their order tells nothing.
    pub notes: Vec<FrictionNote>,
}

/// One answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FrictionNote {
    /// The note it is part of.
    pub note: Uuid,
    /// Which question.
    pub question: FrictionQuestion,
    /// Case id.
    pub case: String,
    /// What was written.
    pub text: String,
    /// Where the leader sorted it, if they did.
    pub kind: Option<FrictionKind>,
}

impl Trainer {
    /// The report. Only for leaders.
    ///
    /// # Errors
    /// [`Error::NotLeader`], [`Error::Locked`], [`Error::Store`].
    pub fn friction_report(&self) -> Result<FrictionReport, Error> {
        self.leader()?;
        let mut noted: Vec<FrictionNoted> = Vec::new();
        let mut sorted = BTreeMap::new();
        let mut span: Option<(Utc, Utc)> = None;
        for stored in self.store.read()?.friction()? {
            let at = stored.envelope.at.utc;
            // The list names friction only, and `verify` says so where it does not.
            let event = stored.envelope.event;
            if let Event::FrictionNoted(note) = event {
                span = Some(span.map_or((at, at), |(first, _)| (first, at)));
                noted.push(note);
            } else if let Event::FrictionSorted(one) = event {
                sorted.insert((one.note, one.question), one.kind);
            }
        }
        Ok(group(&noted, &sorted, span))
    }
}

/// A group's answers for a table or page.
pub(crate) fn lines(group: &Group) -> impl Iterator<Item = FrictionLine> {
    group.notes.iter().map(|note| FrictionLine {
        kind: note.kind,
        role: group.role.clone(),
        people: group.people,
        question: note.question,
        case: note.case.clone(),
        text: note.text.clone(),
    })
}

type Sorted = BTreeMap<(Uuid, FrictionQuestion), FrictionKind>;

fn group(noted: &[FrictionNoted], sorted: &Sorted, span: Option<(Utc, Utc)>) -> FrictionReport {
    let mut roles: BTreeMap<&str, Vec<&FrictionNoted>> = BTreeMap::new();
    for note in noted {
        roles.entry(&note.role).or_default().push(note);
    }
    let (large, small): (Vec<_>, Vec<_>) = roles
        .into_iter()
        .partition(|(_, notes)| people(notes) >= SMALLEST);
    let rest: Vec<&FrictionNoted> = small.into_iter().flat_map(|(_, notes)| notes).collect();
    let mut groups: Vec<Group> = large
        .into_iter()
        .map(|(role, notes)| shown(Some(role.to_owned()), &notes, sorted))
        .collect();
    if people(&rest) >= SMALLEST {
        groups.push(shown(None, &rest, sorted));
    }
    let count = |answers: usize| u32::try_from(answers).unwrap_or(u32::MAX);
    let answers = count(noted.iter().map(|note| note.answers.len()).sum());
    let seen = count(groups.iter().map(|group| group.notes.len()).sum());
    FrictionReport {
        groups,
        answers,
        withheld: answers.saturating_sub(seen),
        span,
    }
}

fn people(notes: &[&FrictionNoted]) -> usize {
    let each: BTreeSet<[u8; 32]> = notes
        .iter()
        .map(|note| *Hash::bytes(&note.respondent))
        .collect();
    each.len()
}

fn shown(role: Option<String>, notes: &[&FrictionNoted], sorted: &Sorted) -> Group {
    let mut answers: Vec<FrictionNote> = notes
        .iter()
        .flat_map(|note| note.answers.iter().map(move |answer| (note, answer)))
        .map(|(note, (question, text))| FrictionNote {
            note: note.note,
            question: *question,
            case: note.case.clone(),
            text: text.clone(),
            kind: sorted.get(&(note.note, *question)).copied(),
        })
        .collect();
    answers.sort_by(|one, other| {
        (one.question, &one.text, one.note).cmp(&(other.question, &other.text, other.note))
    });
    Group {
        role,
        people: u32::try_from(people(notes)).unwrap_or(u32::MAX),
        notes: answers,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn note(id: u128, person: u8, role: &str, text: &str) -> FrictionNoted {
        FrictionNoted {
            note: Uuid::from_u128(id),
            respondent: Hash::of(&[person]),
            role: role.to_owned(),
            case: "two-seats".to_owned(),
            answers: BTreeMap::from([(FrictionQuestion::Longer, text.to_owned())]),
        }
    }

    #[test]
    fn three_notes_of_one_person_are_one_person() {
        let noted = [
            note(1, 1, "ma", "a"),
            note(2, 1, "ma", "b"),
            note(3, 1, "ma", "c"),
        ];
        let report = group(&noted, &Sorted::new(), None);
        assert_eq!(report.groups, []);
        assert_eq!((report.answers, report.withheld), (3, 3));
    }

    #[test]
    fn small_roles_are_shown_together_without_their_names_or_not_at_all() {
        let mut noted = vec![
            note(1, 1, "ma", "cuff drawer"),
            note(2, 2, "ma", "b"),
            note(3, 3, "ma", "a"),
            note(4, 4, "rn", "the fax"),
            note(5, 5, "fd", "two phones"),
        ];
        let report = group(&noted, &Sorted::new(), None);
        assert_eq!(report.groups.len(), 1);
        assert_eq!(report.groups[0].role.as_deref(), Some("ma"));
        assert_eq!(report.withheld, 2);
        noted.push(note(6, 6, "rn", "no list"));
        let report = group(&noted, &Sorted::new(), None);
        let together = &report.groups[1];
        assert_eq!((together.role.as_deref(), together.people), (None, 3));
        let texts: Vec<&str> = together
            .notes
            .iter()
            .map(|note| note.text.as_str())
            .collect();
        assert_eq!(texts, ["no list", "the fax", "two phones"]);
        assert_eq!(report.withheld, 0);
    }

    #[test]
    fn an_answer_stands_where_it_was_sorted() {
        let noted = [
            note(1, 1, "ma", "a"),
            note(2, 2, "ma", "b"),
            note(3, 3, "ma", "c"),
        ];
        let sorted = Sorted::from([(
            (Uuid::from_u128(2), FrictionQuestion::Longer),
            FrictionKind::Staffing,
        )]);
        let report = group(&noted, &sorted, None);
        let kinds: Vec<_> = report.groups[0]
            .notes
            .iter()
            .map(|note| note.kind)
            .collect();
        assert_eq!(kinds, [None, Some(FrictionKind::Staffing), None]);
    }
}
