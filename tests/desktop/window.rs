//! The window itself: opens, obeys its settings, and stands cases that are broken or mean harm.

use crate::harness::{App, DataFolder, Press, in_time};
use std::fs;
use std::path::Path;

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

#[tokio::test]
async fn theme_and_language_change_at_once_and_stay() {
    in_time(async {
        let folder = DataFolder::new();
        let app = App::start(&folder).await;
        app.make_profile("Lucía Ortega").await;
        app.activate("nav-settings").await;
        app.named("settings").await;
        app.pick("theme-dark").await;
        app.wait_until("the dark theme", "return document.documentElement.dataset.theme === 'dark'").await;
        app.pick("language-es").await;
        app.by_role("heading", "Ajustes").await;
        app.audit("settings-spanish").await;
        app.close().await;

        let app = App::start(&folder).await;
        app.wait_until(
            "the settings of last time",
            "return document.documentElement.dataset.theme === 'dark' && document.documentElement.lang === 'es'",
        )
        .await;
        app.audit("names-spanish").await;
        app.close().await;
    })
    .await;
}

#[tokio::test]
async fn a_manager_finds_the_report_and_whose_work_is_shipped() {
    in_time(async {
        let folder = DataFolder::new();
        let app = App::start(&folder).await;
        app.make_profile_as("Noor Haddad", "Pr").await;
        app.activate("nav-friction").await;
        app.named("friction-empty").await;
        app.audit("friction-empty").await;
        app.activate("nav-settings").await;
        app.activate("licences-open").await;
        app.named("licences").await;
        let text = app.text().await;
        for part in ["tauri", "svelte", "rusqlite"] {
            assert!(text.contains(part), "{part} is listed");
        }
        app.audit("licences").await;
        app.press(Press::Escape).await;
        app.close().await;
    })
    .await;
}

#[tokio::test]
async fn cases_that_are_broken_or_mean_harm_are_listed_and_harm_nothing() {
    in_time(async {
        let folder = DataFolder::new();
        let cases = folder.data().join("cases");
        let deep = format!("{}{}", "[".repeat(10_000), "]".repeat(10_000));
        let script = "<script>window.__harm = 1</script><img src=x onerror='window.__harm = 1'>";
        let bad = [
            ("not-json", "this is not JSON".to_owned()),
            ("too-deep", deep),
            (
                "future-format",
                r#"{"format": 99, "id": "future-format"}"#.to_owned(),
            ),
            (
                "script",
                format!(r#"{{"format": 1, "id": "script", "title": "{script}"}}"#),
            ),
            (
                "escape",
                r#"{"format": 1, "id": "escape", "media": {"x": {"file": "../../../etc/passwd"}}}"#
                    .to_owned(),
            ),
        ];
        for (name, text) in &bad {
            case(&cases.join(name), text);
        }
        let huge = cases.join("huge");
        case(&huge, "");
        let file = fs::OpenOptions::new()
            .write(true)
            .open(huge.join("case.json"))
            .expect("the file");
        file.set_len(200 << 20).expect("a sparse file");

        let app = App::start(&folder).await;
        app.make_profile("Imani Brooks").await;
        app.named("case-hypertension-no-home-cuff").await;
        let listed = app
            .run("return document.querySelectorAll('[data-testid^=faulty-]').length")
            .await;
        assert_eq!(listed, bad.len() + 1, "every faulty case is listed");
        app.audit("library-faulty").await;
        assert_eq!(
            app.run("return window.__harm ?? null").await,
            serde_json::Value::Null
        );
        app.press(Press::Escape).await;
        app.close().await;
    })
    .await;
}

fn case(folder: &Path, text: &str) {
    fs::create_dir_all(folder).expect("a case folder");
    fs::write(folder.join("case.json"), text).expect("a case file");
}
