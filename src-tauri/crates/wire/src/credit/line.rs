//! The credit side of a case: on its card and in its debrief.

use super::{Names, offer};
use crate::dto;
use crate::reading::Reader;
use trainer::activity::{CaseStanding, CaseState, Offered, Standing, State};
use trainer::catalog::Catalog;

/// Where a learner stands with everything that is offered.
pub(crate) struct Credits<'c> {
    pub offered: &'c Offered,
    pub standings: &'c [Standing],
    pub catalog: &'c Catalog,
    pub reader: &'c Reader,
}

impl Credits<'_> {
    /// What the case with this id earns.
    pub(crate) fn of_case(&self, case: &str) -> dto::CaseCredit {
        let file = self.offered.activities.as_ref();
        let mut lines: Vec<dto::CreditLine> = self
            .standings
            .iter()
            .filter(|standing| standing.cases.iter().any(|entry| entry.case == case))
            .map(|standing| self.line(standing))
            .collect();
        lines.sort_by_key(|line| order(line.state));
        dto::CaseCredit {
            demonstration: file.is_some_and(|file| file.provider.demonstration),
            profession: self
                .standings
                .iter()
                .find_map(|standing| standing.profession.as_ref())
                .map(|profession| profession.name.clone()),
            lines,
        }
    }

    pub(crate) fn line(&self, standing: &Standing) -> dto::CreditLine {
        let language = self
            .offered
            .activities
            .as_ref()
            .map_or("en", |file| file.language.as_str());
        dto::CreditLine {
            activity: standing.activity.id.clone(),
            title: standing.activity.title.clone(),
            demonstration: standing.demonstration,
            state: state(standing.state),
            offers: standing
                .offers
                .iter()
                .map(|offered| offer(offered, language))
                .collect(),
            cases: standing
                .cases
                .iter()
                .map(|case| credit_case(case, self.catalog, self.reader))
                .collect(),
            ends: standing.activity.terminates.to_string(),
            certificate: standing.certificate.map(|id| id.to_string()),
        }
    }
}

/// A case of an activity, with title and minutes where this laptop holds it.
pub(super) fn credit_case(
    standing: &CaseStanding,
    catalog: &Catalog,
    reader: &Reader,
) -> dto::CreditCase {
    let held = standing
        .content_hash
        .as_deref()
        .and_then(|hash| catalog.by_hash(hash));
    dto::CreditCase {
        case: standing.case.clone(),
        content_hash: standing.content_hash.clone(),
        title: held.map_or_else(
            || standing.case.clone(),
            |(_, case)| Names::of(case, reader).title(),
        ),
        minutes: held.map_or(0, |(_, case)| case.minutes.estimate),
        state: match standing.state {
            CaseState::NotTried => dto::CreditCaseState::NotTried,
            CaseState::UnderWay => dto::CreditCaseState::UnderWay,
            CaseState::NotPassed => dto::CreditCaseState::NotPassed,
            CaseState::Passed => dto::CreditCaseState::Passed,
        },
    }
}

const fn state(state: State) -> dto::CreditState {
    match state {
        State::Open => dto::CreditState::Open,
        State::Claimable => dto::CreditState::Claimable,
        State::Claimed => dto::CreditState::Claimed,
        State::Blocked => dto::CreditState::Blocked,
        State::Ended => dto::CreditState::Ended,
        State::NotReleased => dto::CreditState::NotReleased,
    }
}

/// What can still be done first.
const fn order(state: dto::CreditState) -> u8 {
    match state {
        dto::CreditState::Claimable => 0,
        dto::CreditState::Open => 1,
        dto::CreditState::Blocked => 2,
        dto::CreditState::NotReleased => 3,
        dto::CreditState::Claimed => 4,
        dto::CreditState::Ended => 5,
    }
}
