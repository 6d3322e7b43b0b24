//! A learner who has no mouse.

use crate::harness::{App, Press};
use crate::walk::{Answer, Step};
use serde_json::Value;

/// A learner's PIN in these tests.
pub const PIN: &str = "2468";

impl App {
    /// From the first screen to the library with a new profile; audits each screen on the way.
    pub async fn make_profile(&self, name: &str) {
        self.make_profile_as(name, "M").await;
    }

    /// The same for the role that begins with these letters.
    pub async fn make_profile_as(&self, name: &str, role: &str) {
        self.named("profile-name").await;
        self.audit("first-run").await;
        self.tab_to("profile-name").await;
        self.type_text(name).await;
        self.tab_to("profile-role").await;
        self.pick_role(role).await;
        self.tab_to("profile-pin").await;
        self.type_text(PIN).await;
        self.tab_to("profile-pin-again").await;
        self.type_text(PIN).await;
        self.activate("profile-create").await;
        self.named("recovery-shown").await;
        self.audit("recovery-code").await;
        self.activate("recovery-done").await;
        self.named("library").await;
    }

    /// Opens a profile by its PIN.
    pub async fn open_profile(&self, name: &str) {
        self.wait_for("[data-testid^=profile-card-]").await;
        let card = self
            .run(&format!(
                "return [...document.querySelectorAll('[data-testid^=profile-card-]')]
                    .find((card) => card.innerText.includes({name:?}))?.dataset.testid ?? ''"
            ))
            .await;
        self.activate(card.as_str().expect("a card")).await;
        self.tab_to("pin-entry").await;
        self.type_text(PIN).await;
        self.press(Press::Enter).await;
        self.named("library").await;
    }

    /// Sits down under a profile that asks for no PIN.
    pub async fn sit_down(&self, name: &str) {
        self.wait_for("[data-testid^=profile-card-]").await;
        let there = format!(
            "return document.activeElement?.dataset.testid?.startsWith('profile-card-') === true
                && document.activeElement.innerText.includes({name:?})"
        );
        self.tab_until(name, &there).await;
        self.press(Press::Enter).await;
        self.named("library").await;
    }

    /// Goes on in the other language, where the bar offers it.
    pub async fn speak(&self, language: &str) {
        self.activate("language-other").await;
        self.wait_until(
            language,
            &format!("return document.documentElement.lang === {language:?}"),
        )
        .await;
    }

    /// From the library into the first scene.
    pub async fn start_case(&self, case: &str, role: &str, mode: &str) {
        let case = format!("case-{case}");
        self.named(&case).await;
        self.activate(&case).await;
        self.pick(&format!("role-{role}")).await;
        self.pick(&format!("mode-{mode}")).await;
        self.activate("start").await;
        // A graded attempt that counts for an activity starts behind its disclosures.
        self.wait_for("[data-testid^=scene-], [data-testid=gate-start]")
            .await;
        if self.has("gate-start").await {
            self.activate("gate-start").await;
            self.wait_for("[data-testid^=scene-]").await;
        }
    }

    /// Reads on until a scene waits for a decision.
    pub async fn read_on_to(&self, scene: &str) {
        while !self.waits().await {
            self.activate("go-on").await;
        }
        assert_eq!(self.scene().await, scene, "the scene that waits");
    }

    /// Whether the scene on screen waits for a decision; else there is something to read first.
    async fn waits(&self) -> bool {
        self.wait_until(
            "a decision, or something to read",
            "return document.querySelector('[data-testid=decision],[data-testid=go-on]') !== null",
        )
        .await;
        self.has("decision").await
    }

    /// Id of the scene on screen.
    pub async fn scene(&self) -> String {
        let id = self
            .run("return document.querySelector('[data-testid^=scene-]')?.dataset.testid.slice('scene-'.length) ?? ''")
            .await;
        id.as_str().unwrap_or_default().to_owned()
    }

    /// Puts an answer together.
    pub async fn answer(&self, answer: &Answer) {
        match answer {
            Answer::Choice(choice) => self.pick(&format!("choice-{choice}")).await,
            Answer::Options(options) => {
                for option in options {
                    self.tick(&format!("option-{option}")).await;
                }
            }
            Answer::Order(order) => self.put_in_order(order).await,
            Answer::Values { values, place } => {
                for (field, value) in values {
                    self.tab_to(&format!("field-{field}")).await;
                    self.type_text(&value.to_string()).await;
                }
                self.pick(&format!("place-{place}")).await;
            }
            Answer::Handoff { to, facts, how } => {
                self.pick(&format!("to-{to}")).await;
                self.pick(&format!("how-{how}")).await;
                for fact in facts {
                    self.tick(&format!("fact-{fact}")).await;
                }
            }
        }
    }

    /// Reads on to the scene, answers, and waits until the answer has been taken.
    pub async fn decide(&self, step: &Step) {
        self.read_on_to(&step.scene).await;
        self.answer(&step.answer).await;
        self.submit().await;
    }

    /// Does the one act of the screen, and waits until the screen has moved on: then the decision is on disk.
    pub async fn submit(&self) {
        self.run("document.querySelector('[data-testid=decision]').dataset.answered = ''")
            .await;
        self.activate("submit").await;
        self.wait_until(
            "the answer is taken",
            "return document.querySelector('[data-answered]') === null",
        )
        .await;
    }

    /// Reads on to the ending and returns its title.
    pub async fn read_on_to_ending(&self) -> String {
        loop {
            self.wait_until(
                "an ending, or something to read",
                "return document.querySelector('[data-testid=ending],[data-testid=go-on]') !== null",
            )
            .await;
            if self.has("ending").await {
                break;
            }
            self.activate("go-on").await;
        }
        let title = self
            .run("return document.querySelector('[data-testid=ending] h1').innerText")
            .await;
        title.as_str().unwrap_or_default().to_owned()
    }

    /// Selects one of a group of which only one can be: Tab enters the group, the arrows move inside it.
    pub async fn pick(&self, test_id: &str) {
        self.named(test_id).await;
        let group = self
            .run(&format!(
                "return document.querySelector('[data-testid={test_id:?}]').name"
            ))
            .await;
        let group = group.as_str().unwrap_or_default().to_owned();
        let inside = format!("return document.activeElement?.name === {group:?}");
        self.tab_until(test_id, &inside).await;
        let size = self
            .run(&format!(
                "return document.querySelectorAll('input[name={group:?}]').length"
            ))
            .await;
        for _ in 0..size.as_u64().unwrap_or_default() {
            if self.focused().await.as_deref() == Some(test_id) {
                break;
            }
            self.press(Press::Down).await;
        }
        assert_eq!(
            self.focused().await.as_deref(),
            Some(test_id),
            "the arrows reach every choice of a group"
        );
        if !self.checked(test_id).await {
            self.press(Press::Space).await;
        }
        assert!(self.checked(test_id).await, "{test_id} is selected");
    }

    /// Ticks a box.
    async fn tick(&self, test_id: &str) {
        self.tab_to(test_id).await;
        self.press(Press::Space).await;
        assert!(self.checked(test_id).await, "{test_id} is ticked");
    }

    async fn checked(&self, test_id: &str) -> bool {
        self.run(&format!(
            "return document.querySelector('[data-testid={test_id:?}]').checked"
        ))
        .await
            == Value::Bool(true)
    }

    /// Moves each row up to its place, from the first place on.
    async fn put_in_order(&self, order: &[String]) {
        for (place, option) in order.iter().enumerate() {
            while self.place_of(option).await > place {
                self.tab_to(&format!("up-{option}")).await;
                self.press(Press::Space).await;
            }
        }
        for (place, option) in order.iter().enumerate() {
            assert_eq!(
                self.place_of(option).await,
                place,
                "{option} is in its place"
            );
        }
    }

    async fn place_of(&self, option: &str) -> usize {
        let script = format!(
            "return [...document.querySelectorAll('li[data-testid^=option-]')]
                .findIndex((row) => row.dataset.testid === 'option-' + {option:?})"
        );
        let place = self
            .run(&script)
            .await
            .as_u64()
            .unwrap_or_else(|| panic!("no row {option}"));
        usize::try_from(place).expect("a place in a short list")
    }

    /// A closed list takes the letters of an entry.
    async fn pick_role(&self, letters: &str) {
        self.type_text(letters).await;
        self.wait_until(
            "a role is picked",
            "return document.querySelector('[data-testid=profile-role]').value !== ''",
        )
        .await;
    }
}
