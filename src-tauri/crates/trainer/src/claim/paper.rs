//! The transcript as a printed page.

use super::certificate::{Printed, day, print_fault};
use super::transcript::Record;
use crate::error::Error;
use crate::trainer::Trainer;
use exports::pdf::{Amount, Cycle, Day, TranscriptPage, TranscriptRow, transcript};
use jiff::civil::Date;

impl Trainer {
    /// The transcript of the open profile as a PDF.
    ///
    /// # Errors
    /// [`Error::Locked`], [`Error::Print`], [`Error::Store`].
    pub fn transcript_file(&mut self, language: &str) -> Result<Printed, Error> {
        let record = self.transcript()?;
        let name = match &record.identity {
            Some(identity) if !identity.name().is_empty() => identity.name(),
            Some(_) | None => self.whose()?.name,
        };
        let now = self.now();
        let page = page(&record, name, language, day(&now));
        Ok(Printed {
            name: format!("transcript-{}.pdf", crate::activity::moment(&now).date()),
            bytes: transcript(&page).map_err(print_fault)?,
        })
    }
}

fn page(record: &Record, name: String, language: &str, as_of: Day) -> TranscriptPage {
    let main = record
        .identity
        .as_ref()
        .and_then(|identity| {
            let mut known = record.professions.iter();
            known.find(|profession| profession.id == identity.profession)
        })
        .map(|profession| {
            let stated = profession.requirement.as_ref();
            stated.map_or_else(
                || credit::counted(&profession.credits),
                |stated| stated.counts.clone(),
            )
        })
        .unwrap_or_default();
    // A sum over several types is called by all of them.
    let names: Vec<String> = main
        .iter()
        .map(|kind| exports::credit_wording(*kind, language))
        .collect();
    let main = names.join(" + ");
    let cycles = record.cycles.iter().map(|cycle| Cycle {
        credit: main.clone(),
        from: civil(cycle.starts),
        until: civil(cycle.ends),
        claimed: Amount {
            hundredths: cycle.earned,
        },
        needed: cycle.needed.map(|hundredths| Amount { hundredths }),
    });
    let rows: Vec<TranscriptRow> = record
        .certificates
        .iter()
        .flat_map(|certificate| {
            let claim = &certificate.claim;
            claim.credits.iter().map(|credit| TranscriptRow {
                completed: day(&claim.completed),
                activity: claim.activity.title.clone(),
                detail: None,
                provider: claim.provider.name.clone(),
                credit: credit.wording.clone(),
                offered: Amount {
                    hundredths: credit.designated,
                },
                claimed: Some(Amount {
                    hundredths: credit.hundredths,
                }),
                certificate: Some(certificate.issued.certificate.to_string()),
                demonstration: certificate.issued.demonstration,
            })
        })
        .collect();
    TranscriptPage {
        language: language.to_owned(),
        name,
        credentials: record
            .identity
            .as_ref()
            .map(|identity| identity.credentials.clone())
            .filter(|credentials| !credentials.is_empty()),
        as_of,
        cycles: cycles.collect(),
        demonstration: !rows.is_empty() && rows.iter().all(|row| row.demonstration),
        rows,
    }
}

fn civil(date: Date) -> Day {
    let part = |number: i8| u8::try_from(number).unwrap_or(1);
    Day {
        year: u16::try_from(date.year()).unwrap_or(0),
        month: part(date.month()),
        day: part(date.day()),
    }
}
