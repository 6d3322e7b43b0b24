//! Edits of cases whose late consequences set others going: whether an attempt survives hangs on minutes that a search need not
//! keep.

use crate::naive::compare;
use testkit::chains::{FIRST, SECOND, WAYS, chain, edits};

#[test]
fn minutes_that_need_not_be_kept_change_no_answer() {
    let mut told = [0; 4];
    for way in WAYS {
        for first in FIRST {
            for second in SECOND {
                let old = chain(first, second, way).case();
                for (at, value) in edits() {
                    let new = chain(first, second, way).with(at, value.clone()).case();
                    let name = format!("{way} after {first} and {second}: {at} {value}");
                    compare(&old, &new, &name, &mut told);
                }
            }
        }
    }
    assert!(told[..3].iter().all(|count| *count > 10), "{told:?}");
}
