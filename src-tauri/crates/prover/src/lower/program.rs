//! A case made ready for a search: only what can change an answer that is asked for.

use super::slots::Places;
use case::model::{
    ChoiceIx, ColleagueAnswer, CompareOp, Cond, FactIx, OutcomeIx, Owner, RoleIx, RoleSet, SceneIx,
    ValueSource, VarIx,
};

/// Which answers a search is asked for beside what can be reached, points and the number of decisions. What nothing asked
/// for depends on is left out of the state.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Observe {
    /// Movements of the value ledger, by axis.
    pub ledger: [bool; 6],
    /// Words read.
    pub words: bool,
    /// Whether played roles pass: critical steps and charges stand in the state; points are told apart afterwards.
    pub pass: bool,
    /// What measures read at the endings.
    pub measures: bool,
    /// Whether deadlines are met and late consequences happen.
    pub timing: bool,
    /// Leave nothing out: every place of the state counts everywhere.
    pub whole: bool,
    /// Forget nothing on the way: what is kept at all is kept everywhere, to the minute.
    pub remember: bool,
}

impl Observe {
    /// Everything that is ever asked.
    pub const ALL: Self = Self {
        ledger: [true; 6],
        words: true,
        pass: true,
        measures: true,
        timing: true,
        whole: false,
        remember: false,
    };
    /// Reachability, points and numbers of decisions.
    pub const REACH: Self = Self {
        ledger: [false; 6],
        words: false,
        pass: false,
        measures: false,
        timing: false,
        whole: false,
        remember: false,
    };
}

/// A condition on numbered places, the run's roles and parameters already put in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Test {
    /// Holds, or does not.
    Is(bool),
    /// All hold.
    All(Box<[Test]>),
    /// One holds.
    Any(Box<[Test]>),
    /// Does not hold.
    Not(Box<Test>),
    /// A place compares with a number.
    Fixed(CompareOp, usize, i32),
    /// Two values compare; where an entered value is asked for and none is there, it does not hold.
    Values(CompareOp, Value, Value),
    /// The answer's atom with this number holds.
    Atom(u8),
}

/// A number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Value {
    /// Itself.
    Fixed(i32),
    /// What a place holds.
    Place(usize),
    /// What was entered.
    Field(u8),
}

/// One step of what happens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Op {
    /// Do the inner ones while the condition holds.
    When(Test, Box<[Op]>),
    /// Give a variable a value; outside its bounds it is a fault.
    Set(VarIx, usize, Value),
    /// Add to a variable; outside its bounds it is a fault.
    Add(VarIx, usize, i32),
    /// A fault for certain: the value a parameter gives is outside the variable's bounds.
    Fault(VarIx, i32),
    /// Make a place 1.
    Mark(usize),
    /// Arm a late consequence.
    Later(usize),
    /// Begin a deadline now.
    Start(usize),
    /// Meet a deadline.
    Meet(usize),
    /// Draw a variable; without a place the drawn value changes nothing.
    Draw(VarIx, Option<usize>),
    /// Move a sum.
    Sum(usize, i32),
}

/// A scene.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Room {
    /// Position of the encounter.
    pub encounter: usize,
    /// The place that says it was entered, where something reads it.
    pub visited: Option<usize>,
    /// Effects on entry.
    pub arrive: Box<[Op]>,
    /// What it does.
    pub kind: RoomKind,
}

/// What a scene does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RoomKind {
    /// Ends, with measures to read.
    Ends(Box<[(usize, Test)]>),
    /// Goes on by itself.
    Continues(Ways),
    /// Offers a decision.
    Decides(Box<Question>, Ways),
}

/// Where it goes on: first match, else the last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ways {
    /// Branches.
    pub branches: Box<[(Test, SceneIx)]>,
    /// The last.
    pub otherwise: SceneIx,
}

/// What an unplayed seat does: while this holds, this answer, and the words a player reads of it.
pub type Rule = (Test, ColleagueAnswer, Box<[Op]>);

/// A decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// Who decides.
    pub seat: RoleIx,
    /// Position among the played roles, where it is one.
    pub player: Option<usize>,
    /// What is offered.
    pub offer: Ask,
    /// Conditions that read the answer alone, numbered.
    pub atoms: Box<[Cond]>,
    /// What an unplayed seat does, and the words a player reads of it.
    pub colleague: Box<[Rule]>,
    /// Words read when the decision is put to its seat.
    pub shown: Box<[Op]>,
    /// Atoms that effects read, bit by number.
    pub effect_atoms: u64,
    /// Whether effects read entered values.
    pub effect_fields: bool,
}

/// What is offered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ask {
    /// One of several choices.
    Choices(Box<[Pick]>),
    /// Ticked options.
    Options {
        /// Offered while this holds, by position.
        when: Box<[Test]>,
        /// Fewest.
        min: u8,
        /// Most.
        max: u8,
        /// The judgement.
        judged: Judged,
    },
    /// An order.
    Order {
        /// Offered while this holds, by position.
        when: Box<[Test]>,
        /// The judgement.
        judged: Judged,
    },
    /// Entered values.
    Enter {
        /// Per field: bounds, numbers it is compared with, and places whose values it is compared with.
        fields: Box<[Field]>,
        /// How many places.
        places: u8,
        /// The judgement.
        judged: Judged,
    },
    /// A handoff.
    Handoff {
        /// Receivers.
        to: Box<[RoleIx]>,
        /// Facts, with the place that says whether the seat knows it (`None`: nothing asked for depends on it).
        facts: Box<[(FactIx, Known)]>,
        /// Minutes until it is read, by way.
        how: Box<[u32]>,
        /// Places a receiver's knowledge is kept in, by receiver as in `to`, then fact.
        learns: Box<[Box<[Option<usize>]>]>,
        /// The first number of places for a message on its way, where one can matter.
        transit: Option<Transit>,
        /// The judgement.
        judged: Judged,
    },
}

/// Whether the seat knows a fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Known {
    /// Kept in a place.
    Place(usize),
    /// Nothing depends on it; taken as not known, so that nothing is sent that the seat may not know.
    Unasked,
}

/// Places of messages on their way from one scene.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Transit {
    /// Per message: due plus one, receiver, facts.
    pub entries: Box<[(usize, usize, usize)]>,
}

/// A field to enter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// Lowest.
    pub min: i32,
    /// Highest.
    pub max: i32,
    /// Numbers it or what it is copied to is compared with.
    pub cuts: Box<[i32]>,
    /// Places it is compared with.
    pub places: Box<[usize]>,
    /// Every value counts for itself.
    pub every: bool,
    /// Small gaps are taken value by value: values entered before or after are compared with it.
    pub ordered: bool,
}

/// A choice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pick {
    /// Its number.
    pub ix: ChoiceIx,
    /// The parts of its condition, each for itself: those of an `all`, else the whole.
    pub parts: Box<[Test]>,
    /// Offered while this holds.
    pub when: Test,
    /// Times taken and the limit, where it matters.
    pub limit: Option<(usize, i32)>,
    /// The place that counts how often it was taken, and how far.
    pub taken: Option<(usize, i32)>,
    /// The judgement.
    pub judged: Judged,
}

/// First match judges.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judged {
    /// The place of the counting key, where it can count more than once or come again.
    pub counted: Option<usize>,
    /// The outcomes.
    pub outcomes: Box<[Result]>,
}

/// What an answer leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Result {
    /// Its number.
    pub ix: OutcomeIx,
    /// Judged so while this holds.
    pub when: Test,
    /// How often it counts.
    pub repeat: i32,
    /// Action points of a learner.
    pub action: i32,
    /// Ownership points of a learner, while the seat may.
    pub own: i32,
    /// The seat owns the act or may do it.
    pub may: Test,
    /// Movements of the ledger.
    pub sums: Box<[(usize, i32)]>,
    /// Places of critical steps done by a learner, and of flags raised.
    pub done: Box<[usize]>,
    /// Places of flags raised and of charges.
    pub marks: Box<[usize]>,
    /// Minutes.
    pub minutes: u32,
    /// Whether a handoff arrives.
    pub deliver: bool,
    /// Effects.
    pub effects: Box<[Op]>,
    /// Its own next scene.
    pub next: Option<SceneIx>,
}

/// A deadline that matters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// Place of its status.
    pub status: usize,
    /// Place of its due minute.
    pub due: usize,
    /// Effects when missed.
    pub missed: Box<[Op]>,
}

/// A late consequence that matters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct After {
    /// Place of its standing.
    pub status: usize,
    /// Place of its due minute.
    pub due: usize,
    /// Minutes after it is armed.
    pub after: u32,
    /// It lapses where this does not hold.
    pub when: Test,
    /// What it does.
    pub effects: Box<[Op]>,
}

/// A case for one set of played roles and one setting of parameters.
#[derive(Debug, Clone)]
pub struct Program {
    /// Played roles.
    pub roles: RoleSet,
    /// Played roles in order.
    pub players: Vec<RoleIx>,
    /// Clinic parameters.
    pub params: Vec<i32>,
    /// What is asked.
    pub observe: Observe,
    /// The state's places.
    pub places: Places,
    /// Values at the start.
    pub start: Vec<i32>,
    /// Where it starts.
    pub first: SceneIx,
    /// Place of the clock, where time matters.
    pub minute: Option<usize>,
    /// Scenes.
    pub rooms: Vec<Room>,
    /// Deadlines that matter, by their number in the case.
    pub deadlines: Vec<Option<Term>>,
    /// Late consequences that matter.
    pub late: Vec<Option<After>>,
    /// Those that matter alone: number, and where they are kept.
    pub timed_deadlines: Vec<(usize, Term)>,
    /// The same of consequences.
    pub timed_late: Vec<(usize, After)>,
    /// Handoffs whose messages can be on their way.
    pub messages: Vec<(SceneIx, Transit)>,
    /// Per encounter: planned minute, deadlines that begin with it.
    pub encounters: Vec<(u32, Box<[usize]>)>,
    /// Places whose value can matter at each scene.
    pub live: Vec<Vec<usize>>,
    /// The same by place.
    pub is_live: Vec<Vec<bool>>,
    /// Places a running deadline keeps alive.
    pub live_deadline: Vec<Vec<usize>>,
    /// Places a pending consequence keeps alive.
    pub live_late: Vec<Vec<usize>>,
    /// By scene, values of variables that nothing to come tells apart: the place, and the stand-in of each value.
    pub alike: Vec<super::looks::Alike>,
    /// By late consequence and scene: whether what it does can still change anything.
    pub late_counts: Vec<Vec<bool>>,
    /// The same of what happens when a deadline is missed.
    pub missed_counts: Vec<Vec<bool>>,
    /// Which minutes need not be kept.
    pub fixed: super::Fixed,
    /// Where passing is decided before the end, if it is asked for.
    pub marks: Option<crate::marks::Marks>,
    /// Scenes that can come again, whatever the conditions say.
    pub circling: Vec<bool>,
    /// Scenes that can follow each, whatever the conditions say.
    pub follows: Vec<Vec<usize>>,
    /// What is looked at beside what is asked.
    pub watched: super::Kept,
}

impl Program {
    /// Whether the two lead to the same from every state: they differ in nothing but values of parameters that nothing reads.
    pub fn plays_like(&self, other: &Self) -> bool {
        let places = |program: &Self| -> Vec<_> {
            let all = program.places.all.iter();
            all.map(|place| (place.slot, place.low, place.high))
                .collect()
        };
        self.players == other.players
            && self.observe == other.observe
            && self.start == other.start
            && places(self) == places(other)
            && self.rooms == other.rooms
            && self.spoken() == other.spoken()
            && self.deadlines == other.deadlines
            && self.late == other.late
            && self.encounters == other.encounters
    }

    /// What colleagues enter that a parameter says.
    fn spoken(&self) -> Vec<i32> {
        let decisions = self.rooms.iter().filter_map(|room| match &room.kind {
            RoomKind::Decides(question, _) => Some(&question.colleague),
            RoomKind::Continues(_) | RoomKind::Ends(_) => None,
        });
        let answers = decisions.flatten().map(|(_, answer, _)| answer);
        let values = answers.flat_map(|answer| match answer {
            ColleagueAnswer::Values { values, .. } => &values[..],
            ColleagueAnswer::Fixed(_) => &[],
        });
        let params = values.filter_map(|value| match value {
            ValueSource::Param(param) => Some(self.params[param.at()]),
            ValueSource::Literal(_) | ValueSource::Var(_) => None,
        });
        params.collect()
    }

    /// Places that may have to be kept at each scene beside those alive there: of what can wait, and the clock.
    pub fn besides(&self) -> Vec<Vec<usize>> {
        let of = |waits: &super::Waits| {
            let mut places: Vec<usize> = self.minute.into_iter().collect();
            for (at, _) in waits.late.iter().map(|at| &self.timed_late[*at]) {
                places.extend(&self.live_late[*at]);
            }
            let deadlines = waits.deadlines.iter();
            for (at, _) in deadlines.map(|at| &self.timed_deadlines[*at]) {
                places.extend(&self.live_deadline[*at]);
            }
            for (_, transit) in waits.messages.iter().map(|at| &self.messages[*at]) {
                for (due, to, facts) in &transit.entries {
                    places.extend([*due, *to, *facts]);
                }
            }
            places
        };
        self.fixed.waits.iter().map(of).collect()
    }

    /// Number of sums: action and ownership points of each player, the six axes, words.
    pub fn sums(&self) -> usize {
        self.players.len() * 2 + 7
    }

    /// Number of the sum of an axis.
    pub fn axis(&self, axis: usize) -> usize {
        self.players.len() * 2 + axis
    }

    /// Number of the sum of words.
    pub fn words(&self) -> usize {
        self.players.len() * 2 + 6
    }
}

/// Who owns a duty under the parameters.
pub fn owner(owner: Owner, params: &[i32], roles: usize) -> Option<RoleIx> {
    match owner {
        Owner::Role(role) => Some(role),
        Owner::Param(param) => params
            .get(param.at())
            .and_then(|value| u8::try_from(*value).ok())
            .filter(|role| usize::from(*role) < roles)
            .map(RoleIx),
    }
}
