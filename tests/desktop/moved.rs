//! A case that changes under an attempt somebody has left: one sentence says what becomes of it.

use crate::harness::{App, DataFolder, in_time};
use crate::walk::{Answer, Step};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

const CASE: &str = "second-reading";
const NAME: &str = "Tomás Ruiz";

/// An author's folder of the case, beside the shipped ones.
struct Folder(PathBuf);

impl Folder {
    fn of(data: &Path) -> Self {
        let example = acceptance::repository()
            .join("src-tauri/docs/examples")
            .join(CASE);
        let folder = data.join("cases").join(CASE);
        std::fs::create_dir_all(folder.join("media")).expect("a folder for the case");
        for file in ["case.json", "media/ana.svg"] {
            std::fs::copy(example.join(file), folder.join(file)).expect("a copy of the example");
        }
        Self(folder)
    }

    /// Saves the file with an edit, and the version raised, as authors are asked to.
    fn edit(&self, edit: impl FnOnce(&mut Value)) {
        let file = self.0.join("case.json");
        let written = std::fs::read(&file).expect("the case");
        let mut case: Value = serde_json::from_slice(&written).expect("JSON");
        edit(&mut case);
        case["version"] = json!(case["version"].as_u64().unwrap_or(0) + 1);
        std::fs::write(&file, case.to_string()).expect("the edited case");
    }
}

/// Words of the scene that waits.
fn reworded(case: &mut Value) {
    case["scenes"]["tell"]["text"] = json!("Dr. Lee turns round at last.");
}

/// What nobody has done yet takes another time.
fn slower(case: &mut Value) {
    case["scenes"]["room"]["decision"]["choices"][1]["minutes"] = json!(7);
}

/// The assistant begins, measures again, and leaves.
async fn left(mode: &str) -> (DataFolder, Folder) {
    let folder = DataFolder::new();
    let case = Folder::of(&folder.data());
    let app = App::start(&folder).await;
    app.make_profile(NAME).await;
    app.start_case(CASE, "ma", mode).await;
    app.decide(&Step {
        scene: "room".into(),
        answer: Answer::Choice("repeat".into()),
    })
    .await;
    app.read_on_to("tell").await;
    assert_eq!(told(&app).await, "");
    app.close().await;
    (folder, case)
}

/// Starts the program and goes on with the one attempt that is open; `says` stands over its scene.
async fn go_on(folder: &DataFolder, says: &str) -> App {
    let app = App::start(folder).await;
    app.open_profile(NAME).await;
    app.activate("continue").await;
    app.wait_for("[data-testid=scene-tell]").await;
    let said = told(&app).await;
    assert!(said.contains(says), "{said}");
    app
}

async fn told(app: &App) -> String {
    let said = app
        .run("return document.querySelector('[data-testid=case-changed]')?.innerText ?? ''")
        .await;
    said.as_str().unwrap_or_default().to_owned()
}

/// Goes on, and reads the words that are new.
async fn read_anew(folder: &DataFolder) -> App {
    let app = go_on(folder, "Some words of this case were changed").await;
    app.read_on_to("tell").await;
    let read = app.text().await;
    assert!(read.contains("turns round at last"), "{read}");
    app
}

#[tokio::test]
async fn a_practice_attempt_goes_with_its_case_as_far_as_nothing_it_met_has_changed() {
    in_time(async {
        let (folder, case) = left("practice").await;

        case.edit(reworded);
        let app = read_anew(&folder).await;
        app.audit("moved-worded").await;
        assert!(
            told(&app)
                .await
                .starts_with("Some words of this case were changed"),
            "until the next decision"
        );
        app.activate("leave").await;
        app.named("library").await;
        app.activate("nav-settings").await;
        app.pick("language-es").await;
        app.by_role("heading", "Ajustes").await;
        app.close().await;

        case.edit(slower);
        let app = go_on(&folder, "usted continúa en la versión nueva").await;
        app.audit("moved-along-es").await;
        app.close().await;

        // What was done earns something else.
        case.edit(|case| {
            case["scenes"]["room"]["decision"]["choices"][0]["points"] =
                json!({"measure-and-document": 1});
        });
        let app = go_on(&folder, "Su intento sigue en la versión que conoce").await;
        app.audit("moved-stays-es").await;
        app.close().await;
    })
    .await;
}

#[tokio::test]
async fn a_graded_attempt_goes_along_for_words_and_stays_for_anything_else() {
    in_time(async {
        let (folder, case) = left("graded").await;

        case.edit(reworded);
        read_anew(&folder).await.close().await;

        case.edit(slower);
        let app = go_on(&folder, "Your attempt goes on in the version you know").await;
        app.audit("moved-stays").await;
        app.close().await;
    })
    .await;
}
