//! Word lists, per language, kept as data beside this file.

use std::collections::BTreeMap;

const ENGLISH: &str = include_str!("en.txt");
const SPANISH: &str = include_str!("es.txt");

/// What a list is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum List {
    /// Beginnings of a line for tomorrow: a moment one recognises.
    Moment,
    /// Verbs that name no act.
    Vague,
    /// Words that make a wrong choice look wrong.
    Absolute,
    /// Words that make a best choice look careful.
    Hedge,
    /// Phrases with which nobody plans an act.
    Condemning,
    /// Words that begin a reason.
    Reason,
    /// Openings that give a verdict instead of a reason.
    Verdict,
    /// Words that blame.
    Blame,
    /// The speaker speaks of himself.
    FirstPerson,
    /// Courtesy and empathy.
    Courtesy,
    /// Words of measurement programs.
    Measure,
    /// Units that a number of care stands before.
    Unit,
    /// Words for spans of time.
    Span,
    /// Words by which a text rules what care must be.
    Obligation,
    /// Words that no number counts: what follows it is no noun.
    Function,
    /// Things told apart by number: room 3, page 1.
    Numbered,
    /// Words before an hour of the day.
    Hour,
    /// Names of months.
    Month,
    /// Words that join two numbers of one unit.
    Joint,
    /// Words of the trade that a patient need not know.
    Jargon,
    /// Spellings that mock how someone speaks.
    Dialect,
    /// Words that judge the patient instead of saying what happened.
    Label,
    /// Group, faith, weight, status or payer of a person.
    Demographic,
    /// Words of what a patient wants.
    Goal,
    /// Words by which a choice asks for or follows what the patient wants.
    Preference,
    /// Forms that address someone familiarly; empty where a language has one form.
    Familiar,
    /// Forms that address someone formally; empty where a language has one form.
    Formal,
    /// The whole numbers from one, in words.
    NumberWord,
    /// Openings that say there is a picture instead of what it shows.
    AltOpening,
    /// Pointing by colour or place alone.
    PlaceOnly,
}

impl List {
    const ALL: &'static [Self] = &[
        Self::Moment,
        Self::Vague,
        Self::Absolute,
        Self::Hedge,
        Self::Condemning,
        Self::Reason,
        Self::Verdict,
        Self::Blame,
        Self::FirstPerson,
        Self::Courtesy,
        Self::Measure,
        Self::Unit,
        Self::Span,
        Self::Obligation,
        Self::Function,
        Self::Numbered,
        Self::Hour,
        Self::Month,
        Self::Joint,
        Self::Jargon,
        Self::Dialect,
        Self::Label,
        Self::Demographic,
        Self::Goal,
        Self::Preference,
        Self::Familiar,
        Self::Formal,
        Self::NumberWord,
        Self::AltOpening,
        Self::PlaceOnly,
    ];

    const fn name(self) -> &'static str {
        match self {
            Self::Moment => "moment",
            Self::Vague => "vague",
            Self::Absolute => "absolute",
            Self::Hedge => "hedge",
            Self::Condemning => "condemning",
            Self::Reason => "reason",
            Self::Verdict => "verdict",
            Self::Blame => "blame",
            Self::FirstPerson => "first-person",
            Self::Courtesy => "courtesy",
            Self::Measure => "measure",
            Self::Unit => "unit",
            Self::Span => "span",
            Self::Obligation => "obligation",
            Self::Function => "function",
            Self::Numbered => "numbered",
            Self::Hour => "hour",
            Self::Month => "month",
            Self::Joint => "joint",
            Self::Jargon => "jargon",
            Self::Dialect => "dialect",
            Self::Label => "label",
            Self::Demographic => "demographic",
            Self::Goal => "goal",
            Self::Preference => "preference",
            Self::Familiar => "familiar",
            Self::Formal => "formal",
            Self::NumberWord => "number-word",
            Self::AltOpening => "alt-opening",
            Self::PlaceOnly => "place-only",
        }
    }
}

/// A language there are lists for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tongue {
    English,
    Spanish,
    /// None: its lists are empty, and what counts words still counts them.
    Other,
}

impl Tongue {
    pub fn of(language: &str) -> Self {
        match language.split('-').next() {
            Some("en") => Self::English,
            Some("es") => Self::Spanish,
            Some(_) | None => Self::Other,
        }
    }
}

/// The lists of one language.
#[derive(Debug)]
pub(super) struct Lists(BTreeMap<List, Vec<&'static str>>);

impl Lists {
    pub fn of(tongue: Tongue) -> Self {
        Self(match tongue {
            Tongue::English => parsed(ENGLISH),
            Tongue::Spanish => parsed(SPANISH),
            Tongue::Other => BTreeMap::new(),
        })
    }

    pub fn phrases(&self, list: List) -> &[&'static str] {
        self.0.get(&list).map_or(&[], Vec::as_slice)
    }

    pub fn has(&self, list: List, words: &[String]) -> bool {
        self.find(list, words).is_some()
    }

    /// Whether this very word is in the list.
    pub fn is(&self, list: List, word: &str) -> bool {
        let word = [word.to_owned()];
        self.phrases(list).iter().any(|phrase| holds(&word, phrase))
    }

    /// The first phrase of a list that stands in the words.
    pub fn find(&self, list: List, words: &[String]) -> Option<&'static str> {
        let mut phrases = self.phrases(list).iter().copied();
        phrases.find(|phrase| holds(words, phrase))
    }
}

fn parsed(file: &'static str) -> BTreeMap<List, Vec<&'static str>> {
    let mut lists: BTreeMap<List, Vec<&'static str>> = BTreeMap::new();
    let mut open = None;
    for line in lines(file) {
        if let Some(name) = line.strip_prefix('[').and_then(|l| l.strip_suffix(']')) {
            open = List::ALL.iter().copied().find(|list| list.name() == name);
        } else if let Some(list) = open {
            lists.entry(list).or_default().push(line);
        }
    }
    lists
}

/// The lines of a data file that are neither blank nor comments.
pub(super) fn lines(file: &'static str) -> impl Iterator<Item = &'static str> {
    let lines = file.lines().map(str::trim);
    lines.filter(|line| !line.is_empty() && !line.starts_with('#'))
}

/// Whether a phrase of small letters stands in the words.
pub(super) fn holds(words: &[String], phrase: &str) -> bool {
    let parts: Vec<&str> = phrase.split(' ').collect();
    let is = |word: &String, part: &&str| match part.strip_suffix('*') {
        Some(stem) => word.starts_with(stem),
        None => word == part,
    };
    words
        .windows(parts.len())
        .any(|window| window.iter().zip(&parts).all(|(word, part)| is(word, part)))
}

#[cfg(test)]
mod tests {
    use super::{ENGLISH, List, Lists, SPANISH, Tongue, holds, lines};

    #[test]
    fn both_languages_have_every_list_and_no_other() {
        for (tongue, file) in [(Tongue::English, ENGLISH), (Tongue::Spanish, SPANISH)] {
            let lists = Lists::of(tongue);
            // English addresses everybody alike.
            let one_form = |list: &List| {
                tongue == Tongue::English && [List::Familiar, List::Formal].contains(list)
            };
            let lists_here = List::ALL.iter().filter(|list| !one_form(list));
            for list in lists_here.clone() {
                assert!(!lists.phrases(*list).is_empty(), "{tongue:?} {list:?}");
            }
            let named = lines(file).filter(|line| line.starts_with('['));
            assert_eq!(named.count(), lists_here.count());
            assert!(lines(file).all(|line| line == line.to_lowercase() && !line.contains('’')));
        }
    }

    #[test]
    fn a_phrase_is_whole_words_and_a_star_any_ending() {
        let words = ["to", "make", "sure"].map(str::to_owned);
        assert!(holds(&words, "make sure"));
        assert!(!holds(&words, "mak"));
        assert!(holds(&words, "mak* su*"));
        assert!(!holds(&words, "sure to"));
        assert!(!holds(&words, "to make sure that"));
    }
}
