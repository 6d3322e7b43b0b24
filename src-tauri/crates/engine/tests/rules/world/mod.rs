//! A small builder of compiled cases for these tests, filled by hand so that a rule is tested without the compiler.

mod bare;
mod offers;

use bare::bare;
use case::model::*;
use engine::{Event, Rejection, Run, Setup};

pub const A: RoleIx = RoleIx(0);
pub const B: RoleIx = RoleIx(1);
pub const C: RoleIx = RoleIx(2);

/// A case being built: roles A, B and C, one competency, one encounter at minute 0, and a duty of each role.
pub struct World {
    pub case: Case,
}

/// A choice before it is numbered.
pub struct Act {
    pub when: Cond,
    pub limit: Option<u16>,
    pub outcomes: Vec<Outcome>,
}

impl World {
    pub fn new() -> Self {
        let mut world = Self { case: bare() };
        for id in ["a", "b", "c"] {
            let name = world.text(&format!("roles.{id}.name"));
            world.case.roles.push(Role {
                id: id.into(),
                taxonomy: id.into(),
                name,
                playable: true,
            });
            world.case.pass.push(Some(PassMark { points: 0, own: 0 }));
        }
        for role in [A, B, C] {
            world.duty(role);
        }
        world.encounter(0, &[]);
        world
    }

    pub fn text(&mut self, id: &str) -> TextIx {
        let number = self.case.texts.entries.len();
        self.case.texts.entries.push(TextEntry { id: id.into() });
        let english = self.case.texts.languages.entry("en".into()).or_default();
        english.push(Some(Prose::default()));
        TextIx(u32::try_from(number).expect("few texts"))
    }

    /// Makes the text show the variable.
    pub fn insert(&mut self, text: TextIx, var: VarIx) {
        let english = self.case.texts.languages.get_mut("en").expect("english");
        english[text.at()] = Some(Prose {
            blocks: Few::One(Block::Paragraph(Few::One(Inline::Var(var)))),
        });
    }

    pub fn duty(&mut self, owner: RoleIx) -> DutyIx {
        let text = self.text("duty");
        self.case.duties.push(Duty {
            id: "duty".into(),
            text,
            owner: Owner::Role(owner),
            may: Vec::new(),
            tell: RoleSet(0),
            carry: Vec::new(),
        });
        DutyIx(last(&self.case.duties))
    }

    pub fn fact(&mut self, start: RoleSet) -> FactIx {
        let text = self.text("fact");
        self.case.facts.push(Fact {
            id: "fact".into(),
            text,
            source: None,
            start,
        });
        FactIx(last(&self.case.facts))
    }

    pub fn int(&mut self, lowest: i32, highest: i32, start: i32) -> VarIx {
        self.var(VarKind::Int(lowest, highest), start, &[])
    }

    pub fn var(&mut self, kind: VarKind, start: i32, weights: &[u32]) -> VarIx {
        self.case.vars.push(Var {
            id: "var".into(),
            kind,
            start,
            weights: weights.to_vec(),
            seen_by: RoleSet::ALL,
        });
        VarIx(last(&self.case.vars))
    }

    pub fn param(&mut self, kind: VarKind, default: i32) -> ParamIx {
        let text = self.text("param");
        self.case.params.push(Param {
            id: "param".into(),
            kind,
            default,
            unit: None,
            text,
        });
        ParamIx(last(&self.case.params))
    }

    pub fn encounter(&mut self, at: u32, deadlines: &[DeadlineIx]) -> EncounterIx {
        let text = self.text("encounter");
        self.case.encounters.push(Encounter {
            id: "encounter".into(),
            at,
            text,
            deadlines: deadlines.to_vec(),
        });
        EncounterIx(last(&self.case.encounters))
    }

    pub fn deadline(&mut self, span: DeadlineSpan, missed: Vec<Effect>) -> DeadlineIx {
        let text = self.text("deadline");
        self.case.deadlines.push(Deadline {
            id: "deadline".into(),
            span,
            text,
            audience: RoleSet::ALL,
            missed,
        });
        DeadlineIx(last(&self.case.deadlines))
    }

    pub fn late(&mut self, after: u32, when: Cond, effects: Vec<Effect>) -> LateIx {
        let text = self.text("late");
        self.case.late.push(Late {
            id: "late".into(),
            after,
            when,
            effects,
            text,
            title: None,
            audience: RoleSet::ALL,
        });
        LateIx(last(&self.case.late))
    }

    pub fn flag(&mut self, charge: RoleSet) -> FailIx {
        let text = self.text("flag");
        self.case.fails.push(FailFlag {
            id: "flag".into(),
            text,
            charge,
        });
        FailIx(last(&self.case.fails))
    }

    pub fn critical(&mut self, role: RoleIx) -> CriticalIx {
        let text = self.text("critical");
        self.case.critical.push(Critical {
            id: "critical".into(),
            role,
            text,
        });
        CriticalIx(last(&self.case.critical))
    }

    /// The scene that will be added next.
    pub fn next_scene(&self) -> SceneIx {
        SceneIx(u16::try_from(self.case.scenes.len()).expect("few scenes"))
    }

    pub fn scene(&mut self, kind: SceneKind) -> SceneIx {
        let scene = self.next_scene();
        let (title, text) = (self.text("scene.title"), self.text("scene.text"));
        self.case.scenes.push(Scene {
            id: format!("s{}", scene.0),
            encounter: EncounterIx(0),
            title,
            text: vec![Paragraph {
                when: Cond::Always,
                audience: RoleSet::ALL,
                text,
            }],
            stage: None,
            media: Vec::new(),
            arrive: Vec::new(),
            audience: RoleSet::ALL,
            kind,
        });
        scene
    }

    pub fn ending(&mut self) -> SceneIx {
        let title = self.text("ending.title");
        self.scene(SceneKind::Ends(Ending {
            class: EndingClass::Good,
            title,
        }))
    }

    pub fn passage(&mut self, to: SceneIx) -> SceneIx {
        self.scene(SceneKind::Continues(to_scene(to)))
    }

    /// An outcome that takes no time and changes nothing; its scene is set when it is used.
    pub fn outcome(&mut self) -> Outcome {
        let (after, why) = (self.text("outcome.after"), self.text("outcome.why"));
        Outcome {
            id: "outcome".into(),
            scene: SceneIx(0),
            when: Cond::Always,
            class: OutcomeClass::Acceptable,
            points: Vec::new(),
            own: 0,
            duty: None,
            ledger: Vec::new(),
            done: Vec::new(),
            fail: Vec::new(),
            minutes: 0,
            effects: Vec::new(),
            deliver: true,
            after,
            why,
            refs: Vec::new(),
            behaviours: Vec::new(),
            repeat_max: 1,
            next: None,
        }
    }

    /// A choice that is one outcome.
    pub fn act(&mut self, outcome: Outcome) -> Act {
        Act {
            when: Cond::Always,
            limit: None,
            outcomes: vec![outcome],
        }
    }

    pub fn key(&mut self) -> KeyIx {
        self.case.keys += 1;
        KeyIx(self.case.keys - 1)
    }

    pub fn outcomes(&mut self, outcomes: Vec<Outcome>) -> Vec<OutcomeIx> {
        let scene = self.next_scene();
        outcomes
            .into_iter()
            .map(|outcome| {
                self.case.outcomes.push(Outcome { scene, ..outcome });
                OutcomeIx(last(&self.case.outcomes))
            })
            .collect()
    }

    /// A decision of the duty's owner; a colleague would give the first answer.
    pub fn decides(&mut self, role: RoleIx, offer: Offer, answer: Answer, to: SceneIx) -> SceneIx {
        let decision = Decision {
            duty: DutyIx(u16::from(role.0)),
            seat: Seat::Role(role),
            ask: None,
            hint: None,
            offer,
            colleague: vec![Colleague {
                when: Cond::Always,
                answer: ColleagueAnswer::Fixed(answer),
                seen: None,
                audience: RoleSet::ALL,
            }],
        };
        self.scene(SceneKind::Decides(Box::new(decision), to_scene(to)))
    }

    pub fn decision(&mut self, scene: SceneIx) -> &mut Decision {
        match &mut self.case.scenes[scene.at()].kind {
            SceneKind::Decides(decision, _) => decision,
            SceneKind::Continues(_) | SceneKind::Ends(_) => panic!("no decision"),
        }
    }

    /// Sets a colleague's rules: condition and answer.
    pub fn colleague(&mut self, scene: SceneIx, rules: Vec<(Cond, ColleagueAnswer)>) {
        let mut colleague = Vec::new();
        for (when, answer) in rules {
            let seen = Some(self.text("colleague.seen"));
            colleague.push(Colleague {
                when,
                answer,
                seen,
                audience: RoleSet::ALL,
            });
        }
        self.decision(scene).colleague = colleague;
    }

    pub fn setup(&self, roles: &[RoleIx]) -> Setup {
        let roles = roles.iter().fold(RoleSet(0), |set, role| set.with(*role));
        Setup::of(&self.case, roles, 1)
    }

    pub fn start(&self, roles: &[RoleIx]) -> Played<'_> {
        self.try_start(self.setup(roles)).expect("starts")
    }

    pub fn try_start(&self, setup: Setup) -> Result<Played<'_>, Rejection> {
        // A case changed after it was played would be played as it was.
        let (program, fresh) = (self.case.program(), self.case.clone());
        assert_eq!(
            format!("{program:?}"),
            format!("{:?}", fresh.program()),
            "the program is this case's"
        );
        let mut events = Vec::new();
        let run = Run::start(&self.case, setup.clone(), &mut events)?;
        Ok(Played { run, setup, events })
    }
}

/// An attempt with its whole event list.
pub struct Played<'c> {
    pub run: Run<'c>,
    pub setup: Setup,
    pub events: Vec<Event>,
}

impl Played<'_> {
    /// Answers the scene that waits; gives the events of this decision.
    pub fn answer(&mut self, answer: Answer) -> Vec<Event> {
        let from = self.events.len();
        self.try_answer(answer).expect("accepted");
        self.events[from..].to_vec()
    }

    pub fn choose(&mut self, position: u8) -> Vec<Event> {
        self.answer(Answer::Choice(position))
    }

    pub fn try_answer(&mut self, answer: Answer) -> Result<(), Rejection> {
        let (seq, scene) = (self.run.state().seq, self.run.state().scene);
        self.run.decide(seq, scene, &answer, &mut self.events)
    }

    /// Refused with this code, and nothing changed.
    pub fn refused(&mut self, answer: Answer) -> &'static str {
        let (state, events) = (self.run.state().clone(), self.events.clone());
        let code = self.try_answer(answer).expect_err("refused").code();
        assert_eq!(self.run.state(), &state, "a refusal changes no state");
        assert_eq!(self.events, events, "a refusal adds no event");
        code
    }
}

pub fn in_order(order: &[u8]) -> Answer {
    let mut places = [0; 8];
    places[..order.len()].copy_from_slice(order);
    Answer::Order {
        places,
        len: u8::try_from(order.len()).expect("at most 8"),
    }
}

pub fn entered(values: &[i32], place: u8) -> Answer {
    let mut given = [0; 3];
    given[..values.len()].copy_from_slice(values);
    Answer::Values {
        values: given,
        len: u8::try_from(values.len()).expect("at most 3"),
        place,
    }
}

pub const fn handed(to: RoleIx, facts: u32, how: u8) -> Answer {
    Answer::Handoff { to, facts, how }
}

pub const fn to_scene(scene: SceneIx) -> Next {
    Next {
        branches: Vec::new(),
        otherwise: scene,
    }
}

pub const fn is(var: VarIx, value: i32) -> Cond {
    Cond::Compare(CompareOp::Eq, Term::Var(var), Term::Literal(value))
}

pub const fn set(var: VarIx, value: i32) -> Effect {
    Effect::Set(var, Term::Literal(value))
}

fn last<T>(table: &[T]) -> u16 {
    u16::try_from(table.len() - 1).expect("small table")
}
