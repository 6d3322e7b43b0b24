//! Walking away, and losing power.

use crate::harness::{App, DataFolder, in_time};
use crate::walk::Walk;

const CASE: &str = "hypertension-no-home-cuff";
const NAME: &str = "Tomás Ruiz";

#[tokio::test]
async fn a_killed_program_goes_on_at_the_same_scene() {
    in_time(async {
        let walk = Walk::of(CASE, "ma-best");
        let folder = DataFolder::new();
        let app = App::start(&folder).await;
        app.make_profile(NAME).await;
        app.start_case(CASE, &walk.role, "practice").await;
        let (before, after) = walk.steps.split_at(3);
        for step in before {
            app.decide(step).await;
        }
        let next = after.first().expect("a decision left");
        app.read_on_to(&next.scene).await;
        let title = title(&app).await;
        app.kill().await;

        let app = App::start(&folder).await;
        app.open_profile(NAME).await;
        app.audit("library-unfinished").await;
        app.activate("continue").await;
        app.wait_for("[data-testid^=scene-]").await;
        app.read_on_to(&next.scene).await;
        assert_eq!(self::title(&app).await, title);
        app.screenshot("resumed").await;
        for step in after {
            app.decide(step).await;
        }
        assert_eq!(app.read_on_to_ending().await, walk.ending);
        app.close().await;
    })
    .await;
}

async fn title(app: &App) -> String {
    app.run("return document.querySelector('h1').innerText")
        .await
        .to_string()
}
