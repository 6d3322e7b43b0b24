//! The transcript: certificates, and credit cycles by profession and renewal date.

use super::certificate::{Certificate, read};
use super::identity::missing;
use crate::activity::{Standing, identity, moment};
use crate::error::Error;
use crate::trainer::Trainer;
use credit::{CreditType, Cycle, Entry, Hundredths, Profession, Requirement};
use jiff::civil::Date;
use ledger::Identity;
use records::CreditKind;

/// Everything a learner has earned here.
#[derive(Debug, Clone)]
pub struct Record {
    /// Who they say they are.
    pub identity: Option<Identity>,
    /// Fields a claim still needs.
    pub missing: Vec<&'static str>,
    /// Professions of the provider.
    pub professions: Vec<Profession>,
    /// Credit cycles, the current one first.
    pub cycles: Vec<CycleSum>,
    /// Certificates, newest first, demonstrations among them.
    pub certificates: Vec<Certificate>,
    /// Where the learner stands with each activity.
    pub standings: Vec<Standing>,
}

/// What was earned in one cycle. Amounts are hundredths.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CycleSum {
    /// Name of the profession.
    pub profession: String,
    /// First day.
    pub starts: Date,
    /// Last day: the renewal date.
    pub ends: Date,
    /// Today, by the clock.
    pub today: Date,
    /// Claimed in it, as far as it counts.
    pub earned: u32,
    /// Needed by the last day.
    pub needed: Option<u32>,
    /// What an even pace would have given by today.
    pub even_pace: Option<u32>,
    /// Days on which something was added, with the sum after each.
    pub steps: Vec<(Date, u32)>,
}

impl Trainer {
    /// The transcript of the open profile.
    ///
    /// # Errors
    /// [`Error::Locked`], [`Error::Store`].
    pub fn transcript(&mut self) -> Result<Record, Error> {
        let profile = self.opened()?;
        let standings = self.standings()?;
        let offered = self.offered();
        let file = offered.activities.as_ref();
        let today = moment(&self.now()).date();
        let reading = self.store.read()?;
        let rows = reading.credit(Some(profile))?;
        let issued = rows
            .iter()
            .rev()
            .filter(|row| row.kind == CreditKind::Issued);
        let certificates: Vec<Certificate> = issued
            .map(|row| read(&reading, &rows, row))
            .collect::<Result<_, _>>()?;
        let identity = identity(&reading, profile)?;
        let profession = file.zip(identity.as_ref());
        let profession =
            profession.and_then(|(file, identity)| file.profession(&identity.profession));
        let cycles = match (&identity, profession) {
            (Some(identity), Some(profession)) => {
                cycles(identity, profession, &entries(&certificates), today)
            }
            (Some(_) | None, _) => Vec::new(),
        };
        Ok(Record {
            missing: file.map_or_else(Vec::new, |file| missing(identity.as_ref(), file)),
            professions: file.map_or_else(Vec::new, |file| file.professions.clone()),
            identity,
            cycles,
            certificates,
            standings,
        })
    }
}

/// What counts, oldest first; a demonstration never does.
fn entries(certificates: &[Certificate]) -> Vec<Entry> {
    let for_credit = certificates
        .iter()
        .filter(|certificate| !certificate.issued.demonstration);
    let mut entries: Vec<Entry> = for_credit
        .flat_map(|certificate| {
            let claim = &certificate.claim;
            claim.credits.iter().filter_map(|credit| {
                Some(Entry {
                    on: moment(&claim.completed).date(),
                    activity: claim.activity.id.clone(),
                    credit: CreditType::from_id(&credit.kind)?,
                    amount: Hundredths(credit.hundredths),
                })
            })
        })
        .collect();
    entries.sort_by_key(|entry| entry.on);
    entries
}

/// The current cycle and every earlier one in which something was earned.
fn cycles(
    identity: &Identity,
    profession: &Profession,
    entries: &[Entry],
    today: Date,
) -> Vec<CycleSum> {
    let Some(renewal) = identity
        .renewal
        .as_deref()
        .and_then(|renewal| renewal.parse::<Date>().ok())
    else {
        return Vec::new();
    };
    let stated = profession.requirement.as_ref();
    let needed = identity
        .needed
        .or_else(|| stated.map(|stated| stated.amount.0));
    let requirement = Requirement {
        amount: Hundredths(needed.unwrap_or_default()),
        months: identity.cycle_months,
        counts: stated.map_or_else(
            || credit::counted(&profession.credits),
            |stated| stated.counts.clone(),
        ),
    };
    let days = std::iter::once(today).chain(entries.iter().map(|entry| entry.on));
    let mut found: Vec<Cycle> = days
        .filter_map(|day| credit::cycle(renewal, requirement.months, day))
        .collect();
    found.sort_by_key(|cycle| std::cmp::Reverse(cycle.from));
    found.dedup();
    let current = found.iter().position(|cycle| cycle.contains(today));
    if let Some(current) = current {
        found[..=current].rotate_right(1);
    }
    let sum = |cycle: Cycle| {
        let mut steps: Vec<(Date, u32)> = Vec::new();
        for (position, entry) in entries.iter().enumerate() {
            let sum = credit::total(cycle, &requirement, &entries[..=position]).0;
            match steps.last_mut() {
                Some((day, last)) if *day == entry.on => *last = sum,
                last if last.as_ref().map_or(0, |(_, sum)| *sum) < sum => {
                    steps.push((entry.on, sum));
                }
                Some(_) | None => {}
            }
        }
        CycleSum {
            profession: profession.name.clone(),
            starts: cycle.from,
            ends: cycle.last_day(),
            today,
            earned: credit::total(cycle, &requirement, entries).0,
            needed,
            even_pace: needed.map(|needed| even_pace(needed, cycle, today)),
            steps,
        }
    };
    found.into_iter().map(sum).collect()
}

/// The share of what is needed that falls on the days up to and including today, rounded down.
fn even_pace(needed: u32, cycle: Cycle, today: Date) -> u32 {
    let days = |from: Date, before: Date| i64::from((before - from).get_days()).max(0);
    let all = days(cycle.from, cycle.before).max(1);
    let gone = (days(cycle.from, today) + 1).clamp(0, all);
    u32::try_from(i64::from(needed) * gone / all).unwrap_or(needed)
}
