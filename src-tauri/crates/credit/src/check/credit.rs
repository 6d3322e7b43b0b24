//! What an activity is designated for, against its time, its professions and its provider.

use super::Judge;
use crate::activities::{ContactHours, Credit, Minutes, Moc};
use crate::amount::Hundredths;
use crate::rules::minutes::{counted, most, step};
use crate::source::{ActivitiesSource, ActivitySource};
use crate::word::CreditType;
use case::document::{Code, Plain};
use jiff::ToSpan;

impl Judge<'_, '_> {
    pub(super) fn credits(
        &mut self,
        source: &ActivitySource,
        file: &ActivitiesSource,
        minutes: Option<&Minutes>,
        policy: ContactHours,
    ) -> Vec<Credit> {
        self.filled(source.credits.as_ref(), "credits");
        let items = source
            .credits
            .as_ref()
            .map(|list| list.items)
            .unwrap_or_default();
        let types = items.iter().filter_map(|entry| entry.credit.as_ref());
        self.distinct("credit type", types.map(|word| (word.value.id(), word.at)));
        let professions: Vec<&str> = file
            .professions
            .iter()
            .flat_map(|list| list.items)
            .filter_map(|profession| Some(profession.id.as_ref()?.name))
            .collect();
        items
            .iter()
            .filter_map(|entry| {
                let statement = self.words(entry.statement.as_ref(), "statement", "credit");
                let uan = self.words_or_none(entry.uan.as_ref(), "uan", "credit");
                let credit = entry.credit.as_ref()?;
                if let (Some(amount), Some(minutes)) = (entry.amount, minutes) {
                    let stated = Hundredths(amount.value.unsigned_abs());
                    self.amount(credit.value, stated, amount.at, minutes, policy);
                }
                if credit.value == CreditType::Acpe && uan.is_none() && !entry.has("uan") {
                    self.lacks(entry.at, "uan", "credit");
                }
                let named = entry
                    .professions
                    .as_ref()
                    .map(|list| list.items)
                    .unwrap_or_default();
                self.named("profession", named, &professions);
                self.bodies(credit.value, credit.at, source);
                self.claimed_by_somebody(entry, credit.value, file);
                Some(Credit {
                    credit: credit.value,
                    amount: Hundredths(entry.amount?.value.unsigned_abs()),
                    professions: named.iter().map(|id| id.name.to_owned()).collect(),
                    statement: statement?,
                    uan,
                })
            })
            .collect()
    }

    /// Rules 1, 3 and 4: in steps, and no more than the time is worth.
    fn amount(
        &mut self,
        credit: CreditType,
        stated: Hundredths,
        at: u32,
        minutes: &Minutes,
        policy: ContactHours,
    ) {
        let step = step(credit, policy);
        let name = ("credit", credit.id().to_owned());
        if !stated.is_in_steps_of(step) {
            let args = vec![
                name.clone(),
                ("amount", stated.to_string()),
                ("step", step.to_string()),
            ];
            self.add(Code::CreditStep, at, args);
        }
        let most = most(credit, minutes, policy);
        if stated > most {
            let args = vec![
                name,
                ("amount", stated.to_string()),
                ("most", most.to_string()),
                ("minutes", counted(credit, minutes).to_string()),
            ];
            self.add(Code::CreditOverTime, at, args);
        }
    }

    /// What single bodies ask for besides: a team (rule 5), a year at most (rule 4).
    fn bodies(&mut self, credit: CreditType, at: u32, source: &ActivitySource) {
        let for_team = source.planned_for_team.is_some_and(|flag| flag.value);
        if credit == CreditType::Ipce && !for_team {
            self.add(Code::TeamNotPlanned, at, Vec::new());
        }
        if credit == CreditType::Aapa
            && let Some(until) = &source.terminates
            && let (Some(release), Some(terminates)) =
                (quiet(source.release.as_ref()), quiet(Some(until)))
        {
            // A year from its first day ends on the day before the anniversary.
            let last = release.saturating_add(1.year()).saturating_sub(1.day());
            if terminates > last {
                let args = vec![
                    ("until", terminates.to_string()),
                    ("most", last.to_string()),
                ];
                self.add(Code::ApprovalYear, until.at, args);
            }
        }
    }

    /// Credit that no profession of the file can claim is a slip.
    fn claimed_by_somebody(
        &mut self,
        entry: &crate::source::CreditSource,
        credit: CreditType,
        file: &ActivitiesSource,
    ) {
        let named: Vec<&str> = entry
            .professions
            .iter()
            .flat_map(|list| list.items)
            .map(|id| id.name)
            .collect();
        let sees = |profession: &crate::source::ProfessionSource| {
            profession
                .credits
                .iter()
                .flat_map(|list| list.items)
                .any(|word| word.value == credit)
        };
        let claimed = file
            .professions
            .iter()
            .flat_map(|list| list.items)
            .any(|one| {
                let id = one.id.as_ref().map_or("", |id| id.name);
                sees(one) && (named.is_empty() || named.contains(&id))
            });
        if !claimed {
            let args = vec![("credit", credit.id().to_owned())];
            self.add(Code::CreditForNobody, entry.at, args);
        }
    }

    /// Rule 6: points of a board never pass the AMA PRA credits.
    pub(super) fn moc(&mut self, source: &ActivitySource) -> Vec<Moc> {
        let credits = source.credits.iter().flat_map(|list| list.items);
        let ama = credits
            .filter(|entry| {
                entry
                    .credit
                    .as_ref()
                    .is_some_and(|word| word.value == CreditType::AmaPra)
            })
            .find_map(|entry| entry.amount)
            .map_or(Hundredths::ZERO, |amount| {
                Hundredths(amount.value.unsigned_abs())
            });
        let items = source.moc.as_ref().map(|list| list.items);
        items
            .unwrap_or_default()
            .iter()
            .filter_map(|moc| {
                let board = self.words(moc.board.as_ref(), "board", "moc");
                let points = moc.points?;
                let stated = Hundredths(points.value.unsigned_abs());
                if stated > ama {
                    let args = vec![("points", stated.to_string()), ("credit", ama.to_string())];
                    self.add(Code::MocOverCredit, points.at, args);
                }
                Some(Moc {
                    board: board?,
                    points: stated,
                })
            })
            .collect()
    }

    /// A provider that offers credit of a body has that body's statement, and a demonstration says what it is everywhere.
    pub(super) fn credits_against_provider(&mut self, source: &ActivitiesSource) {
        let Some(provider) = &source.provider else {
            return;
        };
        let offered: Vec<CreditType> = source
            .activities
            .iter()
            .flat_map(|list| list.items)
            .flat_map(|activity| activity.credits.iter().flat_map(|list| list.items))
            .filter_map(|entry| Some(entry.credit.as_ref()?.value))
            .collect();
        if let Some(statements) = &provider.statements {
            let of_a_body = |credit: &CreditType| *credit != CreditType::Participation;
            if offered.iter().any(of_a_body)
                && !statements.has("accreditation")
                && !statements.has("joint")
            {
                self.lacks(statements.at, "accreditation", "statements");
            }
            if offered.contains(&CreditType::Ancc) && !statements.has("nursing") {
                self.lacks(statements.at, "nursing", "statements");
            }
        }
        if provider.demonstration.is_some_and(|flag| flag.value) {
            self.demonstration(source);
        }
    }

    /// Every text that a certificate of a demonstration shows says that it is one.
    fn demonstration(&mut self, source: &ActivitiesSource) {
        let provider = source.provider.iter();
        let of_provider = provider.flat_map(|provider| {
            let statements = provider.statements.iter().flat_map(|statements| {
                [
                    ("accreditation", &statements.accreditation),
                    ("joint", &statements.joint),
                    ("nursing", &statements.nursing),
                ]
            });
            std::iter::once(("name", &provider.name)).chain(statements)
        });
        let of_professions = source
            .professions
            .iter()
            .flat_map(|list| list.items)
            .map(|profession| ("awarded", &profession.awarded));
        let of_activities = source
            .activities
            .iter()
            .flat_map(|list| list.items)
            .flat_map(|activity| activity.credits.iter().flat_map(|list| list.items))
            .map(|credit| ("statement", &credit.statement));
        let silent: Vec<(&str, u32)> = of_provider
            .chain(of_professions)
            .chain(of_activities)
            .filter_map(|(field, plain)| Some((field, plain.as_ref()?)))
            .filter(|(_, plain)| !says_demonstration(plain))
            .map(|(field, plain)| (field, plain.at))
            .collect();
        for (field, at) in silent {
            let args = vec![("field", field.to_owned())];
            self.add(Code::DemonstrationUnsaid, at, args);
        }
    }
}

/// In English or Spanish.
fn says_demonstration(plain: &Plain) -> bool {
    let words = plain.value.to_lowercase();
    words.contains("demonstration") || words.contains("demostración")
}

/// A date that exists; what is wrong with another was reported with the dates.
fn quiet(plain: Option<&Plain>) -> Option<jiff::civil::Date> {
    crate::moment::date(plain?.value)
}
