//! The rules of play on numbered places: what `engine` does, for a search.
//!
//! It is a second telling of the rules, kept honest by tests that compare it with `engine` over random cases.

mod answers;
mod atoms;
mod enter;
mod stand;
mod time;

pub use answers::{Answers, Class};
pub use time::RUNNING;

use crate::lower::{Ask, Judged, Op, Program, Question, Test, Value};
use case::model::{Answer, CompareOp, SceneIx, VarIx};
use engine::Fault;

/// What a turn passes through, beside the state it ends in.
pub trait Witness {
    /// A scene was entered.
    fn entered(&mut self, _scene: SceneIx) {}
    /// An answer was judged to be an outcome; of a learner or a colleague.
    fn judged(&mut self, _outcome: case::model::OutcomeIx, _learner: bool) {}
    /// A deadline was met (`true`) or missed.
    fn deadline(&mut self, _deadline: usize, _met: bool) {}
    /// A deadline is met with at least and at most so many minutes left.
    fn spare(&mut self, _deadline: usize, _left: (u32, u32)) {}
    /// A late consequence happened (`true`) or lapsed.
    fn late(&mut self, _late: usize, _happened: bool) {}
    /// Facts did not arrive: sent to a receiver and lost.
    fn lost(&mut self, _scene: SceneIx) {}
}

/// Nobody watches.
impl Witness for () {}

/// A value drawn in a turn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Drawn {
    /// The variable.
    pub var: VarIx,
    /// Its value.
    pub value: i32,
    /// Whether other values can lead elsewhere.
    pub matters: bool,
}

/// Where one turn leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Led {
    /// The scene that waits, or the ending.
    pub scene: SceneIx,
    /// The case has ended.
    pub ended: bool,
}

/// A state being worked on.
#[derive(Debug)]
pub struct Machine<'p> {
    /// The program.
    pub program: &'p Program,
    /// Values of the places.
    pub now: Vec<i32>,
    /// What the turn added to each sum.
    pub sums: Vec<i32>,
    /// Values drawn, in order; taken as far as they go, then the first possible one is added.
    pub draws: Vec<Drawn>,
    drawn: usize,
    steps: u32,
    /// More messages were on their way at once than a state holds: what follows is not known.
    pub overfull: bool,
    /// Where what is set going now is set going; `None` at the minute something else came due.
    site: Option<Site>,
    /// The scene entered last.
    scene: SceneIx,
    /// Nothing that waits is due before this minute, as far as is known.
    soonest: u32,
    /// The same at the beginning of each turn.
    ahead: u32,
    case: &'p case::Case,
}

/// The answer a rule may read.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Given<'a> {
    answer: &'a Answer,
    atoms: u64,
}

/// Where an effect runs.
#[derive(Debug, Clone, Copy)]
enum Site {
    /// At the end of a scene's act.
    End(SceneIx),
    /// On entering a scene.
    Entry(SceneIx),
}

/// Scenes that may follow each other without a decision of a learner; as in `engine`.
const MOST_STEPS: u32 = 1_000;

impl<'p> Machine<'p> {
    /// A machine for the program.
    pub fn new(case: &'p case::Case, program: &'p Program) -> Self {
        Self {
            program,
            now: program.start.clone(),
            sums: vec![0; program.sums()],
            draws: Vec::new(),
            drawn: 0,
            steps: 0,
            overfull: false,
            site: None,
            scene: program.first,
            soonest: 0,
            ahead: 0,
            case,
        }
    }

    /// The start of the attempt, up to the first decision of a player.
    ///
    /// # Errors
    /// A fault of the case.
    pub fn start(&mut self, watch: &mut impl Witness) -> Result<Led, Fault> {
        self.now.copy_from_slice(&self.program.start);
        self.fresh(self.program.first);
        self.run_from(self.program.first, true, watch)
    }

    /// One decision from the state `before` that waits at the scene.
    ///
    /// # Errors
    /// A fault of the case.
    pub fn decide(
        &mut self,
        before: &[i32],
        scene: SceneIx,
        class: &Class,
        watch: &mut impl Witness,
    ) -> Result<Led, Fault> {
        self.now.copy_from_slice(before);
        self.fresh(scene);
        let crate::lower::RoomKind::Decides(question, ways) = &self.program.rooms[scene.at()].kind
        else {
            return Err(Fault::NoMatch { scene });
        };
        let own = self.act(scene, question, &class.given(), true, watch)?;
        let next = own.unwrap_or_else(|| self.follow(ways));
        self.run_from(next, false, watch)
    }

    /// Sets up the next series of draws after a turn; `false` where all were tried, and none is set up.
    pub fn next_draws(&mut self) -> bool {
        self.draws.truncate(self.drawn);
        while let Some(last) = self.draws.pop() {
            let weights = &self.case.vars[last.var.at()].weights;
            let after = usize::try_from(last.value).unwrap_or(0) + 1;
            let next = (after..weights.len()).find(|at| weights[*at] > 0);
            if let (true, Some(next)) = (last.matters, next) {
                self.draws.push(Drawn {
                    value: i32::try_from(next).unwrap_or(i32::MAX),
                    ..last
                });
                return true;
            }
        }
        false
    }

    /// A share of the chance of the values drawn, by their weights; draws that change nothing are certain.
    #[expect(clippy::float_arithmetic, reason = "a chance is a product of shares")]
    pub fn chance(&self, share: f64) -> f64 {
        let drawn = self.draws.iter().filter(|drawn| drawn.matters);
        drawn.fold(share, |share, drawn| {
            let weights = &self.case.vars[drawn.var.at()].weights;
            let total: f64 = weights.iter().copied().map(f64::from).sum();
            let at = usize::try_from(drawn.value).unwrap_or(usize::MAX);
            share * f64::from(weights.get(at).copied().unwrap_or(0)) / total
        })
    }

    fn fresh(&mut self, scene: SceneIx) {
        self.sums.fill(0);
        self.drawn = 0;
        self.steps = 0;
        self.overfull = false;
        self.scene = scene;
        self.soonest = self.ahead;
    }

    pub(crate) fn holds(&self, test: &Test, given: Option<&Given<'_>>) -> bool {
        match test {
            Test::Is(holds) => *holds,
            Test::All(parts) => parts.iter().all(|part| self.holds(part, given)),
            Test::Any(parts) => parts.iter().any(|part| self.holds(part, given)),
            Test::Not(part) => !self.holds(part, given),
            Test::Fixed(op, place, number) => compares(*op, self.now[*place], *number),
            Test::Values(op, left, right) => {
                match (self.value(*left, given), self.value(*right, given)) {
                    (Some(left), Some(right)) => compares(*op, left, right),
                    (None, _) | (_, None) => false,
                }
            }
            Test::Atom(number) => given.is_some_and(|given| given.atoms >> number & 1 == 1),
        }
    }

    fn value(&self, value: Value, given: Option<&Given<'_>>) -> Option<i32> {
        match value {
            Value::Fixed(number) => Some(number),
            Value::Place(place) => Some(self.now[place]),
            Value::Field(field) => {
                let Answer::Values { values, len, .. } = given?.answer else {
                    return None;
                };
                let entered = values.get(..usize::from(*len))?;
                entered.get(usize::from(field)).copied()
            }
        }
    }

    /// Judges an answer and lets it happen; answers with the outcome's own next scene.
    fn act(
        &mut self,
        scene: SceneIx,
        question: &Question,
        given: &Given<'_>,
        learner: bool,
        watch: &mut impl Witness,
    ) -> Result<Option<SceneIx>, Fault> {
        let (judged, taken) = match (&question.offer, given.answer) {
            (Ask::Choices(picks), Answer::Choice(position)) => {
                let pick = &picks[usize::from(*position)];
                (&pick.judged, pick.taken)
            }
            (
                Ask::Options { judged, .. }
                | Ask::Order { judged, .. }
                | Ask::Enter { judged, .. }
                | Ask::Handoff { judged, .. },
                _,
            ) => (judged, None),
            (Ask::Choices(_), _) => return Err(Fault::NoMatch { scene }),
        };
        let result = judged
            .outcomes
            .iter()
            .find(|result| self.holds(&result.when, Some(given)))
            .ok_or(Fault::NoMatch { scene })?;
        let may = learner && self.holds(&result.may, None);
        watch.judged(result.ix, learner);
        if let Some((place, most)) = taken {
            self.now[place] = (self.now[place] + 1).min(most);
        }
        let counts = self.counts(judged, result.repeat);
        if counts {
            if learner {
                self.earn(question, result.action, if may { result.own } else { 0 });
            }
            for (sum, by) in &result.sums {
                self.sums[*sum] += by;
            }
        }
        if learner {
            for place in &result.done {
                self.now[*place] = 1;
            }
        }
        for place in &result.marks {
            self.now[*place] = 1;
        }
        self.pass_time(result.minutes, scene, watch)?;
        self.site = Some(Site::End(scene));
        self.deliver(scene, question, given.answer, result.deliver, watch)?;
        self.ops(&result.effects, Some(given), counts, watch)?;
        Ok(result.next)
    }

    fn counts(&mut self, judged: &Judged, repeat: i32) -> bool {
        let Some(place) = judged.counted else {
            return repeat > 0;
        };
        let counts = self.now[place] < repeat;
        if counts {
            self.now[place] += 1;
        }
        counts
    }

    fn earn(&mut self, question: &Question, action: i32, own: i32) {
        if let Some(player) = question.player {
            self.sums[player * 2] += action;
            self.sums[player * 2 + 1] += own;
        }
    }

    /// Runs steps in order, each on the state the ones before left.
    pub(crate) fn ops(
        &mut self,
        ops: &[Op],
        given: Option<&Given<'_>>,
        counts: bool,
        watch: &mut impl Witness,
    ) -> Result<(), Fault> {
        for op in ops {
            match op {
                Op::When(test, inner) => {
                    if self.holds(test, given) {
                        self.ops(inner, given, counts, watch)?;
                    }
                }
                Op::Set(var, place, value) => {
                    if let Some(value) = self.value(*value, given) {
                        self.assign(*var, *place, i64::from(value))?;
                    }
                }
                Op::Add(var, place, by) => {
                    let sum = i64::from(self.now[*place]) + i64::from(*by);
                    self.assign(*var, *place, sum)?;
                }
                Op::Fault(var, value) => {
                    return Err(Fault::Bound {
                        var: *var,
                        value: i64::from(*value),
                    });
                }
                Op::Mark(place) => self.now[*place] = 1,
                Op::Later(late) => self.arm(*late)?,
                Op::Start(deadline) => self.begin_here(*deadline)?,
                Op::Meet(deadline) => self.meet(*deadline, watch),
                Op::Draw(var, place) => {
                    let value = self.draw(*var, place.is_some())?;
                    if let Some(place) = place {
                        self.assign(*var, *place, i64::from(value))?;
                    }
                }
                Op::Sum(sum, by) => {
                    if counts || *sum == self.program.words() {
                        self.sums[*sum] += by;
                    }
                }
            }
        }
        Ok(())
    }

    fn assign(&mut self, var: VarIx, place: usize, wanted: i64) -> Result<(), Fault> {
        let bounds = &self.program.places.all[place];
        let fits = i64::from(bounds.low)..=i64::from(bounds.high);
        if !fits.contains(&wanted) {
            return Err(Fault::Bound { var, value: wanted });
        }
        self.now[place] = wanted as i32;
        Ok(())
    }

    /// The next forced value, else the first possible one.
    fn draw(&mut self, var: VarIx, matters: bool) -> Result<i32, Fault> {
        let fault = Fault::Draw { var, forced: None };
        if let Some(drawn) = self.draws.get(self.drawn) {
            self.drawn += 1;
            return Ok(drawn.value);
        }
        let weights = &self.case.vars[var.at()].weights;
        let first = weights.iter().position(|weight| *weight > 0).ok_or(fault)?;
        let first = i32::try_from(first).map_err(|_| fault)?;
        self.draws.push(Drawn {
            var,
            value: first,
            matters,
        });
        self.drawn += 1;
        Ok(first)
    }
}

/// Whether two numbers compare so.
pub(crate) const fn compares(op: CompareOp, left: i32, right: i32) -> bool {
    match op {
        CompareOp::Eq => left == right,
        CompareOp::Ne => left != right,
        CompareOp::Lt => left < right,
        CompareOp::Le => left <= right,
        CompareOp::Gt => left > right,
        CompareOp::Ge => left >= right,
    }
}
