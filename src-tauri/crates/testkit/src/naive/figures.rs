//! The answers by ids, so that those about two writings of a case can be laid side by side.

use super::{Answers, Ended, Range};
use case::model::{Axis, Case, ChoiceIx, OutcomeIx, RoleIx, SceneIx, SceneKind};
use case::model::{Offer, VarIx};
use engine::Fault;
use std::collections::BTreeMap;
use std::fmt::Debug;

/// Every figure under a name made of ids.
pub type Figures = BTreeMap<String, String>;

struct Names<'a> {
    case: &'a Case,
    id: &'a dyn Fn(&str) -> String,
    figures: Figures,
}

impl Answers {
    /// Every figure with a name that says what it is about. `id` gives the name of an id, for example the one it had
    /// before all were renamed.
    #[must_use]
    pub fn figures(&self, case: &Case, id: &dyn Fn(&str) -> String) -> Figures {
        let mut names = Names {
            case,
            id,
            figures: Figures::new(),
        };
        names.put("states".into(), &self.states);
        names.put("transitions".into(), &self.transitions);
        names.put("chance".into(), &self.chance);
        let by_scene = [
            ("entered", &self.scenes),
            ("waits", &self.waits),
            ("ending", &self.endings),
            ("dead end", &self.dead_ends),
            ("stuck", &self.stuck),
            ("hopeless", &self.hopeless),
            ("circling", &self.circling),
        ];
        for (what, scenes) in by_scene {
            for (scene, decisions) in scenes {
                names.put(format!("{what} {}", names.scene(*scene)), decisions);
            }
        }
        for (choice, decisions) in &self.choices {
            names.put(format!("choice {}", names.choice(*choice)), decisions);
        }
        let by_outcome = [
            ("outcome", &self.outcomes),
            ("learner's outcome", &self.learner_outcomes),
        ];
        for (what, outcomes) in by_outcome {
            for (outcome, decisions) in outcomes {
                names.put(format!("{what} {}", names.outcome(*outcome)), decisions);
            }
        }
        for met in &self.faults {
            let at = met.at.map_or("start".into(), |scene| names.scene(scene));
            let fault = names.fault(met.fault);
            names.put(format!("fault at {at}: {fault}"), &met.decisions);
        }
        for (known, seen) in case.deadlines.iter().zip(&self.deadlines) {
            names.put(format!("deadline {}", id(&known.id)), seen);
        }
        for (known, seen) in case.late.iter().zip(&self.late) {
            names.put(format!("late {}", id(&known.id)), seen);
        }
        if let Some(ended) = &self.ended {
            names.ended(ended);
        }
        names.figures
    }
}

impl Names<'_> {
    fn put(&mut self, name: String, figure: &impl Debug) {
        let before = self.figures.insert(name.clone(), format!("{figure:?}"));
        assert_eq!(before, None, "two figures are called {name}");
    }

    fn scene(&self, scene: SceneIx) -> String {
        (self.id)(&self.case.scenes[scene.at()].id)
    }

    fn role(&self, role: usize) -> String {
        (self.id)(&self.case.roles[role].id)
    }

    fn choice(&self, choice: ChoiceIx) -> String {
        let (scene, position) = self.case.choices[choice.at()];
        let own = match &self.case.scenes[scene.at()].kind {
            SceneKind::Decides(decision, _) => match &decision.offer {
                Offer::Choices { choices, .. } => choices.get(usize::from(position)),
                Offer::Options { .. }
                | Offer::Order { .. }
                | Offer::Enter { .. }
                | Offer::Handoff { .. } => None,
            },
            SceneKind::Continues(_) | SceneKind::Ends(_) => None,
        };
        let own = own.map_or("", |choice| choice.id.as_str());
        format!("{}.{}", self.scene(scene), (self.id)(own))
    }

    fn outcome(&self, outcome: OutcomeIx) -> String {
        let outcome = &self.case.outcomes[outcome.at()];
        format!("{}.{}", self.scene(outcome.scene), (self.id)(&outcome.id))
    }

    fn fault(&self, fault: Fault) -> String {
        let var = |var: VarIx| (self.id)(&self.case.vars[var.at()].id);
        match fault {
            Fault::Bound { var: at, value } => format!("{} cannot be {value}", var(at)),
            Fault::Draw { var: at, .. } => format!("{} cannot be drawn", var(at)),
            Fault::Colleague { scene, code } => format!("{code} in {}", self.scene(scene)),
            Fault::TooManySteps { scene } => format!("too many steps in {}", self.scene(scene)),
            Fault::NoMatch { scene } => format!("no match in {}", self.scene(scene)),
            Fault::Overflow { scene } => format!("overflow in {}", self.scene(scene)),
            Fault::NoSeat { param } => {
                format!("no seat by {}", (self.id)(&self.case.params[param.at()].id))
            }
        }
    }

    fn ended(&mut self, ended: &Ended) {
        let case = self.case;
        self.put("fewest".into(), &ended.fewest);
        self.put("most".into(), &ended.most);
        self.put("words".into(), &ended.words);
        self.put("fewest to pass".into(), &ended.fewest_passing);
        self.put("pass".into(), &ended.pass);
        self.put("fail".into(), &ended.fail);
        for role in 0..case.roles.len() {
            let name = self.role(role);
            self.put(format!("action of {name}"), &ended.action[role]);
            self.put(format!("ownership of {name}"), &ended.own[role]);
            self.put(format!("pass of {name}"), &ended.role_pass[role]);
        }
        for (axis, range) in Axis::ALL.iter().zip(&ended.ledger) {
            let Range { min, max } = range;
            self.put(format!("ledger {}", axis.id()), &(min, max));
        }
        for (known, seen) in case.critical.iter().zip(&ended.critical) {
            self.put(format!("step {}", (self.id)(&known.id)), seen);
        }
        for (known, raised) in case.fails.iter().zip(&ended.raised) {
            self.put(format!("flag {}", (self.id)(&known.id)), raised);
        }
        for (known, seen) in case.measures.iter().zip(&ended.measures) {
            self.put(format!("measure {}", (self.id)(&known.id)), seen);
        }
        // Sums of chances depend on their order in the last places.
        let Some(luck) = &ended.luck else {
            return;
        };
        self.put("chance to end".into(), &format!("{:.9}", luck.ends));
        self.put("chance to pass".into(), &format!("{:.9}", luck.pass));
        for (role, chance) in (0..).map(RoleIx).zip(&luck.role_pass) {
            let name = self.role(role.at());
            self.put(format!("chance to pass of {name}"), &format!("{chance:.9}"));
        }
    }
}
