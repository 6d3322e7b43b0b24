//! Word lists, per language, kept as data beside this file.

use std::collections::{BTreeMap, HashMap};

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
    /// Words of one unit, a unit a line.
    SameUnit,
    /// Between the two numbers of a pressure.
    Over,
    /// Before an age.
    About,
    /// Before a figure that is meant itself.
    Article,
    /// What a point abbreviates without ending a sentence.
    Title,
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
        Self::SameUnit,
        Self::Over,
        Self::About,
        Self::Article,
        Self::Title,
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
            Self::SameUnit => "same-unit",
            Self::Over => "over",
            Self::About => "about",
            Self::Article => "article",
            Self::Title => "title",
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

/// The lists of one language, each phrase with its words.
#[derive(Debug)]
pub(super) struct Lists(BTreeMap<List, Phrases>);

/// The phrases of a list, and the words of each.
#[derive(Debug, Default)]
struct Phrases {
    all: Vec<&'static str>,
    parts: Vec<Vec<&'static str>>,
    /// The phrases that begin with a word, by position.
    firsts: HashMap<&'static str, Vec<usize>>,
    /// Those that begin with the beginning of one.
    starred: Vec<usize>,
}

impl Lists {
    pub fn of(tongue: Tongue) -> Self {
        Self(match tongue {
            Tongue::English => parsed(ENGLISH),
            Tongue::Spanish => parsed(SPANISH),
            Tongue::Other => BTreeMap::new(),
        })
    }

    pub fn phrases(&self, list: List) -> &[&'static str] {
        self.0.get(&list).map_or(&[], |phrases| &phrases.all)
    }

    pub fn has(&self, list: List, words: &[String]) -> bool {
        self.find(list, words).is_some()
    }

    /// Whether this very word is in the list.
    pub fn is(&self, list: List, word: &str) -> bool {
        let parts = self.0.get(&list).map_or(&[][..], |phrases| &phrases.parts);
        parts
            .iter()
            .any(|parts| matches!(parts[..], [part] if is(word, part)))
    }

    /// A phrase of a list that stands in the words: the first of them.
    pub fn find(&self, list: List, words: &[String]) -> Option<&'static str> {
        let phrases = self.0.get(&list)?;
        (0..words.len()).find_map(|at| {
            let firsts = phrases.firsts.get(words[at].as_str()).into_iter().flatten();
            let mut near = firsts.chain(&phrases.starred);
            let found = near.find(|phrase| begin(&words[at..], &phrases.parts[**phrase]))?;
            phrases.all.get(*found).copied()
        })
    }
}

impl Phrases {
    fn add(&mut self, phrase: &'static str) {
        let parts: Vec<&str> = phrase.split(' ').collect();
        match parts.first() {
            Some(first) if !first.ends_with('*') => {
                self.firsts.entry(*first).or_default().push(self.all.len());
            }
            Some(_) | None => self.starred.push(self.all.len()),
        }
        self.all.push(phrase);
        self.parts.push(parts);
    }
}

fn parsed(file: &'static str) -> BTreeMap<List, Phrases> {
    let mut lists: BTreeMap<List, Phrases> = BTreeMap::new();
    let mut open = None;
    for line in lines(file) {
        if let Some(name) = line.strip_prefix('[').and_then(|l| l.strip_suffix(']')) {
            open = List::ALL.iter().copied().find(|list| list.name() == name);
        } else if let Some(list) = open {
            let phrases = lists.entry(list).or_default();
            phrases.add(line);
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
    (0..words.len()).any(|at| begin(&words[at..], &parts))
}

/// Whether the words begin with the phrase.
fn begin(words: &[String], parts: &[&str]) -> bool {
    words.len() >= parts.len() && words.iter().zip(parts).all(|(word, part)| is(word, part))
}

/// A star stands for any ending.
fn is(word: &str, part: &str) -> bool {
    match part.strip_suffix('*') {
        Some(stem) => word.starts_with(stem),
        None => word == part,
    }
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
