//! A run beside the best path, and beside another run.

use crate::harness::{App, DataFolder, Press, in_time};

const CASE: &str = "hypertension-no-home-cuff";
const NAME: &str = "Imani Brooks";

#[tokio::test]
async fn a_run_beside_the_best_path_and_beside_another() {
    in_time(async {
        let folder = DataFolder::new();
        for walk in ["rn-best", "rn-harm"] {
            folder.play(CASE, "rn", walk, NAME);
        }
        let app = App::start(&folder).await;
        app.sit_down(NAME).await;
        for language in ["", "-es"] {
            if language == "-es" {
                app.speak("es").await;
            }
            app.activate("nav-runs").await;
            app.named("runs").await;
            // The newest run stands first: the one that harms.
            app.tab_until(
                "the first run",
                "return document.activeElement?.closest('[data-testid^=run-]') != null",
            )
            .await;
            app.press(Press::Enter).await;
            app.wait_for("[data-testid=debrief] h1").await;
            show(&app, "debrief-best").await;
            app.audit(&format!("debrief-best{language}")).await;
            show(&app, "debrief-best").await;
            app.screenshot(&format!("debrief-best{language}-here"))
                .await;
            app.activate("debrief-sides").await;
            app.named("sides-fork").await;
            app.audit(&format!("sides{language}")).await;
            show(&app, "sides-led").await;
            app.audit(&format!("sides-led{language}")).await;
        }
        app.close().await;
    })
    .await;
}

async fn show(app: &App, heading: &str) {
    app.run(&format!(
        "document.getElementById({heading:?}).scrollIntoView(); return ''"
    ))
    .await;
}
