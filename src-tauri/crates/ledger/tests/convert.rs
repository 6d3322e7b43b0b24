//! What the engine reports survives being stored: ids out, the same positions back.

use case::model::{
    Answer, Axis, ChoiceIx, CompetencyIx, CriticalIx, DeadlineIx, DeadlineStatus, FactIx, FailIx,
    KeyIx, LateIx, MeasureIx, Offer, OutcomeIx, RoleIx, RoleSet, SceneIx, SceneKind, TextIx, VarIx,
    VarKind,
};
use case::{Case, Files, compile};
use engine::{Actor, Arrival, Channel, Event, Standing};
use ledger::{Change, UnknownId, answer_to_engine, changes_from_engine, changes_to_engine};
use proptest::prelude::*;
use serde_json::json;
use std::sync::LazyLock;

static CASE: LazyLock<Case> = LazyLock::new(|| {
    let (case, findings) =
        compile(&Files::new().with("case.json", include_str!("every-kind.json")));
    case.unwrap_or_else(|| panic!("{findings:?}"))
});

fn index(length: usize) -> impl Strategy<Value = u16> {
    0..u16::try_from(length).expect("small")
}

fn role() -> impl Strategy<Value = RoleIx> {
    (0..3_u8).prop_map(RoleIx)
}

fn scene() -> impl Strategy<Value = SceneIx> {
    index(CASE.scenes.len()).prop_map(SceneIx)
}

/// An answer that fits the scene, if it asks anything.
fn answered() -> impl Strategy<Value = (SceneIx, Answer)> {
    (scene(), any::<[u8; 8]>(), any::<u32>(), any::<[i32; 3]>()).prop_filter_map(
        "the scene asks nothing",
        |(scene, small, bits, values)| {
            let SceneKind::Decides(decision, _) = &CASE.scenes[scene.at()].kind else {
                return None;
            };
            let pick = |at: usize, of: usize| small[at] % u8::try_from(of).expect("small");
            Some((
                scene,
                match &decision.offer {
                    Offer::Choices { choices, .. } => Answer::Choice(pick(0, choices.len())),
                    Offer::Options { options, .. } => {
                        Answer::Options(bits & ((1 << options.len()) - 1))
                    }
                    Offer::Order { .. } => {
                        let orders = [
                            [0, 1, 2],
                            [0, 2, 1],
                            [1, 0, 2],
                            [1, 2, 0],
                            [2, 0, 1],
                            [2, 1, 0],
                        ];
                        let [first, second, third] = orders[usize::from(small[0] % 6)];
                        Answer::Order {
                            places: [first, second, third, 0, 0, 0, 0, 0],
                            len: 3,
                        }
                    }
                    Offer::Enter { places, .. } => Answer::Values {
                        values: [values[0], values[1], 0],
                        len: 2,
                        place: pick(0, places.len()),
                    },
                    Offer::Handoff { to, facts, how, .. } => Answer::Handoff {
                        to: to[usize::from(small[1]) % to.len()],
                        facts: bits & ((1 << facts.len()) - 1),
                        how: pick(0, how.len()),
                    },
                },
            ))
        },
    )
}

fn decided() -> impl Strategy<Value = Event> {
    let actor = prop_oneof![Just(Actor::Learner), any::<u8>().prop_map(Actor::Colleague)];
    let standing = prop_oneof![
        Just(Standing::Owner),
        any::<u8>().prop_map(Standing::Allowed),
        Just(Standing::Outside)
    ];
    (answered(), role(), actor, standing, any::<u16>()).prop_map(
        |((scene, answer), seat, actor, standing, pick)| {
            let of_scene: Vec<u16> = (0_u16..)
                .zip(&CASE.outcomes)
                .filter(|(_, outcome)| outcome.scene == scene)
                .map(|(at, _)| at)
                .collect();
            Event::Decided {
                scene,
                seat,
                answer,
                outcome: OutcomeIx(of_scene[usize::from(pick) % of_scene.len()]),
                actor,
                standing,
            }
        },
    )
}

fn sent() -> impl Strategy<Value = Event> {
    let tell = SceneIx(position("tell"));
    let arrival = prop_oneof![
        Just(Arrival::Now),
        any::<u32>().prop_map(Arrival::At),
        Just(Arrival::Never)
    ];
    (role(), role(), 0..4_u32, 0..2_u8, arrival).prop_map(move |(from, to, facts, how, arrival)| {
        Event::Sent {
            scene: tell,
            from,
            to,
            facts,
            how,
            arrival,
        }
    })
}

fn position(scene: &str) -> u16 {
    let at = CASE
        .scenes
        .iter()
        .position(|found| found.id == scene)
        .expect("scene");
    u16::try_from(at).expect("small")
}

fn set() -> impl Strategy<Value = Event> {
    (index(CASE.vars.len()), any::<i32>(), any::<bool>()).prop_map(|(var, any, drawn)| {
        let value = match &CASE.vars[usize::from(var)].kind {
            VarKind::Bool => any & 1,
            VarKind::Int(_, _) => any,
            VarKind::Enum(names) => any.rem_euclid(i32::try_from(names.len()).expect("small")),
            VarKind::Role => any.rem_euclid(3),
        };
        Event::Set {
            var: VarIx(var),
            value,
            drawn,
        }
    })
}

fn events() -> impl Strategy<Value = Event> {
    let status = prop_oneof![
        Just(DeadlineStatus::Idle),
        Just(DeadlineStatus::Running),
        Just(DeadlineStatus::Met),
        Just(DeadlineStatus::Missed)
    ];
    let text = proptest::option::of(0..u32::try_from(CASE.texts.entries.len()).expect("small"));
    let channel = prop_oneof![Just(Channel::Story), scene().prop_map(Channel::Handoff)];
    let scored = prop_oneof![
        (index(CASE.choices.len()), any::<u16>()).prop_map(|(choice, times)| Event::Taken {
            choice: ChoiceIx(choice),
            times
        }),
        (index(usize::from(CASE.keys)), any::<u16>()).prop_map(|(key, times)| Event::Counted {
            key: KeyIx(key),
            times
        }),
        (
            role(),
            index(CASE.competencies.len()),
            any::<i32>(),
            any::<i32>()
        )
            .prop_map(|(role, competency, by, total)| Event::Points {
                role,
                competency: CompetencyIx(u8::try_from(competency).expect("small")),
                by,
                total
            }),
        (role(), any::<i32>(), any::<i32>()).prop_map(|(role, by, total)| Event::Ownership {
            role,
            by,
            total
        }),
        (
            proptest::sample::select(Axis::ALL.to_vec()),
            any::<i32>(),
            any::<i32>(),
            text
        )
            .prop_map(|(axis, by, total, text)| Event::Ledger {
                axis,
                by,
                total,
                text: text.map(TextIx)
            }),
        index(CASE.critical.len()).prop_map(|critical| Event::CriticalDone {
            critical: CriticalIx(critical)
        }),
        (index(CASE.fails.len()), 0..8_u16).prop_map(|(flag, charged)| Event::Failed {
            flag: FailIx(flag),
            charged: RoleSet(charged)
        }),
    ];
    let world = prop_oneof![
        any::<u32>().prop_map(|minute| Event::Clock { minute }),
        set(),
        (any::<u64>(), any::<u32>()).prop_map(|(state, used)| Event::Chance { state, used }),
        (role(), index(CASE.facts.len()), channel).prop_map(|(role, fact, by)| Event::Learned {
            role,
            fact: FactIx(fact),
            by
        }),
        sent(),
        scene().prop_map(|scene| Event::Received { scene }),
        (index(CASE.deadlines.len()), status, any::<u32>()).prop_map(|(deadline, status, due)| {
            Event::Deadline {
                deadline: DeadlineIx(deadline),
                status,
                due,
            }
        }),
    ];
    let course = prop_oneof![
        (any::<u32>(), any::<u32>(), scene()).prop_map(|(due, cause_seq, cause_scene)| {
            Event::LateArmed {
                late: LateIx(0),
                due,
                cause_seq,
                cause_scene,
            }
        }),
        any::<u32>().prop_map(|cause_seq| Event::LateFired {
            late: LateIx(0),
            cause_seq
        }),
        Just(Event::LateLapsed { late: LateIx(0) }),
        scene().prop_map(|scene| Event::Entered { scene }),
        any::<bool>().prop_map(|met| Event::Measured {
            measure: MeasureIx(0),
            met
        }),
        scene().prop_map(|scene| Event::Ended { scene }),
        any::<u32>().prop_map(|seq| Event::Advanced { seq }),
    ];
    prop_oneof![decided(), scored, world, course]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn stored_and_read_back_is_the_same(events in proptest::collection::vec(events(), 0..12)) {
        let changes = changes_from_engine(&CASE, &events).expect("of this case");
        let text = serde_json::to_string(&changes).expect("JSON");
        let read: Vec<Change> = serde_json::from_str(&text).expect("reads");
        prop_assert_eq!(&read, &changes);
        prop_assert_eq!(changes_to_engine(&CASE, &read).expect("of this case"), events);
    }
}

fn stored(event: Event) -> serde_json::Value {
    serde_json::to_value(Change::from_engine(&CASE, event).expect("of this case")).expect("JSON")
}

#[test]
fn stored_forms_speak_in_ids() {
    // Tables that were maps are sorted by id: roles clin, ma, rn; facts cuff, ran, readings; scenes chart, done, pick, …
    let pick = SceneIx(position("pick"));
    assert_eq!(
        stored(Event::Decided {
            scene: pick,
            seat: RoleIx(1),
            answer: Answer::Choice(1),
            outcome: OutcomeIx(
                u16::try_from(
                    CASE.outcomes
                        .iter()
                        .position(|o| o.id == "raise-blind")
                        .expect("there")
                )
                .expect("small")
            ),
            actor: Actor::Learner,
            standing: Standing::Outside,
        }),
        json!({"type": "decided", "scene": "pick", "seat": "ma", "answer": {"choice": "raise"}, "outcome": "raise-blind",
               "actor": "learner", "standing": "outside"})
    );
    assert_eq!(
        stored(Event::Sent {
            scene: SceneIx(position("tell")),
            from: RoleIx(1),
            to: RoleIx(2),
            facts: 0b10,
            how: 1,
            arrival: Arrival::At(45),
        }),
        json!({"type": "sent", "scene": "tell", "from": "ma", "to": "rn", "facts": ["ran"], "how": "inbox",
               "arrival": {"at": 45}})
    );
    let var = |id: &str| {
        VarIx(
            u16::try_from(CASE.vars.iter().position(|var| var.id == id).expect("var"))
                .expect("small"),
        )
    };
    assert_eq!(
        stored(Event::Set {
            var: var("door"),
            value: 1,
            drawn: true
        }),
        json!({"type": "set", "var": "door", "value": "closed", "drawn": true})
    );
    assert_eq!(
        stored(Event::Set {
            var: var("taught"),
            value: 1,
            drawn: false
        }),
        json!({"type": "set", "var": "taught", "value": true, "drawn": false})
    );
    assert_eq!(
        stored(Event::Chance {
            state: 0x0123_4567_89ab_cdef,
            used: 2
        }),
        json!({"type": "chance", "state": "0123456789abcdef", "used": 2})
    );
    assert_eq!(
        stored(Event::Failed {
            flag: FailIx(0),
            charged: RoleSet(0b101)
        }),
        json!({"type": "failed", "flag": "blind", "charged": ["clin", "rn"]})
    );
}

#[test]
fn an_id_of_another_case_is_named() {
    let change = Change::Entered {
        scene: "attic".to_owned(),
    };
    assert_eq!(
        change.to_engine(&CASE),
        Err(UnknownId {
            what: "scene",
            id: "attic".to_owned()
        })
    );
    let out_of_range = Event::CriticalDone {
        critical: CriticalIx(9),
    };
    assert_eq!(
        Change::from_engine(&CASE, out_of_range),
        Err(UnknownId {
            what: "critical",
            id: "9".to_owned()
        })
    );
}

#[test]
fn an_answer_that_does_not_fit_is_refused() {
    let answer = |text: &str| serde_json::from_str::<ledger::Answer>(text).expect("an answer");
    let tick = SceneIx(position("tick"));
    let chart = SceneIx(position("chart"));
    for (scene, text) in [
        (tick, r#"{"options":["chair","chair"]}"#),
        (tick, r#"{"options":["roof"]}"#),
        (tick, r#"{"choice":"chair"}"#),
        (chart, r#"{"values":{"sys":120},"place":"field"}"#),
        (
            chart,
            r#"{"values":{"sys":120,"dia":80,"pulse":60},"place":"field"}"#,
        ),
        (SceneIx(position("done")), r#"{"choice":"chair"}"#),
    ] {
        assert!(
            answer_to_engine(&CASE, scene, &answer(text)).is_err(),
            "{text}"
        );
    }
    assert_eq!(
        answer_to_engine(&CASE, tick, &answer(r#"{"options":["quiet","chair"]}"#)),
        Ok(Answer::Options(0b101))
    );
    assert!(serde_json::from_str::<ledger::Answer>(r#"{"choice":"a","place":"b"}"#).is_err());
}
