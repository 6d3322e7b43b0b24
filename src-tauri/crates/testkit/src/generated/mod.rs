//! Large cases made by rule: the same sizes give the same case, byte for byte, on every system.
//!
//! For measuring and for proofs that must hold at any size. The words are nonsense of natural length; every number is taken
//! from a keyed hash of its place, so that a larger case is no prefix of a smaller one and nothing depends on an order of making.

mod plain;
mod prose;
mod realistic;

pub use plain::plain;
pub use realistic::realistic;

use serde_json::{Value, json};

/// A number below `below` that depends on the place alone (`SplitMix64` over its parts).
fn pick(place: &[usize], below: usize) -> usize {
    let mut state = 0x5EED_u64;
    for part in place {
        state = mix(state ^ (*part as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15));
    }
    ((u128::from(state) * below as u128) >> 64) as usize
}

fn mix(state: u64) -> u64 {
    let mut bits = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
    bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    bits ^ (bits >> 31)
}

/// What a case says besides its story: no scene, no duty, no variable yet.
fn frame(id: &str, title: &str, start: &str) -> Value {
    json!({
        "format": 1, "id": id, "version": 1, "language": "en",
        "title": title, "summary": "A patient comes, and much has to be decided.",
        "objectives": [{"id": "decide", "text": "Decide what the moment asks for"}],
        "minutes": {"estimate": 30, "method": "counted"},
        "review": {"state": "draft"},
        "clock": {"start": "2026-03-03T09:00", "holidays": ["2026-05-25"]},
        "start": start,
        "people": {"pat": {"name": "Pat Moss", "about": "Came by bus", "patient": true}},
        "refs": {"protocol": {"grade": "local", "title": "Clinic protocol"}},
    })
}
