//! The runner of plans: quiet on a true plan, and one difference for each lie.

use crate::world::*;
use case::model::*;
use case::plan::{Expect, Points, Refused, Run, Step, Term, TermOf, Walk};
use engine::plan::{Difference, Kind, run};

const ASK: SceneIx = SceneIx(0);
const TELL: SceneIx = SceneIx(1);
const END: SceneIx = SceneIx(2);

/// A asks (choice 0: 3 points, own 1, safety +1; choice 1: a flag) and may tell (one option: 2 points), then it ends.
fn world() -> World {
    let mut world = World::new();
    let step = world.critical(A);
    let flag = world.flag(RoleSet(0));
    let good = Outcome {
        points: vec![(CompetencyIx(0), 1), (CompetencyIx(1), 2)],
        own: 1,
        ledger: vec![LedgerEntry::plain(Axis::Safety, 1)],
        done: vec![step],
        ..world.outcome()
    };
    let bad = Outcome {
        fail: vec![(flag, RoleSet(0))],
        ..world.outcome()
    };
    let acts = vec![world.act(good), world.act(bad)];
    world.one(A, acts, TELL);
    let told = Outcome {
        points: vec![(CompetencyIx(1), 2)],
        ..world.outcome()
    };
    world.several(A, 2, (1, 1), vec![told], END);
    world.ending();
    world
}

/// The good walk, everything expected by hand: 3 points for the choice, 2 for the telling, 1 of ownership.
fn walk(world: &World) -> Walk {
    let term = |scene, of, points| Term { scene, of, points };
    Walk {
        id: "good".into(),
        title: "The good way".into(),
        best_for: RoleSet::one(A),
        run: Run {
            roles: RoleSet::one(A),
            params: Vec::new(),
            seed: 1,
            draws: Vec::new(),
            steps: vec![
                Step {
                    scene: ASK,
                    answer: Answer::Choice(0),
                },
                Step {
                    scene: TELL,
                    answer: Answer::Options(2),
                },
            ],
        },
        expect: Expect {
            ending: Some(END),
            passed: Some(true),
            action: vec![Points {
                role: A,
                total: 5,
                terms: vec![
                    term(ASK, TermOf::Choice(ChoiceIx(0)), 3),
                    term(TELL, TermOf::Outcome(OutcomeIx(2)), 2),
                ],
            }],
            ownership: vec![Points {
                role: A,
                total: 1,
                terms: vec![term(ASK, TermOf::Outcome(OutcomeIx(0)), 1)],
            }],
            ledger: vec![(Axis::Safety, 1), (Axis::Cost, 0)],
            fail_flags: Some(Vec::new()),
            critical: vec![(CriticalIx(0), true)],
            offered: vec![(ASK, 0b11)],
            refused: vec![
                refusal(TELL, Answer::Options(0b11), "too-many"),
                refusal(END, Answer::Choice(0), "ended"),
            ],
            texts: vec![
                (ASK, world.case.scenes[0].text[0].text),
                (ASK, world.case.outcomes[0].after),
            ],
        },
    }
}

fn refusal(scene: SceneIx, answer: Answer, code: &str) -> Refused {
    Refused {
        scene,
        answer,
        code: code.into(),
    }
}

fn differences(world: &World, walk: &Walk) -> Vec<(Option<usize>, Difference)> {
    run(&world.case, walk)
        .mismatches
        .into_iter()
        .map(|mismatch| {
            assert_eq!(mismatch.walk, "good");
            (mismatch.step, mismatch.what)
        })
        .collect()
}

#[test]
fn a_true_plan_has_no_difference() {
    let world = world();
    let report = run(&world.case, &walk(&world));
    assert_eq!(report.mismatches, []);
    let played = report.played.expect("played");
    assert_eq!(played.score.roles[0].action, 5);
    assert!(played.score.passed);
}

#[test]
fn each_lie_is_one_difference() {
    let world = world();
    let truth = walk(&world);
    let lie = |change: fn(&mut Expect)| {
        let mut walk = truth.clone();
        change(&mut walk.expect);
        differences(&world, &walk)
    };
    assert_eq!(
        lie(|expect| expect.ending = Some(ASK)),
        [(
            None,
            Difference::Ending {
                expected: ASK,
                found: END
            }
        )]
    );
    assert_eq!(
        lie(|expect| expect.passed = Some(false)),
        [(
            None,
            Difference::Passed {
                expected: false,
                found: true
            }
        )]
    );
    assert_eq!(
        lie(|expect| expect.ledger[1].1 = -1),
        [(
            None,
            Difference::Ledger {
                axis: Axis::Cost,
                expected: -1,
                found: 0
            }
        )]
    );
    assert_eq!(
        lie(|expect| expect.fail_flags = Some(vec![FailIx(0)])),
        [(None, Difference::FlagMissing(FailIx(0)))]
    );
    assert_eq!(
        lie(|expect| expect.critical[0].1 = false),
        [(
            None,
            Difference::Critical {
                critical: CriticalIx(0),
                expected: false,
                found: true
            }
        )]
    );
    assert_eq!(
        lie(|expect| expect.offered[0].1 = 0b1),
        [(
            Some(0),
            Difference::Offered {
                scene: ASK,
                expected: 0b1,
                found: 0b11
            }
        )]
    );
    assert_eq!(
        lie(|expect| expect.refused[0].code = "too-few".into()),
        [(
            None,
            Difference::NotRefused {
                scene: TELL,
                answer: Answer::Options(0b11),
                expected: "too-few".into(),
                found: Some("too-many")
            }
        )]
    );
    assert_eq!(
        lie(|expect| expect.refused[0].answer = Answer::Options(0b01)),
        [(
            None,
            Difference::NotRefused {
                scene: TELL,
                answer: Answer::Options(0b01),
                expected: "too-many".into(),
                found: None
            }
        )]
    );
}

#[test]
fn points_are_compared_by_total_and_by_term() {
    let world = world();
    let truth = walk(&world);
    let mut wrong_sum = truth.clone();
    wrong_sum.expect.action[0].total = 6;
    assert_eq!(
        differences(&world, &wrong_sum),
        [
            (
                None,
                Difference::Sum {
                    of: Kind::Action,
                    role: A,
                    total: 6,
                    sum: 5
                }
            ),
            (
                None,
                Difference::Total {
                    of: Kind::Action,
                    role: A,
                    expected: 6,
                    found: 5
                }
            ),
        ]
    );
    // The same total by other terms: 4 + 1 for 3 + 2.
    let mut wrong_terms = truth.clone();
    wrong_terms.expect.action[0].terms[0].points = 4;
    wrong_terms.expect.action[0].terms[1].points = 1;
    let found = differences(&world, &wrong_terms);
    let missing = found
        .iter()
        .filter(|(_, what)| matches!(what, Difference::TermMissing { .. }))
        .count();
    let extra = found
        .iter()
        .filter(|(_, what)| matches!(what, Difference::TermExtra { .. }))
        .count();
    assert_eq!((missing, extra, found.len()), (2, 2, 4));
}

#[test]
fn unread_texts_and_scenes_never_reached_are_told() {
    let world = world();
    let mut walk = walk(&world);
    let why = world.case.outcomes[0].why;
    walk.expect.texts = vec![(ASK, why)];
    walk.expect.offered.push((ASK, 0b11));
    assert_eq!(
        differences(&world, &walk),
        [
            (None, Difference::NeverThere { scene: ASK }),
            (
                None,
                Difference::TextUnread {
                    scene: ASK,
                    text: why
                }
            ),
        ]
    );
}

#[test]
fn a_walk_that_leaves_its_way_says_where() {
    let world = world();
    let truth = walk(&world);
    let mut refused = truth.clone();
    refused.run.steps[1].answer = Answer::Options(0);
    let found = differences(&world, &refused);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].0, Some(1));
    assert!(matches!(found[0].1, Difference::Refused(why) if why.code() == "too-few"));

    let mut other = truth.clone();
    other.run.steps.swap(0, 1);
    assert_eq!(
        differences(&world, &other),
        [(
            Some(0),
            Difference::OtherScene {
                expected: TELL,
                found: ASK
            }
        )]
    );

    let mut short = truth.clone();
    short.run.steps.pop();
    assert_eq!(
        differences(&world, &short),
        [(None, Difference::NotEnded { waits: TELL })]
    );

    let mut long = truth.clone();
    long.run.steps.push(truth.run.steps[0]);
    assert_eq!(
        differences(&world, &long),
        [(
            Some(2),
            Difference::EndedEarly {
                ending: END,
                left: 1
            }
        )]
    );

    let mut nobody = truth;
    nobody.run.roles = RoleSet(0);
    let found = differences(&world, &nobody);
    assert!(matches!(found[..], [(None, Difference::NotStarted(why))] if why.code() == "no-role"));
}

#[test]
fn offers_stand_for_visits_in_order_and_one_refusal_is_enough() {
    // Choice 0 can be taken once; choice 1 is there from the second visit on; choice 2 ends.
    let mut world = World::new();
    let (once, later, end) = (world.outcome(), world.outcome(), world.outcome());
    let end = Outcome {
        next: Some(SceneIx(1)),
        ..end
    };
    let once = Act {
        limit: Some(1),
        ..world.act(once)
    };
    let later = Act {
        when: Cond::Took(ChoiceIx(0)),
        ..world.act(later)
    };
    let acts = vec![once, later, world.act(end)];
    world.one(A, acts, ASK);
    world.ending();
    let step = |position| Step {
        scene: ASK,
        answer: Answer::Choice(position),
    };
    let mut walk = Walk {
        id: "good".into(),
        title: String::new(),
        best_for: RoleSet(0),
        run: Run {
            roles: RoleSet::one(A),
            params: Vec::new(),
            seed: 0,
            draws: Vec::new(),
            steps: vec![step(0), step(2)],
        },
        expect: Expect {
            offered: vec![(ASK, 0b101), (ASK, 0b110)],
            // The first is refused on the second visit only, the second on the first only.
            refused: vec![
                refusal(ASK, Answer::Choice(0), "not-offered"),
                refusal(ASK, Answer::Choice(1), "not-offered"),
            ],
            ..Expect::default()
        },
    };
    assert_eq!(differences(&world, &walk), []);
    walk.expect.offered.swap(0, 1);
    let found = differences(&world, &walk);
    let steps: Vec<Option<usize>> = found.iter().map(|(step, _)| *step).collect();
    assert_eq!(steps, [Some(0), Some(1)]);
}
