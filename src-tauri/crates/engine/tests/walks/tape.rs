//! Choices read off a list of numbers, so that a failing example shrinks.

use case::model::*;
use engine::{State, offer};

#[derive(Debug, Clone)]
pub struct Tape {
    numbers: Vec<u16>,
    at: usize,
}

impl Tape {
    pub fn new(numbers: Vec<u16>) -> Self {
        Self { numbers, at: 0 }
    }

    pub fn is_spent(&self) -> bool {
        self.at >= self.numbers.len()
    }

    /// The next number; 0 at the end.
    pub fn number(&mut self) -> u16 {
        let number = self.numbers.get(self.at).copied().unwrap_or(0);
        self.at += 1;
        number
    }

    /// A number below `count`.
    pub fn below(&mut self, count: usize) -> usize {
        usize::from(self.number()) % count.max(1)
    }

    pub fn chance(&mut self, of: usize) -> bool {
        self.below(of) == 1
    }

    pub fn pick<T: Copy>(&mut self, items: &[T]) -> T {
        items[self.below(items.len())]
    }

    /// A legal answer to the scene that waits; `None` where nothing legal is offered.
    pub fn answer(&mut self, case: &Case, state: &State) -> Option<Answer> {
        let SceneKind::Decides(decision, _) = &case.scenes[state.scene.at()].kind else {
            return None;
        };
        let now = offer(case, state)?;
        let positions: Vec<u8> = now.positions().collect();
        match &decision.offer {
            Offer::Choices { .. } => {
                (!positions.is_empty()).then(|| Answer::Choice(self.pick(&positions)))
            }
            Offer::Options { min, max, .. } => self.tick(&positions, *min, *max),
            Offer::Order { .. } => {
                let mut left = positions;
                let mut places = [0; 8];
                let len = left.len();
                for place in places.iter_mut().take(len) {
                    *place = left.remove(self.below(left.len()));
                }
                u8::try_from(len)
                    .ok()
                    .map(|len| Answer::Order { places, len })
            }
            Offer::Enter { fields, places, .. } => {
                let mut values = [0; 3];
                for (value, field) in values.iter_mut().zip(fields) {
                    let span = usize::try_from(field.max - field.min).ok()? + 1;
                    *value = field.min + i32::try_from(self.below(span)).ok()?;
                }
                Some(Answer::Values {
                    values,
                    len: u8::try_from(fields.len()).ok()?,
                    place: u8::try_from(self.below(places.len())).ok()?,
                })
            }
            Offer::Handoff { to, how, .. } => Some(Answer::Handoff {
                to: self.pick(to),
                facts: u32::from(self.number()) & now.0,
                how: u8::try_from(self.below(how.len())).ok()?,
            }),
        }
    }

    fn tick(&mut self, offered: &[u8], min: u8, max: u8) -> Option<Answer> {
        let most = usize::from(max).min(offered.len());
        let least = usize::from(min);
        if most < least {
            return None;
        }
        let mut left = offered.to_vec();
        let mut ticked = 0;
        for _ in 0..least + self.below(most - least + 1) {
            ticked |= 1 << left.remove(self.below(left.len()));
        }
        Some(Answer::Options(ticked))
    }

    /// Any answer at all, most of them illegal.
    pub fn nonsense(&mut self) -> Answer {
        let byte = |tape: &mut Self| u8::try_from(tape.below(12)).unwrap_or(0);
        match self.below(5) {
            0 => Answer::Choice(byte(self)),
            1 => Answer::Options(u32::from(self.number())),
            2 => Answer::Order {
                places: [0; 8].map(|_| byte(self)),
                len: byte(self),
            },
            3 => Answer::Values {
                values: [0; 3].map(|_| i32::from(self.number())),
                len: byte(self),
                place: byte(self),
            },
            _ => Answer::Handoff {
                to: RoleIx(byte(self)),
                facts: u32::from(self.number()),
                how: byte(self),
            },
        }
    }
}
