//! What a case will hold, thrown before any part is written, so that conditions can name what comes later.

use super::Family;
use super::dice::Dice;

/// Values a variable, parameter or field takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Kind {
    Bool,
    Int(i32, i32),
    Enum(Vec<String>),
    Role,
}

/// What a scene is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    One,
    Say,
    Several,
    Assemble,
    Order,
    Enter,
    Handoff,
    Continues,
    Ends,
}

/// A scene to be written.
#[derive(Debug, Clone)]
pub(super) struct Scene {
    pub id: String,
    pub form: Form,
    /// Who decides, by position.
    pub seat: usize,
    /// Number of choices of `one` and `say`.
    pub choices: usize,
    pub encounter: usize,
    /// Scenes that must follow by its own `next`, by position.
    pub onward: Vec<usize>,
}

/// The tables of a case to be written.
#[derive(Debug, Clone)]
pub(super) struct Plan {
    /// Something can be late: deadlines, late consequences, delays, encounters at different times.
    pub timed: bool,
    /// Acts may lead back, whatever their kind.
    pub loops: bool,
    /// Only a choice with a limit may lead back.
    pub limited: bool,
    /// A colleague's act may lead back, which can go on until the engine stops it; then nothing is left to chance.
    pub circling_colleagues: bool,
    pub chance: bool,
    pub roles: usize,
    pub playable: usize,
    pub vars: Vec<(String, Kind)>,
    pub params: Vec<(String, Kind)>,
    pub facts: usize,
    pub encounters: usize,
    pub deadlines: usize,
    pub lates: usize,
    pub criticals: usize,
    pub fails: usize,
    pub measures: usize,
    pub scenes: Vec<Scene>,
}

/// Values of every enum, so that two can be compared.
pub(super) fn enum_values() -> Vec<String> {
    ["x0", "x1", "x2"].map(String::from).to_vec()
}

impl Plan {
    pub fn new(family: Family, dice: &mut Dice) -> Self {
        let (loops, timed) = match family {
            Family::Acyclic => (false, true),
            Family::Looping => (true, dice.percent(40)),
        };
        let roles = *dice.pick(&[1, 1, 1, 2, 2, 2, 3, 3]);
        let circling_colleagues = loops && !timed && (roles == 1 || dice.percent(40));
        let mut plan = Self {
            timed,
            loops,
            limited: loops && timed,
            circling_colleagues,
            chance: !circling_colleagues || roles == 1,
            roles,
            playable: if roles > 1 && dice.percent(15) {
                roles - 1
            } else {
                roles
            },
            vars: Vec::new(),
            params: Vec::new(),
            facts: 1 + dice.below(3),
            encounters: 1 + dice.below(3),
            deadlines: if timed { dice.below(3) } else { 0 },
            lates: if timed { dice.below(3) } else { 0 },
            criticals: dice.below(3),
            fails: dice.below(3),
            measures: dice.below(3),
            scenes: Vec::new(),
        };
        plan.names(dice);
        plan.story(dice);
        plan
    }

    fn names(&mut self, dice: &mut Dice) {
        let low = dice.between(-2, 0);
        self.vars
            .push(("v0".into(), Kind::Int(low, dice.between(2, 5))));
        if dice.percent(70) {
            self.vars.push(("v1".into(), Kind::Enum(enum_values())));
        }
        if dice.percent(60) {
            self.vars.push(("v2".into(), Kind::Bool));
        }
        if dice.percent(30) {
            self.vars.push(("v3".into(), Kind::Int(0, 2)));
        }
        let params = [
            ("q0", Kind::Int(0, 3)),
            ("q1", Kind::Bool),
            ("q2", Kind::Enum(enum_values())),
            ("q3", Kind::Role),
        ];
        for (id, kind) in params {
            if dice.percent(35) {
                self.params.push((id.into(), kind));
            }
        }
    }

    /// Scenes in order, endings last; each but the first follows one before it.
    fn story(&mut self, dice: &mut Dice) {
        let deciding = 3 + dice.below(4);
        let passing = usize::from(dice.percent(40));
        let endings = 1 + dice.below(2);
        let mut forms = vec![true; deciding];
        forms.extend(vec![false; passing]);
        dice.shuffle(&mut forms);
        let mut seat = dice.below(self.playable);
        let mut heavy = 0;
        for decides in forms {
            let form = if decides {
                let form = self.form(heavy, dice);
                heavy += usize::from(!matches!(form, Form::One | Form::Say));
                seat = (seat + 1) % self.playable;
                form
            } else {
                Form::Continues
            };
            self.scene(form, seat, dice);
        }
        for _ in 0..endings {
            self.scene(Form::Ends, 0, dice);
        }
        // Every playable role decides once; any other scene may be anybody's.
        let mut owed = self.playable;
        for at in 0..self.scenes.len() {
            if !matches!(self.scenes[at].form, Form::Continues | Form::Ends) {
                if owed > 0 {
                    owed -= 1;
                } else {
                    self.scenes[at].seat = dice.below(self.roles);
                }
            }
        }
        self.ways(deciding + passing, dice);
    }

    fn form(&self, heavy: usize, dice: &mut Dice) -> Form {
        let heavies = [
            Form::Several,
            Form::Assemble,
            Form::Order,
            Form::Enter,
            Form::Handoff,
            Form::Handoff,
        ];
        if heavy < 3 && dice.percent(55) {
            *dice.pick(&heavies)
        } else if dice.percent(70) {
            Form::One
        } else {
            Form::Say
        }
    }

    fn scene(&mut self, form: Form, seat: usize, dice: &mut Dice) {
        let encounter = dice.below(self.encounters);
        self.scenes.push(Scene {
            id: format!("s{}", self.scenes.len()),
            form,
            seat,
            choices: 2 + dice.below(2) + dice.below(2),
            encounter,
            onward: Vec::new(),
        });
    }

    /// Mostly each scene leads to the one after it, so that a play meets many.
    fn ways(&mut self, endings_from: usize, dice: &mut Dice) {
        let count = self.scenes.len();
        for at in 1..count {
            let last = at.min(endings_from);
            let back = if dice.percent(85) {
                1
            } else {
                1 + dice.below(3)
            };
            self.scenes[last.saturating_sub(back)].onward.push(at);
        }
        for at in 0..endings_from {
            if self.scenes[at].onward.is_empty() {
                let far = (count - at - 1).min(2);
                self.scenes[at].onward.push(at + 1 + dice.below(far));
            }
        }
    }
}
