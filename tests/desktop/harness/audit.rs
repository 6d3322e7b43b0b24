//! What must hold on every screen: no accessibility fault, no breach of the content policy.

use super::App;
use serde_json::{Value, json};

/// The rules that stand for WCAG 2.2, levels A and AA.
const RULES: [&str; 5] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/// The windows a screen is designed for, in pixels: a small laptop's, and the one the program opens with.
const SIZES: [(u32, u32); 2] = [(900, 700), (1280, 800)];

impl App {
    /// Audits the screen in both sizes and both themes and keeps a picture of each. What a setting does, `window.rs` shows.
    pub async fn audit(&self, screen: &str) {
        let chosen = self
            .run("return document.documentElement.dataset.theme")
            .await;
        // The usual size last: what follows is played in it.
        for (width, height) in SIZES {
            self.resize(width, height).await;
            for theme in ["light", "dark"] {
                self.look(screen, theme, width).await;
            }
        }
        self.run(&format!(
            "document.documentElement.dataset.theme = {chosen}"
        ))
        .await;
        let breaches = self.policy_breaches().await;
        assert!(
            breaches.is_empty(),
            "{screen}: breaches of the content policy\n{}",
            breaches.join("\n")
        );
    }

    /// One theme at one size.
    async fn look(&self, screen: &str, theme: &str, width: u32) {
        self.run(&format!(
            "document.documentElement.dataset.theme = {theme:?}"
        ))
        .await;
        self.wait_until(
            "nothing moves any more",
            "return document.getAnimations().every((animation) => animation.playState !== 'running')",
        )
        .await;
        self.screenshot(&format!("{screen}-{theme}-{width}")).await;
        let faults = self.accessibility_faults().await;
        assert!(
            faults.is_empty(),
            "{screen}, {theme}, {width} wide: accessibility faults\n{}",
            faults.join("\n")
        );
        let hidden = self
            .run("return document.documentElement.scrollWidth - window.innerWidth")
            .await;
        assert!(
            hidden.as_i64().is_some_and(|hidden| hidden <= 0),
            "{screen}, {theme}, {width} wide: {hidden} pixels lie outside the window"
        );
    }

    /// Gives the window a size and waits until the page has it.
    pub async fn resize(&self, width: u32, height: u32) {
        self.client
            .set_window_size(width, height)
            .await
            .expect("a window that changes its size");
        self.wait_until(
            "the new size",
            &format!("return window.innerWidth === {width}"),
        )
        .await;
    }

    /// What axe finds, one line per element.
    pub async fn accessibility_faults(&self) -> Vec<String> {
        let path = acceptance::repository().join("ui/node_modules/axe-core/axe.min.js");
        let axe = std::fs::read_to_string(&path)
            .unwrap_or_else(|error| panic!("{}: {error}. Run: npm ci --prefix ui", path.display()));
        if self.run("return typeof window.axe").await == "undefined" {
            self.run(&format!("{axe};")).await;
        }
        let report = self
            .client
            .execute_async(
                "const [rules, done] = arguments; \
                 axe.run(document, { runOnly: { type: 'tag', values: rules }, resultTypes: ['violations'] }) \
                    .then((report) => done(report), (error) => done({ error: String(error) }))",
                vec![json!(RULES)],
            )
            .await
            .expect("axe answers");
        assert_eq!(report.get("error"), None, "axe could not run");
        let checked = report["passes"].as_array().map_or(0, Vec::len);
        assert!(checked > 0, "axe checked nothing");
        lines(&report["violations"])
    }

    /// Every breach since the window opened. The page keeps the list from its first line on.
    pub async fn policy_breaches(&self) -> Vec<String> {
        let list = self.run("return window.__cspViolations ?? null").await;
        let Value::Array(list) = list else {
            panic!("the page keeps no list of policy breaches")
        };
        list.iter().map(ToString::to_string).collect()
    }
}

fn lines(violations: &Value) -> Vec<String> {
    let mut lines = Vec::new();
    for violation in violations.as_array().into_iter().flatten() {
        for node in violation["nodes"].as_array().into_iter().flatten() {
            lines.push(format!(
                "{}: {} {} {}",
                violation["id"], violation["help"], node["target"], node["any"][0]["message"]
            ));
        }
    }
    lines
}
