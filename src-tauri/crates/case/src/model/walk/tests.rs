//! Conditions and words of which every part is told, by hand.

use crate::model::{Block, CompareOp, Cond, Effect, Few, Inline, Prose, SceneIx, Term, VarIx};

fn atom(scene: u16) -> Cond {
    Cond::Visited(SceneIx(scene))
}

#[test]
fn atoms_are_told_in_order_and_those_under_not_are_not_wanted() {
    let inner = Cond::Any([atom(1), Cond::Not(Box::new(atom(2)))].into());
    let whole = Cond::All([atom(0), inner, Cond::Not(Box::new(atom(3)))].into());
    let mut all = Vec::new();
    whole.atoms(&mut |one| all.push(one.clone()));
    assert_eq!(all, [atom(0), atom(1), atom(2), atom(3)]);
    let mut wanted = Vec::new();
    whole.wanted(&mut |one| wanted.push(one.clone()));
    assert_eq!(wanted, [atom(0), atom(1)]);
    assert!(whole.asks(|one| *one == atom(3)));
    assert!(!whole.asks(|one| *one == atom(4)));
}

#[test]
fn a_comparison_with_an_entered_value_reads_the_answer() {
    let entered = Cond::Compare(CompareOp::Ge, Term::Literal(3), Term::Field(0));
    assert!(entered.reads_answer());
    let sides: Vec<Term> = entered.sides().collect();
    assert_eq!(sides, [Term::Literal(3), Term::Field(0)]);
    let kept = Cond::Compare(CompareOp::Ge, Term::Var(VarIx(0)), Term::Literal(3));
    assert!(!kept.reads_answer());
    assert!(Cond::Count(0, 1).reads_answer());
    assert!(!atom(0).reads_answer());
    assert_eq!(atom(0).sides().count(), 0);
}

#[test]
fn what_a_condition_holds_back_is_told_after_it() {
    let held = Effect::When(atom(0), vec![Effect::Add(VarIx(1), 1)]);
    let list = [
        Effect::Add(VarIx(0), 1),
        held.clone(),
        Effect::Draw(VarIx(2)),
    ];
    let mut told = Vec::new();
    Effect::each(&list, &mut |effect| told.push(effect.clone()));
    let expected = [
        Effect::Add(VarIx(0), 1),
        held,
        Effect::Add(VarIx(1), 1),
        Effect::Draw(VarIx(2)),
    ];
    assert_eq!(told, expected);
}

#[test]
fn pieces_come_as_they_are_read() {
    let plain = |words: &str| Inline::Plain(words.into());
    let emphasis = Inline::Strong(vec![Inline::Emphasis(vec![Inline::Var(VarIx(0))])]);
    let prose = Prose {
        blocks: vec![
            Block::Paragraph(vec![plain("a"), emphasis, plain("b")].into()),
            Block::List(true, vec![Few::One(plain("c")), Few::One(plain("d"))]),
        ]
        .into(),
    };
    let mut told = Vec::new();
    prose.pieces(&mut |piece| told.push(piece.clone()));
    let expected = [
        plain("a"),
        Inline::Var(VarIx(0)),
        plain("b"),
        plain("c"),
        plain("d"),
    ];
    assert_eq!(told, expected);
    assert_eq!(prose.runs().count(), 3);
}
