//! What a completion keeps (ce-records, "A completion keeps"), as columns beside the attempt it rests on.

use crate::attempts::Attempt;
use crate::table::disarmed;
use credit::{Hundredths, Moment};
use ledger::{
    CertificateIssued, CreditClaimed, Decided, Envelope, Evaluated, Event, KeyId, Mode, Origin,
    ReportMade, ReportOutcome, Time,
};
use std::collections::BTreeMap;
use uuid::Uuid;

/// Column names, in order. Empty where an attempt counts for no activity, or no claim rests on it.
pub const COMPLETION_COLUMNS: [&str; 39] = [
    "activity",
    "activity_title",
    "activity_hash",
    "demonstration",
    "disclosed_utc",
    "provider",
    "claim",
    "claimed_utc",
    "given_name",
    "family_name",
    "name_credentials",
    "profession",
    "licence_renewal",
    "licence_state",
    "licence_number",
    "birth_day",
    "nabp",
    "activity_started_utc",
    "completed_utc",
    "completed_date",
    "activity_active_minutes",
    "attempts_before",
    "gap_cap_seconds",
    "clock_behind_seconds",
    "credits_claimed",
    "credits_designated",
    "evaluation",
    "attestation",
    "attestation_language",
    "attested_utc",
    "certificate",
    "certificate_language",
    "certificate_completed",
    "certificate_sha256",
    "certificate_fields",
    "reissued_utc",
    "reports",
    "device",
    "answers",
];

/// Everything of the log that belongs to completions.
#[derive(Debug, Default)]
pub(crate) struct Completions<'e> {
    claims: Vec<(&'e CreditClaimed, Time)>,
    evaluated: BTreeMap<Uuid, &'e Evaluated>,
    issued: BTreeMap<Uuid, &'e CertificateIssued>,
    reissued: BTreeMap<Uuid, Vec<Time>>,
    reports: Vec<&'e ReportMade>,
    /// The device key of each attempt's first event.
    devices: BTreeMap<Uuid, KeyId>,
}

impl<'e> Completions<'e> {
    /// Takes the next event of the log.
    pub(crate) fn take(&mut self, envelope: &'e Envelope) {
        if let Some(attempt) = envelope.attempt {
            self.devices.entry(attempt).or_insert(envelope.device);
        }
        match &envelope.event {
            Event::Evaluated(evaluated) => {
                self.evaluated.insert(evaluated.claim, evaluated);
            }
            Event::CreditClaimed(claim) => self.claims.push((claim, envelope.at)),
            Event::CertificateIssued(issued) => {
                self.issued.insert(issued.claim, issued);
            }
            Event::CertificateReissued(again) => {
                self.reissued
                    .entry(again.claim)
                    .or_default()
                    .push(envelope.at);
            }
            Event::ReportMade(report) => self.reports.push(report),
            Event::EpochStarted(_)
            | Event::FileSetAside(_)
            | Event::ProfileCreated { .. }
            | Event::PinChanged { .. }
            | Event::RecoveryUsed { .. }
            | Event::AttemptStarted(_)
            | Event::Decided(_)
            | Event::Undone { .. }
            | Event::HintShown { .. }
            | Event::Suspended { .. }
            | Event::Resumed { .. }
            | Event::AttemptFinished(_)
            | Event::DisclosureShown(_)
            | Event::IdentitySet(_)
            | Event::FrictionNoted(_)
            | Event::FrictionSorted(_)
            | Event::CaseMoved(_)
            | Event::SeatTaken { .. }
            | Event::BehavioursJudged(_)
            | Event::DrillAnswered(_) => {}
        }
    }

    fn of(&self, attempt: Uuid) -> Option<(&'e CreditClaimed, Time)> {
        let rests = |claim: &CreditClaimed| claim.attempts.iter().any(|on| on.attempt == attempt);
        self.claims.iter().find(|(claim, _)| rests(claim)).copied()
    }

    /// Whether an attempt earned credit, in one word; a demonstration never does.
    pub(crate) fn standing(&self, attempt: &Attempt<'_>) -> &'static str {
        let started = attempt.started;
        match (&started.activity, started.mode, started.origin) {
            (Some(pin), _, _) if pin.activity.demonstration => "none: demonstration",
            (Some(_), _, _) if self.of(attempt.id).is_some() => "claimed",
            (Some(_), _, _) => "none: not claimed",
            (None, Mode::Practice, _) => "none: practice",
            (None, Mode::Graded, Origin::Cli) => "none: command line",
            (None, Mode::Graded, Origin::App) => "none: no activity",
        }
    }

    /// The cells of an attempt, one for each of [`COMPLETION_COLUMNS`].
    pub(crate) fn cells(&self, attempt: &Attempt<'_>) -> Vec<String> {
        let mut cells = match &attempt.started.activity {
            Some(pin) => vec![
                disarmed(&pin.activity.id),
                disarmed(&pin.activity.title),
                pin.activity.content_hash.clone(),
                pin.activity.demonstration.to_string(),
                pin.disclosed.at.to_string(),
            ],
            None => vec![String::new(); 5],
        };
        match self.of(attempt.id) {
            Some((claim, at)) => cells.extend(self.claimed(attempt.id, claim, at)),
            None => cells.extend(vec![String::new(); 32]),
        }
        // A claim says more than the pin does of a clock that was behind; both are kept with the attempt.
        if let Some(pin) = &attempt.started.activity {
            cells[22] = (pin.gap_cap_ms / 1000).to_string();
            cells[23] = (pin.clock_behind_ms / 1000).to_string();
        }
        let device = self.devices.get(&attempt.id);
        cells.push(device.map(ToString::to_string).unwrap_or_default());
        cells.push(answers(&attempt.made));
        cells
    }

    fn claimed(&self, attempt: Uuid, claim: &CreditClaimed, at: Time) -> Vec<String> {
        let who = &claim.identity;
        let rests = claim.attempts.iter().find(|on| on.attempt == attempt);
        let amounts = |amount: fn(&ledger::ClaimedCredit) -> u32| {
            let each = claim.credits.iter();
            let each = each.map(|credit| format!("{}={}", credit.kind, Hundredths(amount(credit))));
            each.collect::<Vec<_>>().join(" ")
        };
        let issued = self.issued.get(&claim.claim);
        let of_issued = |text: fn(&CertificateIssued) -> String| {
            issued.map(|issued| text(issued)).unwrap_or_default()
        };
        let reissued = self.reissued.get(&claim.claim);
        let reissued = reissued.into_iter().flatten().map(|at| at.utc.to_string());
        vec![
            disarmed(&claim.provider.name),
            claim.claim.to_string(),
            at.utc.to_string(),
            disarmed(&who.given_name),
            disarmed(&who.family_name),
            disarmed(&who.credentials),
            disarmed(&claim.profession),
            who.renewal.clone().unwrap_or_default(),
            disarmed(&who.licence_state),
            disarmed(&who.licence_number),
            disarmed(&who.birth_day),
            disarmed(&who.nabp),
            claim.started.utc.to_string(),
            claim.completed.utc.to_string(),
            date(&claim.completed),
            (claim.active_ms / 60_000).to_string(),
            rests.map_or_else(String::new, |on| on.attempts_before.to_string()),
            String::new(),
            String::new(),
            amounts(|credit| credit.hundredths),
            amounts(|credit| credit.designated),
            self.evaluation(claim.claim),
            disarmed(&claim.attestation.text),
            disarmed(&claim.attestation.language),
            claim.attestation.at.utc.to_string(),
            of_issued(|issued| issued.certificate.to_string()),
            of_issued(|issued| issued.language.clone()),
            of_issued(|issued| issued.completed.clone()),
            of_issued(|issued| issued.pdf.to_string()),
            of_issued(|issued| json(&issued.fields)),
            reissued.collect::<Vec<_>>().join(" "),
            self.reported(claim.claim),
        ]
    }

    /// Question ids and answers, as JSON in the order asked.
    fn evaluation(&self, claim: Uuid) -> String {
        self.evaluated
            .get(&claim)
            .map_or_else(String::new, |evaluated| json(&evaluated.answers))
    }

    /// Each report with its newest outcome.
    fn reported(&self, claim: Uuid) -> String {
        let mut newest: BTreeMap<Uuid, &ReportMade> = BTreeMap::new();
        for report in &self.reports {
            if report.claims.contains(&claim) {
                newest.insert(report.report, report);
            }
        }
        let each = newest.values().map(|report| {
            let outcome = match &report.outcome {
                ReportOutcome::Made => "made".to_owned(),
                ReportOutcome::Sent => "sent".to_owned(),
                ReportOutcome::Accepted => "accepted".to_owned(),
                ReportOutcome::Rejected { reason } => format!("rejected ({reason})"),
            };
            format!("{} {outcome}", report.kind)
        });
        disarmed(&each.collect::<Vec<_>>().join("; "))
    }
}

/// The day on the learner's clock.
fn date(time: &Time) -> String {
    let moment = Moment {
        utc_ms: time.utc.ms(),
        offset_minutes: time.offset_minutes,
    };
    moment.date().to_string()
}

/// Every decision that stands, as JSON.
fn answers(made: &[&Decided]) -> String {
    #[derive(serde::Serialize)]
    struct Made<'d> {
        seq: u32,
        scene: &'d str,
        answer: &'d ledger::Answer,
    }
    let made: Vec<Made<'_>> = made
        .iter()
        .map(|decided| Made {
            seq: decided.seq,
            scene: &decided.scene,
            answer: &decided.answer,
        })
        .collect();
    json(&made)
}

/// JSON begins with a bracket or brace, which no spreadsheet runs.
fn json(value: &impl serde::Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}
