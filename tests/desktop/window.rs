//! What the window promises before anybody has done anything.

use crate::harness::{App, DataFolder, in_time};

#[tokio::test]
async fn the_window_opens_without_a_fault_and_again_after_a_kill() {
    in_time(async {
        let folder = DataFolder::new();
        let app = App::start(&folder).await;
        app.audit("window").await;
        app.kill().await;
        let app = App::start(&folder).await;
        app.audit("window-again").await;
        app.close().await;
    })
    .await;
}
