//! The way to each decision, taken by scripts: what is measured is the press alone.

use crate::walk::CASE;
use crate::window::Window;
use serde_json::{Value, json};

const PIN: &str = "2468";

/// From the first screen to the library with a new profile.
pub async fn make_profile(window: &Window) {
    window.wait_for("named('profile-name') !== null").await;
    window
        .run(
            "write('profile-name', 'Imani Brooks');
             write('profile-role', [...named('profile-role').options].find((option) => option.value !== '').value);
             write('profile-pin', wanted)",
            json!(PIN),
        )
        .await;
    window.wait_for("named('profile-pin-again') !== null").await;
    window
        .run(
            "write('profile-pin-again', wanted); press('profile-create')",
            json!(PIN),
        )
        .await;
    window.wait_for("named('recovery-done') !== null").await;
    window.run("press('recovery-done')", Value::Null).await;
}

/// From the library to the first decision of a practice attempt.
pub async fn start_case(window: &Window, role: &str) {
    let case = format!("case-{CASE}");
    window.wait_for(&format!("named('{case}') !== null")).await;
    window.run(&format!("press('{case}')"), Value::Null).await;
    window
        .wait_for(&format!("named('role-{role}') !== null"))
        .await;
    window
        .run(
            &format!("pick('role-{role}'); await pause(0); pick('mode-practice'); await pause(0); press('start')"),
            Value::Null,
        )
        .await;
    window.wait_for("scene() !== null").await;
}

/// Reads on until a decision waits, and puts its answer together.
pub async fn answer(window: &Window, answer: &Value) {
    while window
        .wait_for("named('decision') !== null ? 'waits' : named('go-on') !== null && 'reads'")
        .await
        == "reads"
    {
        window.run("press('go-on')", Value::Null).await;
    }
    window.run("return answer(wanted)", answer.clone()).await;
}

/// Back to the library.
pub async fn leave(window: &Window) {
    window.run("press('leave')", Value::Null).await;
}
