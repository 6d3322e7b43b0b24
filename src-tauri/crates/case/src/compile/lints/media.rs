//! Pictures that say nothing to who cannot see them, and texts that point where one cannot look.

use super::parts::{Kind, Part};
use super::reading::{Found, Reading};
use super::words::{List, holds};
use crate::finding::Code;

/// Most characters of an alternative text: what is longer belongs beside the picture, where everybody can read it.
const ALT: usize = 150;

impl Reading<'_> {
    /// `media-text`: an alternative text that is a file's name, says there is a picture, or is long.
    pub(super) fn media_text(&self, found: &mut Found) {
        for media in &self.case.media {
            let alt = self.plain(media.alt).trim();
            let words = self.words(media.alt);
            let length = alt.chars().count();
            let file = media.file.rsplit('/').next().unwrap_or_default();
            let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
            let names_file = [file, stem]
                .iter()
                .any(|name| alt.eq_ignore_ascii_case(name))
                || [".svg", ".png", ".jpg", ".jpeg"]
                    .iter()
                    .any(|end| alt.to_lowercase().ends_with(end));
            let openings = self.lists.phrases(List::AltOpening).iter();
            let opens = openings.copied().find(|opening| {
                let count = opening.split(' ').count();
                // One word alone ("photo") is all there is; with `of` it only delays what there is to say.
                let enough = count > 1 || words.len() == 1;
                enough && words.len() >= count && holds(&words[..count], opening)
            });
            let (reason, detail) = if names_file {
                ("file", alt.to_owned())
            } else if let Some(opening) = opens {
                ("opening", opening.to_owned())
            } else if length > ALT {
                ("long", length.to_string())
            } else {
                continue;
            };
            let args = vec![("reason", reason.to_owned()), ("detail", detail)];
            found.text(Code::MediaText, media.alt, args);
        }
    }

    /// `colour-only`: a text points by colour or place alone. Feedback comes after: nobody has to find anything by it.
    pub(super) fn colour_only(&self, parts: &[Part], found: &mut Found) {
        for part in parts {
            let points = match part.kind {
                Kind::Story
                | Kind::Ask
                | Kind::Hint
                | Kind::Choice
                | Kind::Wrong
                | Kind::Label
                | Kind::Fact => true,
                Kind::Coach | Kind::Evidence | Kind::Takeaway | Kind::Measure | Kind::Alt => false,
            };
            if !points {
                continue;
            }
            if let Some(words) = self.lists.find(List::PlaceOnly, self.words(part.text)) {
                found.text(
                    Code::ColourOnly,
                    part.text,
                    vec![("words", words.to_owned())],
                );
            }
        }
    }
}
