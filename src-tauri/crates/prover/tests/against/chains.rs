//! Edits of cases whose late consequences set others going: whether an attempt survives hangs on minutes that a search need not
//! keep.

use crate::naive::compare;
use testkit::chains::edited;

#[test]
fn minutes_that_need_not_be_kept_change_no_answer() {
    let mut told = [0; 4];
    for (name, old, new) in edited() {
        compare(&old.case(), &new.case(), &name, &mut told);
    }
    assert!(told[..3].iter().all(|count| *count > 10), "{told:?}");
}
