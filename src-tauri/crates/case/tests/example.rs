//! The documentation's example compiles, and into what it says.

mod common;

use case::model::{Cond, Effect, Offer, Owner, RoleIx, SceneKind, Seat, Term};
use common::{EXAMPLE, compiled};

#[test]
fn the_example_has_no_findings() {
    let (case, findings) = compiled(EXAMPLE);
    assert_eq!(findings, []);
    assert!(case.is_some());
}

#[test]
fn tables_are_sorted_by_id_and_point_at_each_other() {
    let case = compiled(EXAMPLE).0.expect("it compiles");
    let roles: Vec<_> = case.roles.iter().map(|role| role.id.as_str()).collect();
    assert_eq!(roles, ["clin", "ma"]);
    let scenes: Vec<_> = case.scenes.iter().map(|scene| scene.id.as_str()).collect();
    assert_eq!(scenes, ["end-dear", "end-good", "plan", "room", "tell"]);
    assert_eq!(case.start.at(), 3);
    assert_eq!(
        case.competencies,
        ["measure-and-document", "escalate-safely"]
    );
    assert_eq!(case.clock.start_minute, 9 * 60 + 40);
    assert_eq!(case.encounters[0].at, 0);
    assert_eq!(case.duties[2].owner, Owner::Role(RoleIx(1)));
    // Two choices in the room, the handoff, two choices in the plan.
    assert_eq!(case.keys, 5);
    assert_eq!(case.outcomes.len(), 7);
}

#[test]
fn a_choice_is_lowered_with_its_effects_in_order() {
    let case = compiled(EXAMPLE).0.expect("it compiles");
    let SceneKind::Decides(decision, next) = &case.scenes[3].kind else {
        panic!("the room decides");
    };
    assert_eq!(decision.seat, Seat::Role(RoleIx(1)));
    assert_eq!(next.otherwise.at(), 4);
    let Offer::Choices {
        choices,
        speech: false,
    } = &decision.offer
    else {
        panic!("the room offers choices");
    };
    let repeat = &case.outcomes[choices[0].outcomes[0].at()];
    assert_eq!(repeat.id, "repeat");
    assert_eq!(repeat.when, Cond::Always);
    assert_eq!((repeat.minutes, repeat.own, repeat.repeat_max), (7, 1, 1));
    let points: Vec<_> = repeat.points.iter().map(|(c, n)| (c.at(), *n)).collect();
    assert_eq!(points, [(0, 2)]);
    assert!(matches!(
        repeat.effects.as_slice(),
        [Effect::Set(var, Term::Literal(136)), Effect::Learn(RoleIx(1), fact), Effect::Meet(deadline)]
            if case.vars[var.at()].id == "last-sys" && case.facts[fact.at()].id == "readings" && deadline.at() == 0
    ));
}
