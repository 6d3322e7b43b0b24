//! Decisions: each kind offers its own parts, and none of the others'.

use super::Lower;
use super::cond::Judged;
use super::names::items;
use super::scene::Here;
use super::top::name;
use crate::model::{
    Choice, Cond, Decision, DutyIx, EnterField, How, Offer, Opt, OptionsKind, Owner, Place, RoleIx,
    Seat,
};
use crate::source::{ChoiceSource, DecisionKind, DecisionSource, Id, List, OptionSource};

/// Most choices or options offered at once.
const MAX_OPTIONS: usize = 12;
/// Most options to put in order.
const MAX_ORDER: usize = 8;

impl Lower<'_> {
    pub fn decision(&mut self, source: &DecisionSource, here: &mut Here) -> Decision {
        let duty = source.duty.as_ref().map(|id| self.duty(id));
        let owner = match (&source.seat, duty) {
            (Some(seat), _) => self.owner(seat),
            (None, Some(duty)) => self
                .owners
                .get(duty.at())
                .copied()
                .unwrap_or(Owner::Role(RoleIx(0))),
            (None, None) => Owner::Role(RoleIx(0)),
        };
        let ask = self.text_if(|| [&*here.path, ".ask"].concat(), source.ask.as_ref());
        let hint = self.text_if(|| format!("{}.hint", here.path), source.hint.as_ref());
        let offer = self.offer(source, here);
        let colleague = self.colleague(source, &offer, here);
        Decision {
            duty: duty.unwrap_or(DutyIx(0)),
            seat: match owner {
                Owner::Role(role) => Seat::Role(role),
                Owner::Param(param) => Seat::Param(param),
            },
            ask,
            hint,
            offer,
            colleague,
        }
    }

    fn offer(&mut self, source: &DecisionSource, here: &mut Here) -> Offer {
        let Some(kind) = source.kind.map(|kind| kind.value) else {
            let nothing = Offer::Choices {
                speech: false,
                choices: Vec::new(),
            };
            return nothing;
        };
        let assembled = kind == DecisionKind::Say && source.has("options");
        self.decision_fields(source, kind, assembled);
        match kind {
            DecisionKind::One => self.offer_choices(source, false, here),
            DecisionKind::Say if !assembled => self.offer_choices(source, true, here),
            DecisionKind::Say => self.offer_options(source, OptionsKind::Assemble, here),
            DecisionKind::Several => self.offer_options(source, OptionsKind::Several, here),
            DecisionKind::Order => self.offer_order(source, here),
            DecisionKind::Enter => self.offer_enter(source, here),
            DecisionKind::Handoff => self.offer_handoff(source, here),
        }
    }

    /// Reports fields another kind has, and required ones that are absent.
    fn decision_fields(&mut self, source: &DecisionSource, kind: DecisionKind, assembled: bool) {
        let pick = matches!(kind, DecisionKind::One) || (kind == DecisionKind::Say && !assembled);
        let tick = matches!(kind, DecisionKind::Several) || assembled;
        let order = kind == DecisionKind::Order;
        let enter = kind == DecisionKind::Enter;
        let hand = kind == DecisionKind::Handoff;
        let of = match kind {
            DecisionKind::One => "one",
            DecisionKind::Say => "say",
            DecisionKind::Several => "several",
            DecisionKind::Order => "order",
            DecisionKind::Enter => "enter",
            DecisionKind::Handoff => "handoff",
        };
        let fields = [
            ("choices", source.choices.as_ref().map(|it| it.at), pick),
            (
                "options",
                source.options.as_ref().map(|it| it.at),
                tick || order,
            ),
            ("min", source.min.map(|it| it.at), tick),
            ("max", source.max.map(|it| it.at), tick),
            ("fields", source.fields.as_ref().map(|it| it.at), enter),
            ("places", source.places.as_ref().map(|it| it.at), enter),
            ("to", source.to.as_ref().map(|it| it.at), hand),
            ("facts", source.facts.as_ref().map(|it| it.at), hand),
            ("how", source.how.as_ref().map(|it| it.at), hand),
            ("outcomes", source.outcomes.as_ref().map(|it| it.at), !pick),
        ];
        for (field, at, belongs) in fields {
            if !belongs {
                self.surplus(at, field, of);
            } else if !source.has(field) {
                self.missing(source.at, field, of);
            }
        }
    }

    fn offer_choices(&mut self, source: &DecisionSource, speech: bool, here: &mut Here) -> Offer {
        if let Some(list) = &source.choices {
            self.report
                .count(list.at, "choices", list.written, 1, MAX_OPTIONS);
        }
        let choices = items(source.choices.as_ref())
            .iter()
            .enumerate()
            .map(|(position, choice)| self.choice(position, choice, here))
            .collect();
        Offer::Choices { speech, choices }
    }

    fn choice(&mut self, position: usize, source: &ChoiceSource, here: &mut Here) -> Choice {
        let id = name(source.id.as_ref());
        self.local(here, "choice", source.id.as_ref());
        let text = self.part_text(here, &id, "text", source.text.as_ref());
        let when = self.when(source.when.as_ref(), None);
        let outcomes = if source.has("outcomes") {
            self.no_judgement(source);
            self.outcomes(source.outcomes.as_ref(), &Judged::default(), false, here)
        } else {
            vec![self.outcome(&id, Cond::Always, source.judgement(), None, false, here)]
        };
        Choice {
            ix: self.choices.at(here.scene, position),
            key: self.key(),
            text,
            when,
            limit: source.limit.map(|limit| limit.value as u16),
            outcomes,
            id,
        }
    }

    fn offer_options(
        &mut self,
        source: &DecisionSource,
        kind: OptionsKind,
        here: &mut Here,
    ) -> Offer {
        let options = self.options(source.options.as_ref(), MAX_OPTIONS, here);
        let most = options.len().max(1) as i64;
        let min = source.min.map_or(0, |min| min.value);
        let max = source.max.map_or(1, |max| max.value);
        if let Some(bound) = source.max
            && (i64::from(max) > most || max < min)
        {
            self.report
                .out_of_bound(bound.at, max.into(), min.max(1).into(), most);
        }
        let judged = Judged {
            options: option_ids(&options),
            ..Judged::default()
        };
        let key = self.key();
        let outcomes = self.outcomes(source.outcomes.as_ref(), &judged, false, here);
        Offer::Options {
            kind,
            options,
            min: min as u8,
            max: max as u8,
            key,
            outcomes,
        }
    }

    fn offer_order(&mut self, source: &DecisionSource, here: &mut Here) -> Offer {
        let options = self.options(source.options.as_ref(), MAX_ORDER, here);
        let judged = Judged {
            options: option_ids(&options),
            ordered: true,
            ..Judged::default()
        };
        let key = self.key();
        let outcomes = self.outcomes(source.outcomes.as_ref(), &judged, false, here);
        Offer::Order {
            options,
            key,
            outcomes,
        }
    }

    fn options(
        &mut self,
        list: Option<&List<OptionSource>>,
        most: usize,
        here: &mut Here,
    ) -> Vec<Opt> {
        if let Some(list) = list {
            self.report.count(list.at, "options", list.written, 2, most);
        }
        items(list)
            .iter()
            .map(|option| {
                self.local(here, "option", option.id.as_ref());
                let id = name(option.id.as_ref());
                Opt {
                    text: self.part_text(here, &id, "text", option.text.as_ref()),
                    when: self.when(option.when.as_ref(), None),
                    id,
                }
            })
            .collect()
    }

    fn offer_enter(&mut self, source: &DecisionSource, here: &mut Here) -> Offer {
        if let Some(list) = &source.fields {
            self.report.count(list.at, "fields", list.written, 1, 3);
        }
        if let Some(list) = &source.places {
            self.report
                .count(list.at, "places", list.written, 1, MAX_OPTIONS);
        }
        let fields: Vec<EnterField> = items(source.fields.as_ref())
            .iter()
            .map(|field| {
                self.local(here, "field", field.id.as_ref());
                let id = name(field.id.as_ref());
                if let (Some(min), Some(max)) = (field.min, field.max)
                    && min.value > max.value
                {
                    self.report
                        .out_of_bound(max.at, max.value.into(), min.value.into(), 1_000_000);
                }
                EnterField {
                    text: self.part_text(here, &id, "text", field.text.as_ref()),
                    unit: field.unit.as_ref().map(|unit| unit.value.to_owned()),
                    min: field.min.map_or(0, |min| min.value),
                    max: field.max.map_or(0, |max| max.value),
                    id,
                }
            })
            .collect();
        let places: Vec<Place> = items(source.places.as_ref())
            .iter()
            .map(|place| {
                self.local(here, "place", place.id.as_ref());
                let id = name(place.id.as_ref());
                let text = self.part_text(here, &id, "text", place.text.as_ref());
                Place { id, text }
            })
            .collect();
        let judged = Judged {
            fields: fields
                .iter()
                .map(|field| (field.id.clone(), field.min, field.max))
                .collect(),
            places: places.iter().map(|place| place.id.clone()).collect(),
            ..Judged::default()
        };
        let key = self.key();
        let outcomes = self.outcomes(source.outcomes.as_ref(), &judged, false, here);
        Offer::Enter {
            fields,
            places,
            key,
            outcomes,
        }
    }

    fn offer_handoff(&mut self, source: &DecisionSource, here: &mut Here) -> Offer {
        let sizes = [
            (
                "to",
                source.to.as_ref().map(|list| (list.at, list.written)),
                16,
            ),
            (
                "facts",
                source.facts.as_ref().map(|list| (list.at, list.written)),
                32,
            ),
            (
                "how",
                source.how.as_ref().map(|list| (list.at, list.written)),
                MAX_OPTIONS,
            ),
        ];
        for (what, list, max) in sizes {
            if let Some((at, written)) = list {
                self.report.count(at, what, written, 1, max);
            }
        }
        self.distinct("receiver", items(source.to.as_ref()));
        self.distinct("offered fact", items(source.facts.as_ref()));
        let to: Vec<RoleIx> = items(source.to.as_ref())
            .iter()
            .map(|id| self.role(id))
            .collect();
        let facts = self.facts(source.facts.as_ref());
        let how: Vec<How> = items(source.how.as_ref())
            .iter()
            .map(|how| {
                self.local(here, "way", how.id.as_ref());
                let id = name(how.id.as_ref());
                How {
                    text: self.part_text(here, &id, "text", how.text.as_ref()),
                    read_after: how.read_after.map(|minutes| minutes.value.cast_unsigned()),
                    id,
                }
            })
            .collect();
        let judged = Judged {
            facts: facts.clone(),
            to: Some(to.clone()),
            how: how.iter().map(|how| how.id.clone()).collect(),
            ..Judged::default()
        };
        let key = self.key();
        let outcomes = self.outcomes(source.outcomes.as_ref(), &judged, true, here);
        Offer::Handoff {
            to,
            facts,
            how,
            key,
            outcomes,
        }
    }

    fn distinct(&mut self, kind: &'static str, ids: &[Id]) {
        super::names::Table::of_ids(kind, ids.iter(), &mut self.report);
    }
}

fn option_ids(options: &[Opt]) -> Vec<String> {
    options.iter().map(|option| option.id.clone()).collect()
}
