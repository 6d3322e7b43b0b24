//! Scenes that decide, one builder for each kind.

use super::*;

impl World {
    pub fn choices(&mut self, acts: Vec<Act>) -> Offer {
        let scene = self.next_scene();
        let mut choices = Vec::new();
        for (position, act) in (0..).zip(acts) {
            self.case.choices.push((scene, position));
            choices.push(Choice {
                id: format!("c{position}"),
                ix: ChoiceIx(last(&self.case.choices)),
                key: self.key(),
                text: self.text("choice.text"),
                when: act.when,
                limit: act.limit,
                outcomes: self.outcomes(act.outcomes),
            });
        }
        Offer::Choices {
            speech: false,
            choices,
        }
    }

    pub fn one(&mut self, role: RoleIx, acts: Vec<Act>, to: SceneIx) -> SceneIx {
        let offer = self.choices(acts);
        self.decides(role, offer, Answer::Choice(0), to)
    }

    pub fn opts(&mut self, count: usize) -> Vec<Opt> {
        (0..count)
            .map(|position| Opt {
                id: format!("o{position}"),
                text: self.text("option.text"),
                when: Cond::Always,
            })
            .collect()
    }

    pub fn several(
        &mut self,
        role: RoleIx,
        count: usize,
        (min, max): (u8, u8),
        outcomes: Vec<Outcome>,
        to: SceneIx,
    ) -> SceneIx {
        let offer = Offer::Options {
            kind: OptionsKind::Several,
            options: self.opts(count),
            min,
            max,
            key: self.key(),
            outcomes: self.outcomes(outcomes),
        };
        self.decides(role, offer, Answer::Options(1), to)
    }

    pub fn order(
        &mut self,
        role: RoleIx,
        count: usize,
        outcomes: Vec<Outcome>,
        to: SceneIx,
    ) -> SceneIx {
        let offer = Offer::Order {
            options: self.opts(count),
            key: self.key(),
            outcomes: self.outcomes(outcomes),
        };
        let all: Vec<u8> = (0..u8::try_from(count).expect("few options")).collect();
        self.decides(role, offer, in_order(&all), to)
    }

    pub fn enter(
        &mut self,
        role: RoleIx,
        bounds: &[(i32, i32)],
        places: usize,
        outcomes: Vec<Outcome>,
        to: SceneIx,
    ) -> SceneIx {
        let fields = bounds
            .iter()
            .map(|(min, max)| EnterField {
                id: "field".into(),
                text: self.text("field.text"),
                unit: None,
                min: *min,
                max: *max,
            })
            .collect();
        let places = (0..places)
            .map(|_| Place {
                id: "place".into(),
                text: self.text("place.text"),
            })
            .collect();
        let offer = Offer::Enter {
            fields,
            places,
            key: self.key(),
            outcomes: self.outcomes(outcomes),
        };
        let lowest: Vec<i32> = bounds.iter().map(|(min, _)| *min).collect();
        self.decides(role, offer, entered(&lowest, 0), to)
    }

    pub fn handoff(
        &mut self,
        role: RoleIx,
        to: &[RoleIx],
        facts: &[FactIx],
        delays: &[Option<u32>],
        outcomes: Vec<Outcome>,
        next: SceneIx,
    ) -> SceneIx {
        let how = delays
            .iter()
            .map(|read_after| How {
                id: "how".into(),
                text: self.text("how.text"),
                read_after: *read_after,
            })
            .collect();
        let offer = Offer::Handoff {
            to: to.to_vec(),
            facts: facts.to_vec(),
            how,
            key: self.key(),
            outcomes: self.outcomes(outcomes),
        };
        self.decides(
            role,
            offer,
            handed(to[0], u32::MAX >> (32 - facts.len()), 0),
            next,
        )
    }
}
