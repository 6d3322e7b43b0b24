//! A person at the keyboard: keys go to whatever has the focus, as they do in life.

use super::App;
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::key::Key;

/// A key press.
#[derive(Debug, Clone, Copy)]
pub enum Press {
    /// To the next control.
    Tab,
    /// Do it.
    Enter,
    /// Tick or press.
    Space,
    /// Close or go back.
    Escape,
    /// Next in a group.
    Down,
    /// A character.
    Char(char),
}

/// More stops than any screen has: going round this often without meeting a control means it cannot be reached.
const MOST_STOPS: usize = 150;

impl App {
    /// Presses and releases one key.
    pub async fn press(&self, press: Press) {
        let value = match press {
            Press::Tab => code(Key::Tab),
            Press::Enter => code(Key::Enter),
            Press::Space => ' ',
            Press::Escape => code(Key::Escape),
            Press::Down => code(Key::Down),
            Press::Char(value) => value,
        };
        let keys = KeyActions::new("keyboard".to_owned())
            .then(KeyAction::Down { value })
            .then(KeyAction::Up { value });
        self.client
            .perform_actions(keys)
            .await
            .expect("the key goes to the window");
    }

    /// Types into whatever has the focus.
    pub async fn type_text(&self, text: &str) {
        for value in text.chars() {
            self.press(Press::Char(value)).await;
        }
    }

    /// Presses Tab until the control with this stable name has the focus.
    pub async fn tab_to(&self, test_id: &str) {
        self.named(test_id).await;
        let there =
            format!("return document.activeElement?.getAttribute('data-testid') === {test_id:?}");
        self.tab_until(test_id, &there).await;
    }

    /// Presses Tab until a script says that the focus is where it should be.
    pub async fn tab_until(&self, test_id: &str, there: &str) {
        for _ in 0..MOST_STOPS {
            if self.run(there).await == true {
                return;
            }
            self.press(Press::Tab).await;
        }
        self.screenshot("gave-up").await;
        panic!(
            "the Tab key never reaches {test_id}. The page reads:\n{}",
            self.text().await
        );
    }

    /// Tabs to a control and presses Enter.
    pub async fn activate(&self, test_id: &str) {
        self.tab_to(test_id).await;
        self.press(Press::Enter).await;
    }

    /// The stable name of what has the focus.
    pub async fn focused(&self) -> Option<String> {
        let id = self
            .run("return document.activeElement?.getAttribute('data-testid') ?? null")
            .await;
        id.as_str().map(str::to_owned)
    }
}

fn code(key: Key) -> char {
    key.chars().next().unwrap_or('\u{e000}')
}
