//! Entering scenes until a player has to decide, or the case ends; as in `engine`.

use super::atoms::atoms_of;
use super::{Given, Led, MOST_STEPS, Machine, Site, Witness};
use crate::lower::{Ask, Known, Question, RoomKind, Slot, Ways};
use case::model::{Answer, ColleagueAnswer, SceneIx, ValueSource};
use engine::Fault;

impl Machine<'_> {
    pub(super) fn run_from(
        &mut self,
        scene: SceneIx,
        first: bool,
        watch: &mut impl Witness,
    ) -> Result<Led, Fault> {
        let (mut scene, mut first) = (scene, first);
        let program = self.program;
        loop {
            self.enter(scene, first, watch)?;
            first = false;
            scene = match &program.rooms[scene.at()].kind {
                RoomKind::Ends(measures) => {
                    for (place, met) in measures {
                        self.now[*place] = i32::from(self.holds(met, None));
                    }
                    self.now[0] = i32::from(scene.0);
                    return Ok(Led { scene, ended: true });
                }
                RoomKind::Continues(ways) => self.follow(ways),
                RoomKind::Decides(question, ways) => {
                    if question.player.is_some() {
                        self.ops(&question.shown, None, true, watch)?;
                        self.now[0] = i32::from(scene.0);
                        return Ok(Led {
                            scene,
                            ended: false,
                        });
                    }
                    let own = self.colleague(scene, question, watch)?;
                    own.unwrap_or_else(|| self.follow(ways))
                }
            };
        }
    }

    fn enter(
        &mut self,
        scene: SceneIx,
        first: bool,
        watch: &mut impl Witness,
    ) -> Result<(), Fault> {
        self.steps += 1;
        if self.steps > MOST_STEPS {
            return Err(Fault::TooManySteps { scene });
        }
        let program = self.program;
        let room = &program.rooms[scene.at()];
        if first || room.encounter != program.rooms[self.scene.at()].encounter {
            let (planned, begins) = &program.encounters[room.encounter];
            self.move_to(*planned, watch)?;
            for deadline in begins {
                self.begin(*deadline, *planned)?;
            }
        }
        self.scene = scene;
        watch.entered(scene);
        let been_here = room.visited.is_some_and(|place| {
            let been = self.now[place] != 0;
            self.now[place] = 1;
            been
        });
        self.site = Some(Site::Entry(scene));
        self.ops(&room.arrive, None, !been_here, watch)
    }

    pub(super) fn follow(&self, ways: &Ways) -> SceneIx {
        ways.branches
            .iter()
            .find(|(when, _)| self.holds(when, None))
            .map_or(ways.otherwise, |(_, scene)| *scene)
    }

    fn colleague(
        &mut self,
        scene: SceneIx,
        question: &Question,
        watch: &mut impl Witness,
    ) -> Result<Option<SceneIx>, Fault> {
        let rule = question
            .colleague
            .iter()
            .find(|(when, ..)| self.holds(when, None));
        let (_, answer, seen) = rule.ok_or(Fault::NoMatch { scene })?;
        let answer = self.spoken(question, answer);
        if let Some(code) = self.refused(question, &answer) {
            return Err(Fault::Colleague { scene, code });
        }
        let atoms = atoms_of(self.case, &question.atoms, &question.offer, &answer);
        let given = Given {
            answer: &answer,
            atoms,
        };
        let own = self.act(scene, question, &given, false, watch)?;
        self.ops(seen, None, true, watch)?;
        Ok(own)
    }

    fn spoken(&self, question: &Question, answer: &ColleagueAnswer) -> Answer {
        match answer {
            ColleagueAnswer::Fixed(Answer::Handoff { to, facts, how }) => Answer::Handoff {
                to: *to,
                facts: facts & self.known(question),
                how: *how,
            },
            ColleagueAnswer::Fixed(answer) => *answer,
            ColleagueAnswer::Values { values, place } => {
                let mut given = [0; 3];
                for (slot, source) in given.iter_mut().zip(values) {
                    *slot = match source {
                        ValueSource::Literal(number) => *number,
                        ValueSource::Param(param) => self.program.params[param.at()],
                        ValueSource::Var(var) => {
                            let place = self.program.places.find(Slot::Var(var.0));
                            place.map_or(0, |place| self.now[place])
                        }
                    };
                }
                Answer::Values {
                    values: given,
                    len: u8::try_from(values.len()).unwrap_or(u8::MAX),
                    place: *place,
                }
            }
        }
    }

    /// Facts the seat of a handoff knows, by position.
    pub(super) fn known(&self, question: &Question) -> u32 {
        match &question.offer {
            Ask::Handoff { facts, .. } => {
                facts
                    .iter()
                    .enumerate()
                    .fold(0, |known, (at, (_, place))| match place {
                        Known::Place(place) if self.now[*place] != 0 && at < 32 => known | 1 << at,
                        Known::Place(_) | Known::Unasked => known,
                    })
            }
            Ask::Choices(_) | Ask::Options { .. } | Ask::Order { .. } | Ask::Enter { .. } => 0,
        }
    }

    /// The code with which `engine` refuses a colleague's answer, where it does.
    fn refused(&self, question: &Question, answer: &Answer) -> Option<&'static str> {
        match (&question.offer, answer) {
            (Ask::Choices(picks), Answer::Choice(at)) => {
                let pick = picks.get(usize::from(*at));
                let offered = pick.is_some_and(|pick| self.pickable(pick));
                (!offered).then_some("not-offered")
            }
            (Ask::Options { when, min, max, .. }, Answer::Options(ticked)) => {
                let offered = self.offered(when);
                let count = ticked.count_ones();
                if ticked & !offered != 0 {
                    Some("not-offered")
                } else if count < u32::from(*min) {
                    Some("too-few")
                } else if count > u32::from(*max) {
                    Some("too-many")
                } else {
                    None
                }
            }
            (Ask::Order { when, .. }, Answer::Order { places, len }) => {
                self.misplaced(self.offered(when), places.get(..usize::from(*len))?)
            }
            (Ask::Enter { fields, .. }, Answer::Values { values, .. }) => {
                let fits = |(field, value): (&crate::lower::Field, &i32)| {
                    (field.min..=field.max).contains(value)
                };
                (!fields.iter().zip(values).all(fits)).then_some("out-of-range")
            }
            _ => None,
        }
    }

    fn misplaced(&self, offered: u32, order: &[u8]) -> Option<&'static str> {
        let mut placed = 0_u32;
        for at in order {
            let bit = 1 << at;
            if bit & offered == 0 {
                return Some("not-offered");
            }
            if bit & placed != 0 {
                return Some("repeated");
            }
            placed |= bit;
        }
        (offered & !placed != 0).then_some("incomplete-order")
    }
}
