//! A range in JSON.

use serde_json::{Map, Value, json};
use trainer::case::Case;
use trainer::case::plan::WrittenDecisions;
use trainer::prover::{Limit, Range, Witness};

/// A witness as a decisions file; `null` where there is none.
pub fn witness(case: &Case, way: Option<&Witness>) -> Value {
    way.and_then(|way| WrittenDecisions::of(case, way))
        .and_then(|file| serde_json::to_value(file).ok())
        .unwrap_or(Value::Null)
}

/// `{"min", "max", "min_witness", "max_witness"}`. An end is a number where it is exact; `null` where no way ends;
/// `{"reached", "bound"}` where the search was given up: the outermost value a way came to (or `null`), and what no way
/// can pass; `{"endless": true}` where a circle can be gone round as often as one likes.
pub fn range(case: &Case, range: &Range) -> Value {
    let mut figure = Map::new();
    for (name, limit) in [("min", &range.min), ("max", &range.max)] {
        figure.insert(name.to_owned(), end(limit, &Value::from));
        if let Limit::Exact(_, Some(way)) = limit {
            figure.insert(format!("{name}_witness"), witness(case, Some(way)));
        }
    }
    Value::Object(figure)
}

/// `{"min", "max"}` without witnesses, each value written by `of`.
pub fn ends(range: &Range, of: &dyn Fn(i64) -> Value) -> Value {
    json!({"min": end(&range.min, of), "max": end(&range.max, of)})
}

/// So many parts of a whole (tenths, thousandths) as a decimal number.
#[expect(clippy::float_arithmetic, reason = "JSON has no other way to write it")]
pub fn parts(count: i64, of: i32) -> f64 {
    // Far below what a float holds exactly.
    f64::from(i32::try_from(count).unwrap_or(i32::MAX)) / f64::from(of)
}

fn end(limit: &Limit, of: &dyn Fn(i64) -> Value) -> Value {
    match limit {
        Limit::None => Value::Null,
        Limit::Exact(value, _) => of(*value),
        Limit::Between(reached, bound) => {
            json!({"reached": reached.map_or(Value::Null, of), "bound": of(*bound)})
        }
        Limit::Endless => json!({"endless": true}),
    }
}
