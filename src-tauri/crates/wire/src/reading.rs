//! How a case is read: in which language, with which values inserted, with pictures from which address.

use crate::dto;
use trainer::case::model::{Block, Case, Inline, MediaIx, PersonIx, RoleIx, TextIx, VarKind};
use trainer::engine::Line;

/// One reader's language and the address of pictures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reader {
    /// Wanted language, for example `es`; a missing translation falls back to the case's own language.
    pub language: String,
    /// What stands before `/<content-hash>/<path>`, for example `media://localhost`.
    pub media_base: String,
}

/// A case at one moment, as one reader reads it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Reading<'a> {
    pub case: &'a Case,
    pub reader: &'a Reader,
    /// By `VarIx`.
    pub vars: &'a [i32],
    /// By `ParamIx`.
    pub params: &'a [i32],
}

impl<'a> Reading<'a> {
    /// The same reader, at a moment when the variables stood otherwise.
    pub fn at<'b>(&self, vars: &'b [i32]) -> Reading<'b>
    where
        'a: 'b,
    {
        Reading {
            case: self.case,
            reader: self.reader,
            vars,
            params: self.params,
        }
    }

    /// A text with the values its variables had when it was told.
    pub fn line(&self, line: &Line) -> dto::Prose {
        self.at(&self.vars_of(line)).prose(line.text)
    }

    /// [`Self::line`], the characters alone.
    pub fn plain_line(&self, line: &Line) -> String {
        self.at(&self.vars_of(line)).plain(line.text)
    }

    fn vars_of(&self, line: &Line) -> Vec<i32> {
        let mut vars = self.vars.to_vec();
        for (var, value) in &line.values {
            vars[var.at()] = *value;
        }
        vars
    }

    pub fn prose(&self, text: TextIx) -> dto::Prose {
        let Some(prose) = self.parsed(text) else {
            return dto::Prose { blocks: Vec::new() };
        };
        let blocks = prose.blocks.iter().map(|block| match block {
            Block::Paragraph(runs) => dto::Block::Paragraph {
                runs: self.runs(runs),
            },
            Block::List(ordered, items) => dto::Block::List {
                ordered: *ordered,
                items: items.iter().map(|item| self.runs(item)).collect(),
            },
        });
        dto::Prose {
            blocks: blocks.collect(),
        }
    }

    /// The characters alone, for titles, labels and names.
    pub fn plain(&self, text: TextIx) -> String {
        let Some(prose) = self.parsed(text) else {
            return String::new();
        };
        let lines = prose.blocks.iter().flat_map(|block| match block {
            Block::Paragraph(runs) => vec![self.runs(runs)],
            Block::List(_, items) => items.iter().map(|item| self.runs(item)).collect(),
        });
        let lines: Vec<String> = lines
            .map(|runs| runs.into_iter().map(|run| run.text).collect())
            .collect();
        lines.join(" ")
    }

    pub fn picture(&self, media: MediaIx) -> dto::Picture {
        let picture = &self.case.media[media.at()];
        dto::Picture {
            url: self.address(&picture.file),
            dark_url: picture.dark.as_deref().map(|file| self.address(file)),
            alt: self.plain(picture.alt),
        }
    }

    pub fn role_name(&self, role: RoleIx) -> String {
        self.plain(self.case.roles[role.at()].name)
    }

    /// The person in a seat.
    pub fn person_of(&self, role: RoleIx) -> Option<PersonIx> {
        let at = self
            .case
            .people
            .iter()
            .position(|person| person.role == Some(role))?;
        u16::try_from(at).ok().map(PersonIx)
    }

    pub fn person_name(&self, person: PersonIx) -> String {
        self.plain(self.case.people[person.at()].name)
    }

    pub fn portrait(&self, person: PersonIx) -> Option<dto::Picture> {
        let portrait = self.case.people[person.at()].portrait?;
        Some(self.picture(portrait))
    }

    /// The patient; a compiled case has exactly one.
    pub fn patient(&self) -> Option<PersonIx> {
        let at = self.case.people.iter().position(|person| person.patient)?;
        u16::try_from(at).ok().map(PersonIx)
    }

    /// Simulated local time of a minute, `YYYY-MM-DDTHH:MM`.
    pub fn time(&self, minute: u32) -> String {
        local_time(
            self.case.clock.start_day,
            self.case.clock.start_minute,
            minute,
        )
    }

    fn parsed(&self, text: TextIx) -> Option<&'a trainer::case::model::Prose> {
        let case: &'a Case = self.case;
        case.texts
            .prose(&self.reader.language, &case.language, text)
    }

    fn runs(&self, inlines: &[Inline]) -> Vec<dto::Run> {
        let mut out = Vec::new();
        self.collect(inlines, false, false, &mut out);
        out
    }

    fn collect(&self, inlines: &[Inline], strong: bool, emphasis: bool, out: &mut Vec<dto::Run>) {
        for inline in inlines {
            let text = match inline {
                Inline::Plain(text) => text.to_string(),
                Inline::Emphasis(inner) => {
                    self.collect(inner, strong, true, out);
                    continue;
                }
                Inline::Strong(inner) => {
                    self.collect(inner, true, emphasis, out);
                    continue;
                }
                Inline::Param(param) => {
                    self.value(&self.case.params[param.at()].kind, self.params[param.at()])
                }
                Inline::Var(var) => self.value(&self.case.vars[var.at()].kind, self.vars[var.at()]),
            };
            match out.last_mut() {
                Some(last) if last.strong == strong && last.emphasis == emphasis => {
                    last.text.push_str(&text);
                }
                _ => out.push(dto::Run {
                    text,
                    strong,
                    emphasis,
                }),
            }
        }
    }

    /// A value as it is written: names of values and roles stand for their positions.
    fn value(&self, kind: &VarKind, value: i32) -> String {
        let position = usize::try_from(value).unwrap_or(usize::MAX);
        match kind {
            VarKind::Bool => (value != 0).to_string(),
            VarKind::Int(_, _) => value.to_string(),
            VarKind::Enum(names) => names.get(position).cloned().unwrap_or_default(),
            VarKind::Role => self
                .case
                .roles
                .get(position)
                .map(|role| self.plain(role.name))
                .unwrap_or_default(),
        }
    }

    fn address(&self, file: &str) -> String {
        let base = &self.reader.media_base;
        format!("{base}/{}/{}", self.case.hashes.content, escaped(file))
    }
}

/// Percent-encodes every byte of a path that RFC 3986 does not leave unreserved, keeping the slashes.
fn escaped(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

/// The proleptic Gregorian date of a day number (days since 1970-01-01), with a time of day.
pub(crate) fn local_time(start_day: i64, start_minute: u32, minute: u32) -> String {
    let minutes = i64::from(start_minute) + i64::from(minute);
    let (year, month, day) = civil(start_day + minutes / 1_440);
    let of_day = minutes % 1_440;
    format!(
        "{year:04}-{month:02}-{day:02}T{:02}:{:02}",
        of_day / 60,
        of_day % 60
    )
}

/// Year, month and day of a day number, counted in 400-year cycles that begin on 1 March of year 0.
fn civil(day: i64) -> (i64, i64, i64) {
    let from_march = day + 719_468;
    let cycle = from_march.div_euclid(146_097);
    let of_cycle = from_march.rem_euclid(146_097);
    let year_of_cycle =
        (of_cycle - of_cycle / 1_460 + of_cycle / 36_524 - of_cycle / 146_096) / 365;
    let of_year = of_cycle - (365 * year_of_cycle + year_of_cycle / 4 - year_of_cycle / 100);
    let march_month = (5 * of_year + 2) / 153;
    let day_of_month = of_year - (153 * march_month + 2) / 5 + 1;
    let month = if march_month < 10 {
        march_month + 3
    } else {
        march_month - 9
    };
    let year = year_of_cycle + cycle * 400 + i64::from(month <= 2);
    (year, month, day_of_month)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn simulated_time_crosses_days_months_and_leap_years() {
        // 2026-03-03 is day 20515: 56 years of 365 days, 14 leap days, 31 + 28 + 2 days.
        assert_eq!(56 * 365 + 14 + 31 + 28 + 2, 20_515);
        assert_eq!(local_time(20_515, 578, 0), "2026-03-03T09:38");
        assert_eq!(local_time(20_515, 578, 862), "2026-03-04T00:00");
        assert_eq!(local_time(20_515, 0, 29 * 1_440), "2026-04-01T00:00");
        assert_eq!(local_time(0, 0, 0), "1970-01-01T00:00");
        // 2028-02-29: 58 years, 14 leap days (1972 to 2024), 31 + 28 days.
        assert_eq!(
            local_time(58 * 365 + 14 + 31 + 28, 60, 0),
            "2028-02-29T01:00"
        );
    }

    #[test]
    fn addresses_of_pictures_are_escaped() {
        assert_eq!(escaped("media/a b#1.svg"), "media/a%20b%231.svg");
    }
}
