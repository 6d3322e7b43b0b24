//! A case as read in one language, and what was found in it.

use super::words::{Lists, Tongue};
use crate::finding::Code;
use crate::model::{Block, Case, Inline, Prose, SceneIx, TextIx};

/// Stands for an inserted parameter or variable in plain text: what it shows is not written there.
pub(super) const INSERTED: char = '\u{FFFC}';

/// A case in one language.
#[derive(Debug)]
pub(super) struct Reading<'c> {
    pub case: &'c Case,
    /// Whether outcomes have a `tempting` line, by number.
    pub tempting: &'c [bool],
    pub language: &'c str,
    pub tongue: Tongue,
    pub lists: Lists,
    texts: Vec<Read>,
}

/// One text.
#[derive(Debug, Default)]
pub(super) struct Read {
    /// Without Markdown; an inserted value is [`INSERTED`], a line ends each block.
    pub plain: String,
    /// In small letters; an inserted value is one word.
    pub words: Vec<String>,
}

/// What the checks found in one language.
#[derive(Debug, Default)]
pub(super) struct Found(pub Vec<(Code, Spot, Args)>);

/// Named arguments of a finding.
pub(super) type Args = Vec<(&'static str, String)>;

/// Where something was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Spot {
    Text(TextIx),
    Scene(SceneIx),
    /// The case as a whole.
    Case,
}

impl Found {
    pub fn text(&mut self, code: Code, text: TextIx, args: Args) {
        self.0.push((code, Spot::Text(text), args));
    }

    pub fn scene(&mut self, code: Code, scene: SceneIx, args: Args) {
        self.0.push((code, Spot::Scene(scene), args));
    }

    pub fn case(&mut self, code: Code, args: Args) {
        self.0.push((code, Spot::Case, args));
    }
}

impl<'c> Reading<'c> {
    pub fn of(case: &'c Case, tempting: &'c [bool], language: &'c str) -> Self {
        let tongue = Tongue::of(language);
        let all = case.texts.languages.get(language).into_iter().flatten();
        Self {
            case,
            tempting,
            language,
            tongue,
            lists: Lists::of(tongue),
            texts: all
                .map(|prose| prose.as_ref().map(Read::of).unwrap_or_default())
                .collect(),
        }
    }

    /// Whether this is the language of `case.json`, in which what rests on no words is judged, once.
    pub fn is_own(&self) -> bool {
        self.language == self.case.language
    }

    pub fn words(&self, text: TextIx) -> &[String] {
        self.texts
            .get(text.at())
            .map_or(&[], |read| read.words.as_slice())
    }

    pub fn plain(&self, text: TextIx) -> &str {
        self.texts
            .get(text.at())
            .map_or("", |read| read.plain.as_str())
    }
}

impl Read {
    fn of(prose: &Prose) -> Self {
        let mut plain = String::new();
        for block in &prose.blocks {
            match block {
                Block::Paragraph(run) => join(run, &mut plain),
                Block::List(_, items) => {
                    for run in items {
                        join(run, &mut plain);
                        plain.push('\n');
                    }
                }
            }
            plain.push('\n');
        }
        Self {
            words: tokens(&plain),
            plain,
        }
    }
}

fn join(run: &[Inline], plain: &mut String) {
    for inline in run {
        match inline {
            Inline::Plain(words) => plain.push_str(words),
            Inline::Emphasis(inner) | Inline::Strong(inner) => join(inner, plain),
            Inline::Param(_) | Inline::Var(_) => plain.push(INSERTED),
        }
    }
}

/// The words of a plain text.
pub(super) fn tokens(plain: &str) -> Vec<String> {
    plain
        .replace(INSERTED, "0")
        .replace('’', "'")
        .to_lowercase()
        .split(|c: char| !(c.is_alphanumeric() || c == '\'' || c == '-'))
        .map(|word| word.trim_matches(['\'', '-']))
        .filter(|word| word.chars().any(char::is_alphanumeric))
        .map(str::to_owned)
        .collect()
}
