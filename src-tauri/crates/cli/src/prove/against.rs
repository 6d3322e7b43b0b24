//! What becomes of attempts at an earlier version.

use super::figure::{parts, witness};
use crate::check::line;
use crate::overlay::Overlay;
use serde_json::{Map, Value, json};
use std::path::Path;
use std::sync::Arc;
use trainer::case::Case;
use trainer::catalog::{Finding, check};
use trainer::prover::against::{Against, Limits, Reason, against};
use words::Words;

/// The earlier version, and what becomes of attempts begun with it.
pub struct Earlier {
    /// The earlier version.
    pub old: Arc<Case>,
    /// Number of the version it is compared with.
    pub new: u32,
    /// What was found.
    pub told: Against,
    /// Names of the overlays searched besides the version's own parameters: those that fit it.
    pub overlays: Vec<String>,
    /// The others, with why each does not fit.
    pub unfit: Vec<(String, Vec<Finding>)>,
}

/// Reads the earlier version; or says why it is none.
pub fn read(new: &Case, old: &Path) -> Result<Arc<Case>, String> {
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
    Ok(old)
}

/// Searches the earlier version, under its own parameters and those overlays that fit it too.
pub fn earlier(old: Arc<Case>, new: &Case, overlays: &[Overlay], limits: &Limits<'_>) -> Earlier {
    let (mut names, mut more, mut unfit) = (Vec::new(), Vec::new(), Vec::new());
    for overlay in overlays {
        match overlay.values(&old) {
            Ok(values) => {
                names.push(overlay.name.clone());
                more.push(values);
            }
            Err(findings) => unfit.push((overlay.name.clone(), findings)),
        }
    }
    let told = against(&old, new, &more, limits);
    Earlier {
        old,
        new: new.version,
        told,
        overlays: names,
        unfit,
    }
}

/// The part of the document.
pub fn document(earlier: &Earlier, words: &Words) -> Value {
    let Earlier {
        old,
        told,
        overlays,
        unfit,
        ..
    } = earlier;
    let unfit = unfit.iter().map(|(overlay, findings)| {
        let findings: Vec<_> = findings
            .iter()
            .map(|finding| line(words, finding))
            .collect();
        json!({"overlay": overlay, "findings": findings})
    });
    json!({
        "version": old.version,
        "content_hash": old.hashes.content,
        "survives_all": told.survives_all,
        "complete": told.complete,
        "share": parts(i64::from(told.share), 1_000),
        "states": told.states,
        "overlays": overlays,
        "overlays_unfit": unfit.collect::<Vec<_>>(),
        "logic": told.logic,
        "params": told.params,
        "media": told.media,
        "pass": told.marks.iter().map(|role| &old.roles[role.at()].id).collect::<Vec<_>>(),
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
