//! What becomes of attempts at an earlier version.

use super::figure::{parts, witness};
use serde_json::{Map, Value, json};
use std::path::Path;
use std::sync::Arc;
use trainer::case::Case;
use trainer::catalog::check;
use trainer::prover::against::{Against, Limits, Reason, against};

/// The earlier version, and what becomes of attempts begun with it.
pub struct Earlier {
    /// The earlier version.
    pub old: Arc<Case>,
    /// What was found.
    pub told: Against,
    /// Names of the overlays searched besides the version's own parameters: those that fit it.
    pub overlays: Vec<String>,
}

/// Reads the earlier version and searches it; or says why that cannot be done.
pub fn earlier(
    new: &Case,
    old: &Path,
    overlays: &[impl AsRef<Path>],
    limits: &Limits<'_>,
) -> Result<Earlier, String> {
    let files = platform::read_case(old).map_err(|unreadable| unreadable.to_string())?;
    let shown = old.display();
    let old = check(&files).case.ok_or_else(|| {
        format!("{shown} has faults that keep it from being played, so no attempt was begun with it; `rehearse check` lists them")
    })?;
    if old.id != new.id {
        return Err(format!(
            "{shown} is another case (`{}`, not `{}`); an attempt never moves from one case to another. Name an earlier version of the same case",
            old.id, new.id
        ));
    }
    let (mut names, mut more) = (Vec::new(), Vec::new());
    for path in overlays {
        let name = path.as_ref().display().to_string();
        // The command has read it for the new version. One that does not fit the old never began an attempt with it.
        let bytes = std::fs::read(path.as_ref()).map_err(|error| format!("{name}: {error}"))?;
        if let Ok(values) = crate::play::overlay_values(&old, &name, &bytes) {
            names.push(name);
            more.push(values);
        }
    }
    let told = against(&old, new, &more, limits);
    Ok(Earlier {
        old,
        told,
        overlays: names,
    })
}

/// The part of the document.
pub fn document(earlier: &Earlier) -> Value {
    let Earlier {
        old,
        told,
        overlays,
    } = earlier;
    json!({
        "version": old.version,
        "content_hash": old.hashes.content,
        "survives_all": told.survives_all,
        "complete": told.complete,
        "share": parts(i64::from(told.share), 1_000),
        "states": told.states,
        "overlays": overlays,
        "logic": told.logic,
        "params": told.params,
        "media": told.media,
        "texts": told.texts.iter().map(|text| json!({"id": text.id, "languages": text.languages})).collect::<Vec<_>>(),
        "scenes": scenes(old, told),
    })
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
