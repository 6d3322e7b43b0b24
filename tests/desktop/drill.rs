//! What was missed comes back: practised at once from the debrief, kept over a restart; by keyboard alone.

use crate::harness::{App, DataFolder, in_time};
use crate::walk::{Answer, Walk};

const CASE: &str = "hypertension-no-home-cuff";
const NAME: &str = "Noor Haddad";

#[tokio::test]
async fn a_drill_answered() {
    in_time(async {
        let folder = DataFolder::new();
        let app = App::start(&folder).await;
        app.make_profile(NAME).await;
        app.named("due").await;
        assert!(!app.has("drill-start").await, "nothing was missed yet");
        // The walk gives the clinician the numbers without the remark: b03 is missed, and nothing else.
        let walk = Walk::of(CASE, "ma-numbers");
        app.start_case(CASE, &walk.role, "graded").await;
        for step in &walk.steps {
            app.decide(step).await;
        }
        app.read_on_to_ending().await;
        app.activate("ending-debrief").await;
        app.named("debrief-drills").await;
        app.audit("debrief-drills").await;

        app.activate("practise-b03").await;
        app.named("drill-b03").await;
        app.audit("drill").await;
        app.answer(&Answer::Handoff {
            to: "clin".to_owned(),
            facts: ["readings", "cuff-large", "route-days"]
                .map(str::to_owned)
                .to_vec(),
            how: "door".to_owned(),
        })
        .await;
        app.submit().await;
        app.named("drill-result").await;
        let result = text(&app, "drill-result").await;
        assert!(result.contains("Done"), "{result}");
        let back = text(&app, "drill-back").await;
        assert!(
            back.contains("already today"),
            "practised on the day it was missed, the day it comes back stays: {back}"
        );
        app.audit("drill-result").await;

        app.activate("drill-progress").await;
        app.named("progress-b03").await;
        app.audit("progress-picture").await;
        app.pick("progress-table").await;
        app.wait_for("table").await;
        let rows = text(&app, "progress").await;
        assert!(
            rows.contains("Drill") && rows.contains("Not done"),
            "{rows}"
        );
        app.audit("progress-table").await;
        app.close().await;

        let app = App::start(&folder).await;
        app.open_profile(NAME).await;
        app.named("due").await;
        let due = text(&app, "due").await;
        assert!(due.contains("Nothing is due today"), "{due}");
        app.activate("nav-progress").await;
        app.named("progress-b03").await;
        let kept = text(&app, "progress-b03").await;
        assert!(
            kept.contains("1 not done") && kept.contains("Comes back"),
            "{kept}"
        );
        app.close().await;
    })
    .await;
}

async fn text(app: &App, test_id: &str) -> String {
    let script = format!("return document.querySelector('[data-testid={test_id:?}]').innerText");
    app.run(&script)
        .await
        .as_str()
        .unwrap_or_default()
        .to_owned()
}
