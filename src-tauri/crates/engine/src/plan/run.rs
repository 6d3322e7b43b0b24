//! Playing one walk.

use super::earned::{Earned, compare, earned};
use super::{Difference, Kind, Mismatch, Played};
use crate::event::Event;
use crate::offer::offer;
use crate::rejection::Rejection;
use crate::run::Run;
use crate::score::{Score, score};
use crate::start::initial;
use crate::state::{Setup, State};
use crate::view::view;
use case::model::{Case, RoleIx, SceneIx, TextIx};
use case::plan::{Points, Walk};

/// A walk's differences, and how it was played unless it could not start.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// Every difference; empty where all is as planned.
    pub mismatches: Vec<Mismatch>,
    /// The walk as far as it went.
    pub played: Option<Played>,
}

/// Plays the walk and compares. Results are compared only where the walk came to its end with its last step.
#[must_use]
pub fn run(case: &Case, walk: &Walk) -> Report {
    let mut found = Findings {
        walk,
        mismatches: Vec::new(),
    };
    found.sums(Kind::Action, &walk.expect.action);
    found.sums(Kind::Ownership, &walk.expect.ownership);
    let mut events = Vec::new();
    let setup = Setup::of_run(&walk.run);
    let mut run = match Run::start(case, setup.clone(), &mut events) {
        Ok(run) => run,
        Err(refused) => {
            found.add(None, Difference::NotStarted(refused));
            return Report {
                mismatches: found.mismatches,
                played: None,
            };
        }
    };
    let mut visits = Visits::of(walk);
    visits.read(case, &initial(case, setup), &events);
    let mut whole = true;
    for (position, step) in walk.run.steps.iter().enumerate() {
        visits.arrive(&mut run, Some(position), &mut found);
        let waits = run.state().scene;
        if run.state().ended {
            let left = walk.run.steps.len() - position;
            found.add(
                Some(position),
                Difference::EndedEarly {
                    ending: waits,
                    left,
                },
            );
            whole = false;
            break;
        }
        if waits != step.scene {
            let (expected, there) = (step.scene, waits);
            found.add(
                Some(position),
                Difference::OtherScene {
                    expected,
                    found: there,
                },
            );
            whole = false;
            break;
        }
        let before = visits.reads_texts().then(|| run.state().clone());
        let from = events.len();
        let seq = run.state().seq;
        if let Err(refused) = run.decide(seq, step.scene, &step.answer, &mut events) {
            found.add(Some(position), Difference::Refused(refused));
            whole = false;
            break;
        }
        if let Some(before) = before {
            visits.read(case, &before, &events[from..]);
        }
    }
    if whole {
        visits.arrive(&mut run, None, &mut found);
        if !run.state().ended {
            let waits = run.state().scene;
            found.add(None, Difference::NotEnded { waits });
            whole = false;
        }
    }
    let score = score(case, run.state());
    if whole {
        found.results(run.state(), &score, &earned(&events));
        visits.leave(&mut found);
    }
    Report {
        mismatches: found.mismatches,
        played: Some(Played { events, score }),
    }
}

struct Findings<'w> {
    walk: &'w Walk,
    mismatches: Vec<Mismatch>,
}

impl Findings<'_> {
    fn add(&mut self, step: Option<usize>, what: Difference) {
        self.mismatches.push(Mismatch {
            walk: self.walk.id.clone(),
            step,
            what,
        });
    }

    fn sums(&mut self, of: Kind, planned: &[Points]) {
        for Points { role, total, terms } in planned {
            let sum = terms.iter().map(|term| term.points).sum();
            if sum != *total {
                let (role, total) = (*role, *total);
                self.add(
                    None,
                    Difference::Sum {
                        of,
                        role,
                        total,
                        sum,
                    },
                );
            }
        }
    }

    fn results(&mut self, state: &State, score: &Score, all: &[Earned]) {
        let expect = &self.walk.expect;
        if let Some(expected) = expect.ending
            && expected != state.scene
        {
            let found = state.scene;
            self.add(None, Difference::Ending { expected, found });
        }
        if let Some(expected) = expect.passed
            && expected != score.passed
        {
            let found = score.passed;
            self.add(None, Difference::Passed { expected, found });
        }
        self.points(Kind::Action, &expect.action, score, all);
        self.points(Kind::Ownership, &expect.ownership, score, all);
        for (axis, expected) in &expect.ledger {
            let found = score.ledger[*axis as usize];
            if *expected != found {
                let (axis, expected) = (*axis, *expected);
                self.add(
                    None,
                    Difference::Ledger {
                        axis,
                        expected,
                        found,
                    },
                );
            }
        }
        if let Some(flags) = &expect.fail_flags {
            let raised: Vec<_> = score.fails.iter().map(|(flag, _)| *flag).collect();
            for flag in flags.iter().filter(|flag| !raised.contains(flag)) {
                self.add(None, Difference::FlagMissing(*flag));
            }
            for flag in raised.iter().filter(|flag| !flags.contains(flag)) {
                self.add(None, Difference::FlagExtra(*flag));
            }
        }
        for (critical, expected) in &expect.critical {
            let found = state.critical[critical.at()];
            if *expected != found {
                let (critical, expected) = (*critical, *expected);
                self.add(
                    None,
                    Difference::Critical {
                        critical,
                        expected,
                        found,
                    },
                );
            }
        }
    }

    fn points(&mut self, of: Kind, planned: &[Points], score: &Score, all: &[Earned]) {
        for points in planned {
            let role = points.role;
            let result = &score.roles[role.at()];
            let found = match of {
                Kind::Action => result.action,
                Kind::Ownership => result.own,
            };
            if points.total != found {
                let expected = points.total;
                self.add(
                    None,
                    Difference::Total {
                        of,
                        role,
                        expected,
                        found,
                    },
                );
            }
            let (missing, extra) = compare(points, of, all);
            for term in missing {
                self.add(None, Difference::TermMissing { of, role, term });
            }
            for entry in extra {
                let term = entry.term();
                self.add(None, Difference::TermExtra { of, role, term });
            }
        }
    }
}

/// What is checked while a scene waits.
struct Visits<'w> {
    walk: &'w Walk,
    /// Offers checked so far, by position in the plan.
    offered: Vec<bool>,
    /// Refusals by position in the plan: never there, or what the latest visit answered.
    refused: Vec<Seen>,
    read: Vec<(SceneIx, TextIx)>,
}

#[derive(Clone, Copy)]
enum Seen {
    Never,
    AsPlanned,
    Otherwise(Option<&'static str>),
}

impl<'w> Visits<'w> {
    fn of(walk: &'w Walk) -> Self {
        Self {
            walk,
            offered: vec![false; walk.expect.offered.len()],
            refused: vec![Seen::Never; walk.expect.refused.len()],
            read: Vec::new(),
        }
    }

    fn reads_texts(&self) -> bool {
        !self.walk.expect.texts.is_empty()
    }

    fn arrive(&mut self, run: &mut Run<'_>, step: Option<usize>, found: &mut Findings<'_>) {
        let scene = run.state().scene;
        let due = self
            .walk
            .expect
            .offered
            .iter()
            .zip(&self.offered)
            .position(|((planned, _), checked)| *planned == scene && !checked);
        if let Some(due) = due {
            self.offered[due] = true;
            let (_, expected) = self.walk.expect.offered[due];
            let there = offer(run.case(), run.state()).unwrap_or_default().0;
            if there != expected {
                found.add(
                    step,
                    Difference::Offered {
                        scene,
                        expected,
                        found: there,
                    },
                );
            }
        }
        for (refusal, seen) in self.walk.expect.refused.iter().zip(&mut self.refused) {
            if refusal.scene != scene || matches!(seen, Seen::AsPlanned) {
                continue;
            }
            let code = run
                .probe(scene, &refusal.answer)
                .as_ref()
                .map(Rejection::code);
            *seen = if code == Some(refusal.code.as_str()) {
                Seen::AsPlanned
            } else {
                Seen::Otherwise(code)
            };
        }
    }

    fn read(&mut self, case: &Case, before: &State, since: &[Event]) {
        if !self.reads_texts() {
            return;
        }
        let mut here = before.scene;
        for event in since {
            if let Event::Entered { scene } = event {
                here = *scene;
            }
        }
        for role in (0..16)
            .map(RoleIx)
            .filter(|role| before.setup.roles.has(*role))
        {
            let seen = view(case, before, since, role);
            self.read.extend(seen.texts(case, here));
        }
    }

    fn leave(&self, found: &mut Findings<'_>) {
        let expect = &self.walk.expect;
        for ((scene, _), checked) in expect.offered.iter().zip(&self.offered) {
            if !checked {
                let scene = *scene;
                found.add(None, Difference::NeverThere { scene });
            }
        }
        for (refusal, seen) in expect.refused.iter().zip(&self.refused) {
            let scene = refusal.scene;
            match seen {
                Seen::AsPlanned => {}
                Seen::Never => found.add(None, Difference::NeverThere { scene }),
                Seen::Otherwise(code) => found.add(
                    None,
                    Difference::NotRefused {
                        scene,
                        answer: refusal.answer,
                        expected: refusal.code.clone(),
                        found: *code,
                    },
                ),
            }
        }
        for (scene, text) in &expect.texts {
            if !self.read.contains(&(*scene, *text)) {
                let (scene, text) = (*scene, *text);
                found.add(None, Difference::TextUnread { scene, text });
            }
        }
    }
}
