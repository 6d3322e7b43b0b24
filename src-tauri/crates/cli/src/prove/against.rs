//! What becomes of attempts at an earlier version.

use super::figure::witness;
use serde_json::{Map, Value, json};
use std::path::Path;
use trainer::case::Case;
use trainer::catalog::check;
use trainer::prover::against::{Against, Limits, Reason, against};

/// The part of the document; or why the earlier version cannot be read.
pub fn document(new: &Case, old: &Path, limits: &Limits<'_>) -> Result<Value, String> {
    let files = platform::read_case(old).map_err(|unreadable| unreadable.to_string())?;
    let old = check(&files).case.ok_or_else(|| {
        let old = old.display();
        format!("{old} has faults that keep it from being played; `rehearse check` lists them")
    })?;
    let told = against(&old, new, limits);
    Ok(json!({
        "version": old.version,
        "content_hash": old.hashes.content,
        "survives_all": told.survives_all,
        "complete": told.complete,
        "states": told.states,
        "logic": told.logic,
        "params": told.params,
        "media": told.media,
        "texts": told.texts.iter().map(|text| json!({"id": text.id, "languages": text.languages})).collect::<Vec<_>>(),
        "scenes": scenes(&old, &told),
    }))
}

fn scenes(old: &Case, told: &Against) -> Value {
    let all = told.scenes.iter().map(|(scene, fate)| {
        let mut said = json!({
            "survives": fate.survives(told.complete).id(),
            "states": {"all": fate.all, "some": fate.some, "none": fate.none},
        });
        if let Some((why, way)) = &fate.restart {
            said["reason"] = reason(why);
            said["witness"] = witness(old, Some(way));
        }
        (old.scenes[scene.at()].id.clone(), said)
    });
    Value::Object(all.collect::<Map<_, _>>())
}

fn reason(why: &Reason) -> Value {
    let (about, new) = why.what.about();
    json!({"at": why.scene, "what": why.what.id(), "id": about, "new": new})
}
