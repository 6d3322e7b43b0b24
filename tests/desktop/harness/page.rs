//! Finding things on the page by what a person perceives or by their stable names, and looking at it.

use super::{App, PATIENCE, PAUSE};
use fantoccini::elements::Element;
use fantoccini::error::ErrorStatus;
use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Locator, error::CmdError};
use serde_json::Value;
use std::time::{Duration, Instant};

/// Elements that can carry a role and a name without an explicit `role` attribute.
const NAMED: &str = "a[href], button, input, select, textarea, summary, h1, h2, h3, h4, h5, h6, main, nav, section, article, \
    aside, header, footer, form, dialog, fieldset, table, ul, ol, li, img, svg, figure, p, [role]";

impl App {
    /// Waits for the first element that matches a CSS selector.
    pub async fn wait_for(&self, selector: &str) -> Element {
        let deadline = Instant::now() + PATIENCE;
        loop {
            match self.client.find(Locator::Css(selector)).await {
                Ok(element) => return element,
                Err(error) if Instant::now() < deadline => {
                    assert!(is_not_yet(&error), "looking for {selector}: {error}");
                }
                Err(error) => {
                    self.screenshot("gave-up").await;
                    panic!(
                        "nothing matches {selector} ({error}). The page reads:\n{}",
                        self.text().await
                    )
                }
            }
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// Waits for the element with this stable name.
    pub async fn named(&self, test_id: &str) -> Element {
        self.wait_for(&format!("[data-testid=\"{test_id}\"]")).await
    }

    /// Waits until the element with this stable name reads all of this.
    pub async fn reads(&self, test_id: &str, words: &[&str]) {
        self.wait_until(
            &format!("{test_id} to read {words:?}"),
            &format!(
                "const read = document.querySelector('[data-testid=\"{test_id}\"]')?.innerText ?? '';
                return {words:?}.every((words) => read.includes(words))"
            ),
        )
        .await;
    }

    /// Whether an element with this stable name is there now.
    pub async fn has(&self, test_id: &str) -> bool {
        let selector = format!("[data-testid=\"{test_id}\"]");
        !self
            .client
            .find_all(Locator::Css(&selector))
            .await
            .expect("the page answers")
            .is_empty()
    }

    /// Waits for the element with this role and accessible name, as a screen reader would announce it.
    pub async fn by_role(&self, role: &str, label: &str) -> Element {
        let deadline = Instant::now() + PATIENCE;
        loop {
            let candidates = self
                .client
                .find_all(Locator::Css(NAMED))
                .await
                .expect("the page answers");
            for element in candidates {
                // An element may leave the page while it is looked at; then it is not the one.
                let Ok(found) = self.computed(&element, "computedlabel").await else {
                    continue;
                };
                if found == label
                    && self
                        .computed(&element, "computedrole")
                        .await
                        .is_ok_and(|found| found == role)
                {
                    return element;
                }
            }
            if Instant::now() > deadline {
                self.screenshot("gave-up").await;
                panic!(
                    "no {role} is named {label:?}. The page reads:\n{}",
                    self.text().await
                );
            }
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// Everything a person could read now.
    pub async fn text(&self) -> String {
        let text = self.run("return document.body.innerText").await;
        text.as_str().unwrap_or_default().to_owned()
    }

    /// Runs a script in the page. Such scripts ask or set, and may run twice: WebKit's driver now and then loses an answer while
    /// the window takes another size.
    pub async fn run(&self, script: &str) -> Value {
        let deadline = Instant::now() + PATIENCE;
        loop {
            match self.client.execute(script, vec![]).await {
                Ok(answer) => return answer,
                Err(error) if is_lost(&error) && Instant::now() < deadline => {}
                Err(error) => panic!("a script in the page: {error}\n{script}"),
            }
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// Waits until a script answers `true`.
    pub async fn wait_until(&self, what: &str, script: &str) {
        let deadline = Instant::now() + PATIENCE;
        while self.run(script).await != Value::Bool(true) {
            if Instant::now() > deadline {
                self.screenshot("gave-up").await;
                panic!(
                    "waited in vain: {what}. The page reads:\n{}",
                    self.text().await
                );
            }
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// Waits until what was last changed is painted: a screenshot shows the last painted frame.
    pub async fn settle(&self) {
        self.client
            .execute_async(
                "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done(true)))",
                vec![],
            )
            .await
            .expect("two frames");
        tokio::time::sleep(Duration::from_millis(250)).await;
    }

    /// Saves a picture of the window under `tests/artefacts`.
    pub async fn screenshot(&self, name: &str) {
        self.settle().await;
        let png = self
            .client
            .screenshot()
            .await
            .expect("a picture of the window");
        let path = acceptance::artefacts().join(format!("{name}.png"));
        std::fs::write(&path, png).expect("the picture is saved");
    }

    async fn computed(&self, element: &Element, what: &'static str) -> Result<String, CmdError> {
        let command = Computed {
            element: element.element_id().to_string(),
            what,
        };
        let answer = self.client.issue_cmd(command).await?;
        Ok(answer.as_str().unwrap_or_default().to_owned())
    }
}

/// `computedrole` and `computedlabel` answer from the real accessibility tree.
#[derive(Debug)]
struct Computed {
    element: String,
    what: &'static str,
}

impl WebDriverCompatibleCommand for Computed {
    fn endpoint(
        &self,
        base: &url::Url,
        session: Option<&str>,
    ) -> Result<url::Url, url::ParseError> {
        base.join(&format!(
            "session/{}/element/{}/{}",
            session.unwrap_or_default(),
            self.element,
            self.what
        ))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::GET, None)
    }
}

fn is_lost(error: &CmdError) -> bool {
    let CmdError::Standard(error) = error else {
        return false;
    };
    error.message.contains("Could not parse script result")
}

fn is_not_yet(error: &CmdError) -> bool {
    let CmdError::Standard(error) = error else {
        return false;
    };
    [
        ErrorStatus::NoSuchElement,
        ErrorStatus::StaleElementReference,
    ]
    .contains(&error.error)
}
