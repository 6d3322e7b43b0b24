//! The main job: a learner plays a case in two roles, to a good and to a bad ending, and is debriefed; by keyboard alone.

use crate::harness::{App, DataFolder, in_time};
use crate::walk::{Answer, Walk};
use std::collections::BTreeSet;

const CASE: &str = "hypertension-no-home-cuff";

#[tokio::test]
async fn two_roles_two_endings_by_keyboard_alone() {
    in_time(async {
        let folder = DataFolder::new();
        let app = App::start(&folder).await;
        app.make_profile("Imani Brooks").await;
        app.audit("library").await;
        let mut seen = BTreeSet::new();
        let first = play(&app, &Walk::of(CASE, "ma-best"), "practice", &mut seen).await;
        app.activate("nav-library").await;
        let second = play(&app, &Walk::of(CASE, "rn-harm"), "graded", &mut seen).await;
        assert_ne!(first, second);
        for kind in ["choice", "options", "order", "values", "handoff"] {
            assert!(seen.contains(kind), "no {kind} decision was seen");
        }
        app.activate("nav-runs").await;
        app.named("runs").await;
        // Proven beside the screen, as the plan's author added it up by hand: 18 and 10 for the assistant, 20 and 10 for the nurse.
        app.reads(
            "runs",
            &[
                "of 18 action and",
                "of 20 action and",
                "of 10 ownership reachable",
            ],
        )
        .await;
        app.audit("past-runs").await;
        app.activate("nav-library").await;
        let card = format!("reading-{CASE}");
        app.reads(&card, &["Reading 4 to 10 min, proven"]).await;
        app.audit("library-proven").await;
        app.activate("nav-settings").await;
        app.named("settings").await;
        app.audit("settings").await;
        app.activate("lock").await;
        // Whoever left is asked for their PIN; nothing of what was said to them is left on the page.
        app.named("pin-entry").await;
        assert!(
            !app.text().await.contains("now number"),
            "the lock takes back what was announced"
        );
        app.audit("locked").await;
        app.close().await;
    })
    .await;
}

/// Plays a walk to its ending and debrief; audits one screen of each kind.
async fn play(app: &App, walk: &Walk, mode: &str, seen: &mut BTreeSet<&'static str>) -> String {
    app.start_case(CASE, &walk.role, mode).await;
    for step in &walk.steps {
        app.read_on_to(&step.scene).await;
        let kind = kind(&step.answer);
        let new = seen.insert(kind);
        app.answer(&step.answer).await;
        if new {
            app.audit(&format!("decision-{kind}")).await;
        }
        app.submit().await;
        if app.has("consequence").await
            && seen.insert(if mode == "graded" {
                "graded"
            } else {
                "practice"
            })
        {
            app.audit(&format!("consequence-{mode}")).await;
        }
    }
    let ending = app.read_on_to_ending().await;
    assert_eq!(ending, walk.ending, "the ending the plan derives by hand");
    app.audit(&format!("ending-{}", walk.role)).await;
    app.activate("ending-debrief").await;
    app.wait_for("[data-testid=debrief] h1").await;
    app.audit(&format!("debrief-{}", walk.role)).await;
    ending
}

const fn kind(answer: &Answer) -> &'static str {
    match answer {
        Answer::Choice(_) => "choice",
        Answer::Options(_) => "options",
        Answer::Order(_) => "order",
        Answer::Values { .. } => "values",
        Answer::Handoff { .. } => "handoff",
    }
}
