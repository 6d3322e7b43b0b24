//! Word lists, per language, in small letters.

/// The lists of one language.
#[derive(Debug)]
pub(super) struct Lists {
    /// Words that make a wrong choice look wrong.
    pub absolutes: &'static [&'static str],
    /// Phrases with which nobody plans an act.
    pub condemning: &'static [&'static str],
    /// Openings that give a verdict instead of a reason.
    pub verdicts: &'static [&'static str],
    /// Words that blame.
    pub blame: &'static [&'static str],
}

const ENGLISH: Lists = Lists {
    absolutes: &[
        "always", "never", "only", "just", "everyone", "must", "ignore", "nothing",
    ],
    condemning: &[
        "ignore",
        "skip",
        "without checking",
        "assume",
        "don't bother",
        "guess",
        "anyway",
        "dismiss",
    ],
    verdicts: &[
        "correct",
        "wrong",
        "good job",
        "well done",
        "oops",
        "incorrect",
        "right answer",
    ],
    blame: &[
        "careless",
        "obviously",
        "you failed",
        "should have known",
        "lazy",
        "stupid",
    ],
};

const SPANISH: Lists = Lists {
    absolutes: &[
        "siempre", "nunca", "solo", "sólo", "todos", "debe", "ignorar", "nada",
    ],
    condemning: &[
        "ignorar",
        "saltar",
        "sin comprobar",
        "suponer",
        "no se moleste",
        "adivinar",
        "de todos modos",
        "descartar",
    ],
    verdicts: &[
        "correcto",
        "incorrecto",
        "mal",
        "muy bien",
        "bien hecho",
        "error",
    ],
    blame: &[
        "descuidado",
        "descuidada",
        "obviamente",
        "usted falló",
        "debería haber sabido",
        "perezoso",
        "estúpido",
    ],
};

/// The lists of a language, where there are some.
pub(super) fn of(language: &str) -> Option<&'static Lists> {
    match language.split('-').next() {
        Some("en") => Some(&ENGLISH),
        Some("es") => Some(&SPANISH),
        Some(_) | None => None,
    }
}
