//! Who says what: the quoted speech of a text and its speaker.

use super::reading::{Reading, tokens};
use crate::model::{MediaIx, Offer, Scene, SceneKind, TextIx};
use std::collections::HashMap;

/// Something said, without its marks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Said {
    pub words: String,
    /// Who says it, by position among the people; `None` where the text does not tell.
    pub by: Option<usize>,
}

/// Names by which a text can mean each person: those parts of a name that no other person has.
#[derive(Debug)]
pub(super) struct Names(HashMap<String, usize>);

impl Reading<'_> {
    pub(super) fn names(&self) -> Names {
        let mut owners: HashMap<String, Option<usize>> = HashMap::new();
        for (at, person) in self.case.people.iter().enumerate() {
            for word in self.words(person.name) {
                let owner = owners.entry(word.clone()).or_insert(Some(at));
                if *owner != Some(at) {
                    *owner = None;
                }
            }
        }
        let own = owners
            .into_iter()
            .filter_map(|(word, at)| Some((word, at?)));
        // "Dr." names nobody.
        Names(own.filter(|(word, _)| word.len() > 2).collect())
    }

    /// The patient's position among the people.
    pub(super) fn patient(&self) -> Option<usize> {
        self.case.people.iter().position(|person| person.patient)
    }

    /// What is said in a text. A quotation is given to whom the words after it name (`says Ruth`), else the last one named
    /// before it; where nobody is, to `present`.
    pub(super) fn said(&self, text: TextIx, names: &Names, present: Option<usize>) -> Vec<Said> {
        let parts = split(self.plain(text));
        let mut said: Vec<Said> = Vec::new();
        let mut last = None;
        for (at, part) in parts.iter().enumerate() {
            if !part.quoted {
                last = names.last_in(part.words).or(last);
                continue;
            }
            let after = parts.get(at + 1).map_or("", |after| after.words);
            let tagged = names.first_in(tag(part.words, after, names));
            let by = tagged.or(last).or(present);
            last = by;
            said.push(Said {
                words: part.words.to_owned(),
                by,
            });
        }
        said
    }

    /// Whether the patient stands in the scene's picture: a portrait of theirs, or a picture whose id begins with the
    /// portrait's or with their own.
    pub(super) fn pictures_patient(&self, scene: &Scene) -> bool {
        let Some(shown) = scene.stage.as_ref().and_then(|stage| stage.person) else {
            return false;
        };
        let Some(patient) = self.patient().map(|at| &self.case.people[at]) else {
            return false;
        };
        let id = |media: MediaIx| self.case.media[media.at()].id.as_str();
        let begins = |with: &str| {
            let rest = id(shown).strip_prefix(with);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
        };
        patient
            .portrait
            .is_some_and(|portrait| begins(id(portrait)))
            || begins(&patient.id)
    }

    /// The patient's own words in a scene's paragraphs.
    pub(super) fn patient_says(&self, scene: &Scene, names: &Names) -> Vec<Said> {
        let patient = self.patient();
        let present = patient.filter(|_| self.pictures_patient(scene));
        let paragraphs = scene.text.iter();
        let said = paragraphs.flat_map(|it| self.said(it.text, names, present));
        said.filter(|said| said.by.is_some() && said.by == patient)
            .collect()
    }

    /// Whether the patient is there: in the picture, or heard.
    pub(super) fn meets_patient(&self, scene: &Scene, names: &Names) -> bool {
        self.pictures_patient(scene) || !self.patient_says(scene, names).is_empty()
    }

    /// The phrases one can say to the patient in a scene.
    pub(super) fn phrases(&self, scene: &Scene, names: &Names) -> Vec<TextIx> {
        let SceneKind::Decides(decision, _) = &scene.kind else {
            return Vec::new();
        };
        if !self.meets_patient(scene, names) {
            return Vec::new();
        }
        match &decision.offer {
            Offer::Choices { choices, speech } if *speech => {
                choices.iter().map(|choice| choice.text).collect()
            }
            Offer::Options { options, kind, .. } => match kind {
                crate::model::OptionsKind::Assemble => options.iter().map(|it| it.text).collect(),
                crate::model::OptionsKind::Several => Vec::new(),
            },
            Offer::Choices { .. }
            | Offer::Order { .. }
            | Offer::Enter { .. }
            | Offer::Handoff { .. } => Vec::new(),
        }
    }
}

impl Names {
    fn first_in(&self, narration: &str) -> Option<usize> {
        tokens(narration).iter().find_map(|word| self.owner(word))
    }

    fn last_in(&self, narration: &str) -> Option<usize> {
        tokens(narration)
            .iter()
            .rev()
            .find_map(|word| self.owner(word))
    }

    /// `Ruth's` means Ruth.
    fn owner(&self, word: &str) -> Option<usize> {
        self.0.get(word.strip_suffix("'s").unwrap_or(word)).copied()
    }
}

struct Part<'t> {
    words: &'t str,
    quoted: bool,
}

/// A text cut at its quotation marks. A mark that is never closed quotes to the end; a line that begins with a dash is
/// speech between dashes, as Spanish writes it.
fn split(plain: &str) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    let (mut start, mut quoted) = (0, false);
    let (mut line_begins, mut dashes) = (true, false);
    for (at, c) in plain.char_indices() {
        dashes |= c == '—' && line_begins && !quoted;
        line_begins = c == '\n' || (line_begins && c.is_whitespace());
        let turns = match c {
            '"' => true,
            '“' | '«' | '„' => !quoted,
            '”' | '»' => quoted,
            '—' => dashes,
            '\n' => dashes && quoted,
            _ => false,
        };
        dashes &= c != '\n';
        if turns {
            parts.push(Part {
                words: &plain[start..at],
                quoted,
            });
            (start, quoted) = (at + c.len_utf8(), !quoted);
        }
    }
    parts.push(Part {
        words: &plain[start..],
        quoted,
    });
    parts.retain(|part| !part.words.trim().is_empty());
    parts
}

/// The words after a quotation that say who speaks: `says Ruth`, `Ruth says`, `she adds`. A new sentence is none.
fn tag<'t>(quotation: &str, after: &'t str, names: &Names) -> &'t str {
    let after = after.trim_start_matches([' ', ',', '–', '—']);
    let goes_on = quotation.trim_end().ends_with(',') || after.starts_with(char::is_lowercase);
    let first = after.split(|c: char| !c.is_alphanumeric()).next();
    let named = first.is_some_and(|word| names.first_in(word).is_some());
    if goes_on || named {
        first_sentence(after)
    } else {
        ""
    }
}

fn first_sentence(narration: &str) -> &str {
    let end = narration.find(['.', '?', '!', '\n']);
    &narration[..end.unwrap_or(narration.len())]
}

/// What a text says outside quotation marks.
pub(super) fn narration(plain: &str) -> String {
    let told = split(plain).into_iter().filter(|part| !part.quoted);
    told.map(|part| part.words).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::{narration, split};

    #[test]
    fn a_text_is_cut_at_its_marks() {
        let cut: Vec<(String, bool)> = split("\"I ran,\" Ruth says. «Ya», dice. \"Open")
            .into_iter()
            .map(|part| (part.words.to_owned(), part.quoted))
            .collect();
        let said = |words: &str| (words.to_owned(), true);
        let told = |words: &str| (words.to_owned(), false);
        let parts = [
            said("I ran,"),
            told(" Ruth says. "),
            said("Ya"),
            told(", dice. "),
            said("Open"),
        ];
        assert_eq!(cut, parts);
        let dashed: Vec<(String, bool)> =
            split("—Ya voy —dice Ruth—. Un momento.\nSe va — sin prisa.")
                .into_iter()
                .map(|part| (part.words.to_owned(), part.quoted))
                .collect();
        let parts = [
            said("Ya voy "),
            told("dice Ruth"),
            said(". Un momento."),
            told("Se va — sin prisa."),
        ];
        assert_eq!(dashed, parts);
        assert_eq!(narration("\"I ran,\" Ruth says."), " Ruth says.");
    }
}
