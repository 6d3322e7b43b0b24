//! The example of the documentation, whole or edited.
#![allow(dead_code, reason = "each test file uses a part")]

use case::{Case, Diagnostic, Files, compile};
use serde_json::Value;

/// The example's `case.json` as shipped with the documentation.
pub const EXAMPLE: &str = include_str!("../../../../docs/examples/second-reading/case.json");
const PICTURE: &str = include_str!("../../../../docs/examples/second-reading/media/ana.svg");

/// A folder with this `case.json` and the example's picture.
pub fn folder(case: impl Into<Vec<u8>>) -> Files {
    Files::new()
        .with("case.json", case)
        .with("media/ana.svg", PICTURE)
}

/// Compiles this `case.json`.
pub fn compiled(case: impl Into<Vec<u8>>) -> (Option<Case>, Vec<Diagnostic>) {
    compile(&folder(case))
}

/// The example as a value.
pub fn example() -> Value {
    serde_json::from_str(EXAMPLE).expect("the example is JSON")
}

/// The example after an edit.
pub fn edited(edit: impl FnOnce(&mut Value)) -> Value {
    let mut case = example();
    edit(&mut case);
    case
}

/// The findings of the example after an edit.
pub fn findings(edit: impl FnOnce(&mut Value)) -> Vec<Diagnostic> {
    compiled(edited(edit).to_string()).1
}

/// The value at a pointer, to be edited.
pub fn at<'v>(case: &'v mut Value, pointer: &str) -> &'v mut Value {
    case.pointer_mut(pointer)
        .unwrap_or_else(|| panic!("the example has no {pointer}"))
}

/// Removes the field at a pointer.
pub fn remove(case: &mut Value, pointer: &str) {
    let (parent, key) = pointer.rsplit_once('/').expect("a pointer");
    at(case, parent)
        .as_object_mut()
        .expect("an object")
        .remove(key)
        .expect("the field is there");
}
