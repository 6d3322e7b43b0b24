//! The second case, with the interface in Spanish: to the good ending, and to the one that harms.

use crate::harness::{App, DataFolder, in_time};
use crate::walk::Walk;

const CASE: &str = "post-discharge-call";

#[tokio::test]
async fn the_call_after_the_hospital_ends_well_and_ends_in_harm() {
    in_time(async {
        let folder = DataFolder::new();
        let app = App::start(&folder).await;
        app.make_profile("Ximena Yáñez-Etxeberria de la Fuente")
            .await;
        app.activate("nav-settings").await;
        app.named("settings").await;
        app.pick("language-es").await;
        app.by_role("heading", "Ajustes").await;
        app.activate("nav-library").await;
        app.named("library").await;
        app.audit("library-es").await;
        for (id, mode) in [("rn-best", "practice"), ("rn-truck", "graded")] {
            let walk = Walk::of(CASE, id);
            app.start_case(CASE, &walk.role, mode).await;
            app.audit(&format!("call-opening-{mode}-es")).await;
            for step in &walk.steps {
                app.decide(step).await;
            }
            assert_eq!(app.read_on_to_ending().await, walk.ending, "{id}");
            app.audit(&format!("call-ending-{mode}-es")).await;
            app.activate("ending-debrief").await;
            app.wait_for("[data-testid=debrief] h1").await;
            app.audit(&format!("call-debrief-{mode}-es")).await;
            app.activate("nav-library").await;
            app.named("library").await;
        }
        app.close().await;
    })
    .await;
}
