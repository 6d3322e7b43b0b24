//! `rehearse records`.

use crate::args::{ExportFormat, Records, RecordsWhat};
use crate::exit::{Exit, complain, print, print_bytes};
use crate::open::{Refusal, trainer_at};
use serde::Serialize;
use std::fmt::Write as _;
use std::path::Path;
use trainer::Error;
use trainer::record::{Export, list, verify};
use trainer::records::{AttemptRow, AttemptStatus};
use words::Words;

/// Does what was asked.
pub fn run(asked: &Records) -> Exit {
    let done = match &asked.what {
        RecordsWhat::List { data } => listed(&platform::data_folder(data.as_deref())),
        RecordsWhat::Verify { data } => verified(&platform::data_folder(data.as_deref())),
        RecordsWhat::Export { format, data, out } => {
            exported(*format, data.as_deref(), out.as_deref())
        }
    };
    done.unwrap_or_else(|refused| complain(&refused.message, refused.exit))
}

/// Records that cannot be opened are unreadable input.
fn unreadable(error: &Error) -> Refusal {
    Refusal::usage(error.to_string())
}

fn listed(folder: &Path) -> Result<Exit, Refusal> {
    let attempts = list(folder).map_err(|error| unreadable(&error))?;
    let mut out = String::new();
    for attempt in &attempts {
        let _ = writeln!(out, "{}", line(attempt));
    }
    let _ = write!(out, "{} attempts", attempts.len());
    Ok(print(&out))
}

fn line(attempt: &AttemptRow) -> String {
    let status = match attempt.status {
        AttemptStatus::Open => "unfinished",
        AttemptStatus::Finished(_) => "finished",
    };
    format!(
        "{}  {}  {}  {status}  {} events",
        attempt.id, attempt.started, attempt.case_id, attempt.events
    )
}

#[derive(Serialize)]
struct Verified<'r> {
    ok: bool,
    events: u64,
    heads: u64,
    signed_to: u64,
    faults: Vec<Fault<'r>>,
}

#[derive(Serialize)]
struct Fault<'r> {
    code: &'r str,
    seq: u64,
    message: String,
}

fn verified(folder: &Path) -> Result<Exit, Refusal> {
    let checkup = verify(folder).map_err(|error| unreadable(&error))?;
    let report = &checkup.report;
    let damage = checkup.damage.iter().map(|found| Fault {
        code: "damaged-file",
        seq: 0,
        message: found.clone(),
    });
    let words = Words::new("en");
    let chain = report.faults.iter().map(|fault| {
        let mut values = fault.args.clone();
        values.push(("seq", fault.seq.to_string()));
        let code = fault.code.code();
        Fault {
            code,
            seq: fault.seq,
            message: words.say(&format!("fault-{code}"), &values),
        }
    });
    let document = Verified {
        ok: checkup.is_fine(),
        events: report.events,
        heads: report.heads,
        signed_to: report.signed_to,
        faults: damage.chain(chain).collect(),
    };
    let json = serde_json::to_string_pretty(&document)
        .map_err(|error| Refusal::usage(error.to_string()))?;
    let printed = print(&json);
    Ok(if printed == Exit::Fine && !document.ok {
        Exit::Findings
    } else {
        printed
    })
}

fn exported(
    format: ExportFormat,
    data: Option<&Path>,
    out: Option<&Path>,
) -> Result<Exit, Refusal> {
    let folder = platform::data_folder(data);
    // An export is made of records that are there; it makes none.
    list(&folder).map_err(|error| unreadable(&error))?;
    let what = match format {
        ExportFormat::Csv => Export::Csv,
        ExportFormat::Json => Export::Json,
    };
    let bytes = trainer_at(Some(&folder))?.export(what)?;
    match out {
        None => {
            return Ok(print_bytes(&bytes));
        }
        Some(file) => platform::write_whole(file, &bytes).map_err(|error| {
            Refusal::usage(format!(
                "{} could not be written ({error}); what was there before still is",
                file.display()
            ))
        })?,
    }
    Ok(Exit::Fine)
}
