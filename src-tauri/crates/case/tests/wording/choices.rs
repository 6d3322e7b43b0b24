//! Words that give a choice away.

use crate::{chain, found, text};
use case::Code;

const LONG_BEST: &[crate::Written] = &[
    ("recommended", "One two three four five"),
    ("harmful", "One two three four"),
    ("harmful", "One two three"),
    ("acceptable", "One two three"),
];

#[test]
fn the_longest_may_be_best_as_often_as_chance_has_it() {
    // Two of two is 1/16, three of three 1/64.
    assert_eq!(found(Code::LengthExtreme, &chain(&[LONG_BEST; 2])), [""; 0]);
    let three = chain(&[LONG_BEST; 3]);
    assert_eq!(
        found(Code::LengthExtreme, &three),
        [0, 1, 2].map(|scene| text(scene, 0))
    );
    // Where two are as long, nothing can be told; where none is best, there is nothing to tell.
    let tie: &[crate::Written] = &[LONG_BEST[0], ("harmful", "Two two two two two")];
    let wrong: &[crate::Written] = &[("harmful", "One two"), ("harmful", "One")];
    assert_eq!(
        found(
            Code::LengthExtreme,
            &chain(&[LONG_BEST, LONG_BEST, tie, wrong])
        ),
        [""; 0]
    );
    // Three of four where the fourth offers five: of 4·4·4·5 = 320 draws 1 hits all, 4 + 9 all but one; 14 are 4.4 %.
    let miss: &[crate::Written] = &[
        LONG_BEST[1],
        LONG_BEST[2],
        ("harmful", "One two three four five"),
        LONG_BEST[3],
        ("recommended", "One"),
    ];
    assert_eq!(
        found(
            Code::LengthExtreme,
            &chain(&[LONG_BEST, LONG_BEST, LONG_BEST, miss])
        )
        .len(),
        3
    );
}

#[test]
fn the_shortest_is_tested_apart() {
    let short: &[crate::Written] = &[
        ("harmful", "One two three"),
        ("harmful", "One two three"),
        ("critical", "One two"),
        ("acceptable", "One two three"),
    ];
    assert_eq!(
        found(Code::LengthExtreme, &chain(&[short; 3])),
        [0, 1, 2].map(|scene| text(scene, 2))
    );
}

#[test]
fn a_hedge_or_a_reason_on_the_best_only_gives_it_away_from_the_second_decision() {
    for (code, hedged) in [
        (Code::HedgeBest, "Retake it if needed"),
        (Code::ReasonInBest, "Retake it to make sure"),
    ] {
        let sided: &[crate::Written] = &[("recommended", hedged), ("harmful", "Write it down")];
        let both: &[crate::Written] = &[("recommended", hedged), ("harmful", hedged)];
        let other: &[crate::Written] = &[("recommended", "Retake it"), ("harmful", hedged)];
        assert_eq!(found(code, &chain(&[sided, both, other])), [""; 0]);
        assert_eq!(
            found(code, &chain(&[sided, both, sided])),
            [text(0, 0), text(2, 0)]
        );
    }
}

#[test]
fn acceptable_is_best_where_nothing_better_is_offered() {
    let sided: &[crate::Written] = &[
        ("acceptable", "Retake it if needed"),
        ("unnecessary", "Write it down"),
    ];
    assert_eq!(
        found(Code::HedgeBest, &chain(&[sided; 2])),
        [text(0, 0), text(1, 0)]
    );
}

#[test]
fn a_month_is_no_hedge() {
    let month: &[crate::Written] = &[
        ("recommended", "See her in May"),
        ("harmful", "Write it down"),
    ];
    assert_eq!(found(Code::HedgeBest, &chain(&[month; 2])), [""; 0]);
    let hedge: &[crate::Written] = &[
        ("recommended", "See if she may wait"),
        ("harmful", "Write it down"),
    ];
    assert_eq!(found(Code::HedgeBest, &chain(&[hedge; 2])).len(), 2);
}
