//! Before anyone has picked a name.

use super::Session;
use super::profile::card;
use crate::dto;
use crate::dto::{Notice, Startup, WireError};
use crate::error::wire_error;
use trainer::{Settings, ledger, records};

/// `startup`: what the first screen needs.
///
/// # Errors
/// A closed code.
pub fn startup(session: &mut Session) -> Result<Startup, WireError> {
    let trainer = &session.trainer;
    let names = trainer.names().map_err(wire_error)?;
    Ok(Startup {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        data_folder: trainer.folder().display().to_string(),
        profiles: names.iter().map(card).collect(),
        notices: trainer
            .notices()
            .iter()
            .filter(|found| !is_routine(found))
            .map(notice)
            .collect(),
        settings: shown(trainer.settings().map_err(wire_error)?),
    })
}

/// `settings_set`: saves the settings of this laptop.
///
/// # Errors
/// A closed code.
pub fn settings_set(
    session: &mut Session,
    settings: dto::Settings,
) -> Result<dto::Settings, WireError> {
    let wanted = Settings {
        language: settings.language,
        theme: settings.theme,
        text_size: settings.text_size,
        number_keys: settings.number_keys,
        lock_minutes: settings.lock_minutes,
    };
    session.trainer.set_settings(&wanted).map_err(wire_error)?;
    Ok(shown(wanted))
}

fn shown(settings: Settings) -> dto::Settings {
    dto::Settings {
        language: settings.language,
        theme: settings.theme,
        text_size: settings.text_size,
        number_keys: settings.number_keys,
        lock_minutes: settings.lock_minutes,
    }
}

/// What was found while opening, as a code with its values: the words are the caller's.
#[must_use]
pub fn notice(notice: &records::Notice) -> Notice {
    let (code, args) = match notice {
        records::Notice::SetAside {
            path,
            found,
            kept_events,
        } => (
            "damaged-set-aside",
            vec![
                ("path", path.display().to_string()),
                ("found", found.clone()),
                ("kept", kept_events.to_string()),
            ],
        ),
        records::Notice::Vanished => ("records-vanished", Vec::new()),
        records::Notice::ChainFault(report) => ("records-fault", vec![("detail", faults(report))]),
        records::Notice::OtherKey => ("restored-folder", Vec::new()),
        records::Notice::OtherPlace => ("restored-folder", Vec::new()),
        records::Notice::ClockBehind { by_ms } => (
            "clock-behind",
            vec![("minutes", by_ms.div_ceil(60_000).to_string())],
        ),
        records::Notice::BackedUp { path } => {
            ("backed-up", vec![("path", path.display().to_string())])
        }
    };
    Notice {
        code: code.to_owned(),
        args: args
            .into_iter()
            .map(|(name, value)| (name.to_owned(), value))
            .collect(),
    }
}

/// That a file was brought to a new form, and the old one kept, is no news for a learner.
fn is_routine(notice: &records::Notice) -> bool {
    matches!(notice, records::Notice::BackedUp { .. })
}

/// Codes and positions of the first faults, for whoever looks after the laptop.
fn faults(report: &ledger::Report) -> String {
    let named = report.faults.iter().take(3);
    let named: Vec<String> = named
        .map(|fault| format!("{} {}", fault.code.code(), fault.seq))
        .collect();
    named.join(", ")
}
