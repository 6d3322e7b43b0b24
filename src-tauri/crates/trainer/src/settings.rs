//! Settings of this laptop.

use crate::error::Error;
use crate::trainer::Trainer;

/// How the window looks and speaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// `en` or `es`.
    pub language: String,
    /// `system`, `light` or `dark`.
    pub theme: String,
    /// Text size in percent, 100 to 200.
    pub text_size: u32,
    /// Whether number keys choose.
    pub number_keys: bool,
    /// Minutes without a key or a touch until the screen locks; 0 never locks by itself.
    pub lock_minutes: u32,
}

const LANGUAGES: [&str; 2] = ["en", "es"];
const THEMES: [&str; 3] = ["system", "light", "dark"];
const LOCKS: [u32; 5] = [0, 2, 5, 10, 15];
const SIZES: std::ops::RangeInclusive<u32> = 100..=200;

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: LANGUAGES[0].to_owned(),
            theme: THEMES[0].to_owned(),
            text_size: *SIZES.start(),
            number_keys: true,
            lock_minutes: 5,
        }
    }
}

impl Trainer {
    /// The settings; what was never set, or cannot be read, has its default.
    ///
    /// # Errors
    /// [`Error::Store`].
    pub fn settings(&self) -> Result<Settings, Error> {
        let reading = self.store.read()?;
        let usual = Settings::default();
        let word = |name: &str, known: &[&str], usual: String| -> Result<String, Error> {
            let found = reading.setting(name)?;
            Ok(found
                .filter(|word| known.contains(&word.as_str()))
                .unwrap_or(usual))
        };
        Ok(Settings {
            language: word("language", &LANGUAGES, usual.language)?,
            theme: word("theme", &THEMES, usual.theme)?,
            text_size: reading
                .setting("text-size")?
                .and_then(|size| size.parse().ok())
                .filter(|size| SIZES.contains(size))
                .unwrap_or(usual.text_size),
            number_keys: reading
                .setting("number-keys")?
                .and_then(|keys| keys.parse().ok())
                .unwrap_or(usual.number_keys),
            lock_minutes: reading
                .setting("lock-minutes")?
                .and_then(|minutes| minutes.parse().ok())
                .filter(|minutes| LOCKS.contains(minutes))
                .unwrap_or(usual.lock_minutes),
        })
    }

    /// Saves the settings.
    ///
    /// # Errors
    /// [`Error::BadSetting`] for a value outside its list or range; [`Error::Store`].
    pub fn set_settings(&mut self, settings: &Settings) -> Result<(), Error> {
        let bad = |value: &str| Err(Error::BadSetting(value.to_owned()));
        if !LANGUAGES.contains(&settings.language.as_str()) {
            return bad(&settings.language);
        }
        if !THEMES.contains(&settings.theme.as_str()) {
            return bad(&settings.theme);
        }
        if !SIZES.contains(&settings.text_size) {
            return bad(&settings.text_size.to_string());
        }
        if !LOCKS.contains(&settings.lock_minutes) {
            return bad(&settings.lock_minutes.to_string());
        }
        let at = self.now();
        self.store.write(at, |writer| {
            writer.put_setting("language", &settings.language)?;
            writer.put_setting("theme", &settings.theme)?;
            writer.put_setting("text-size", &settings.text_size.to_string())?;
            writer.put_setting("number-keys", &settings.number_keys.to_string())?;
            writer.put_setting("lock-minutes", &settings.lock_minutes.to_string())?;
            Ok::<(), Error>(())
        })
    }
}
