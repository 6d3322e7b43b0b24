//! Papers that are not credit: the note for tomorrow, and the friction report.

use crate::claim::{Printed, day, print_fault};
use crate::error::Error;
use crate::friction::SMALLEST;
use crate::trainer::Trainer;
use exports::pdf::{TomorrowPage, TomorrowRole, tomorrow};
use exports::{FrictionLine, FrictionSpan, friction_csv, friction_pdf};
use ledger::Time;

/// The lines of one role: its name, and what it does differently.
pub type TomorrowLines = (String, Vec<String>);

impl Trainer {
    /// The note "Tomorrow at 9:00" on half a page.
    ///
    /// # Errors
    /// [`Error::Internal`] where it cannot be printed.
    pub fn tomorrow_file(
        &self,
        case: String,
        roles: Vec<TomorrowLines>,
        language: &str,
    ) -> Result<Printed, Error> {
        let page = TomorrowPage {
            language: language.to_owned(),
            case,
            made: day(&self.now()),
            roles: roles
                .into_iter()
                .map(|(role, lines)| TomorrowRole { role, lines })
                .collect(),
        };
        Ok(Printed {
            name: "tomorrow.pdf".to_owned(),
            bytes: tomorrow(&page).map_err(print_fault)?,
        })
    }

    /// The friction report as a table. Only for leaders.
    ///
    /// # Errors
    /// As [`Trainer::friction_report`]; [`Error::Export`].
    pub fn friction_table(&self) -> Result<Printed, Error> {
        Ok(Printed {
            name: self.friction_name("csv"),
            bytes: friction_csv(&self.friction_lines()?)?,
        })
    }

    /// The friction report as a page to read. Only for leaders.
    ///
    /// # Errors
    /// As [`Trainer::friction_report`]; [`Error::Internal`] where it cannot be printed.
    pub fn friction_paper(&self, language: &str) -> Result<Printed, Error> {
        let report = self.friction_report()?;
        let now = self.now();
        let at = |utc| day(&Time { utc, ..now });
        let (from, until) = report.span.map_or((day(&now), day(&now)), |(from, until)| {
            (at(from), at(until))
        });
        let span = FrictionSpan {
            from,
            until,
            made: day(&now),
            answers: report.answers,
            withheld: report.withheld,
            smallest: u32::try_from(SMALLEST).unwrap_or(u32::MAX),
        };
        Ok(Printed {
            name: self.friction_name("pdf"),
            bytes: friction_pdf(language, &self.friction_lines()?, &span).map_err(print_fault)?,
        })
    }

    fn friction_lines(&self) -> Result<Vec<FrictionLine>, Error> {
        let report = self.friction_report()?;
        Ok(report
            .groups
            .iter()
            .flat_map(crate::friction::lines)
            .collect())
    }

    fn friction_name(&self, kind: &str) -> String {
        let day = day(&self.now());
        format!(
            "what-gets-in-the-way-{:04}-{:02}-{:02}.{kind}",
            day.year, day.month, day.day
        )
    }
}
