//! Markdown to the safe tree, or the reasons why not.

use super::names::Table;
use crate::finding::{Code, Report};
use crate::model::{Block, Few, Inline, ParamIx, Prose, VarIx};
use crate::source::is_id;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd, TextMergeStream};
use std::sync::Arc;

/// The names a text may insert.
pub(crate) struct Placeholders<'n> {
    pub params: &'n Table,
    pub vars: &'n Table,
}

/// Parses a text. Everything outside the safe subset is reported, each kind once.
pub(crate) fn prose(words: &Arc<str>, at: u32, names: &Placeholders, report: &mut Report) -> Prose {
    if is_plain(words) {
        let shown = words.trim_end();
        let shown = if shown.len() == words.len() {
            Arc::clone(words)
        } else {
            shown.into()
        };
        return Prose {
            blocks: Few::One(Block::Paragraph(Few::One(Inline::Plain(shown)))),
        };
    }
    let mut unsafe_parts: Vec<&'static str> = Vec::new();
    if words.chars().any(is_forbidden) {
        unsafe_parts.push("control-character");
    }
    let mut parser = Parser::new_ext(words, Options::empty());
    if parser.reference_definitions().iter().next().is_some() {
        unsafe_parts.push("link");
    }
    let mut builder = Builder {
        names,
        at,
        report,
        unsafe_parts,
        blocks: Vec::new(),
        items: Vec::new(),
        stack: vec![Vec::new()],
        lists: Vec::new(),
        open: 0,
    };
    for event in TextMergeStream::new(&mut parser) {
        builder.event(event);
    }
    builder.finish()
}

/// Whether a text holds nothing that Markdown or a placeholder could mean, so that it is one plain paragraph.
fn is_plain(words: &str) -> bool {
    words.starts_with(|first: char| first.is_ascii_alphabetic() || first == '"')
        && words.bytes().all(|byte| PLAIN[usize::from(byte)])
}

/// Bytes that mean themselves wherever they stand: letters, digits, some marks, and characters from U+3000 on.
const PLAIN: [bool; 256] = {
    let mut plain = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        plain[byte] = byte >= 0xE3
            || (byte as u8).is_ascii_alphanumeric()
            || matches!(
                byte as u8,
                b' ' | b','
                    | b'.'
                    | b';'
                    | b':'
                    | b'?'
                    | b'\''
                    | b'"'
                    | b'('
                    | b')'
                    | b'/'
                    | b'%'
                    | b'-'
                    | b'+'
                    | b'='
            );
        byte += 1;
    }
    plain
};

/// Characters no text needs and some misuse: controls but the line feed, and marks that turn the writing direction.
fn is_forbidden(character: char) -> bool {
    (character.is_control() && character != '\n')
        || matches!(character, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}')
}

struct Builder<'b, 'n> {
    names: &'b Placeholders<'n>,
    at: u32,
    report: &'b mut Report,
    unsafe_parts: Vec<&'static str>,
    blocks: Vec<Block>,
    items: Vec<Few<Inline>>,
    /// Open runs: the block's, then one for each open emphasis.
    stack: Vec<Vec<Inline>>,
    lists: Vec<bool>,
    /// Emphases begun and not ended, those beyond the limit included.
    open: usize,
}

/// Most runs open at once: the block's and three emphases in each other.
const MAX_RUNS: usize = 4;

impl Builder<'_, '_> {
    fn event(&mut self, event: Event) {
        match event {
            Event::Start(tag) => self.start(&tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) => self.text(&text),
            Event::SoftBreak | Event::HardBreak => self.push(Inline::Plain(" ".into())),
            Event::Html(_) | Event::InlineHtml(_) => self.refuse("html"),
            Event::Code(_) => self.refuse("code"),
            Event::Rule => self.refuse("rule"),
            Event::InlineMath(_)
            | Event::DisplayMath(_)
            | Event::FootnoteReference(_)
            | Event::TaskListMarker(_) => {
                self.refuse("construct");
            }
        }
    }

    fn start(&mut self, tag: &Tag) {
        match tag {
            Tag::Paragraph => {}
            Tag::Emphasis | Tag::Strong => {
                self.open += 1;
                if self.stack.len() < MAX_RUNS {
                    self.stack.push(Vec::new());
                } else {
                    // Deeper runs would make a tree that overflows the stack when it is walked.
                    self.refuse("nested-emphasis");
                }
            }
            Tag::List(first) => {
                if self.lists.is_empty() {
                    self.items.clear();
                } else {
                    self.refuse("nested-list");
                }
                self.lists.push(first.is_some());
            }
            Tag::Item => {}
            Tag::Link { .. } => self.refuse("link"),
            Tag::Image { .. } => self.refuse("image"),
            Tag::HtmlBlock => self.refuse("html"),
            Tag::CodeBlock(_) => self.refuse("code"),
            Tag::Heading { .. } => self.refuse("heading"),
            Tag::BlockQuote(_) => self.refuse("quote"),
            Tag::FootnoteDefinition(_)
            | Tag::DefinitionList
            | Tag::DefinitionListTitle
            | Tag::DefinitionListDefinition
            | Tag::Table(_)
            | Tag::TableHead
            | Tag::TableRow
            | Tag::TableCell
            | Tag::Strikethrough
            | Tag::Superscript
            | Tag::Subscript
            | Tag::MetadataBlock(_) => self.refuse("construct"),
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Emphasis | TagEnd::Strong => {
                self.open = self.open.saturating_sub(1);
                if self.open + 1 >= self.stack.len() {
                    return;
                }
                let inner = self.stack.pop().unwrap_or_default();
                let strong = matches!(tag, TagEnd::Strong);
                self.push(if strong {
                    Inline::Strong(inner)
                } else {
                    Inline::Emphasis(inner)
                });
            }
            TagEnd::Paragraph if self.lists.is_empty() => {
                let run = self.take();
                self.blocks.push(Block::Paragraph(run.into()));
            }
            TagEnd::Item => {
                let run = self.take();
                self.items.push(run.into());
            }
            TagEnd::List(_) => {
                let numbered = self.lists.pop().unwrap_or_default();
                if self.lists.is_empty() {
                    let items = std::mem::take(&mut self.items);
                    self.blocks.push(Block::List(numbered, items));
                }
            }
            TagEnd::Paragraph
            | TagEnd::Heading(_)
            | TagEnd::BlockQuote(_)
            | TagEnd::CodeBlock
            | TagEnd::HtmlBlock
            | TagEnd::FootnoteDefinition
            | TagEnd::DefinitionList
            | TagEnd::DefinitionListTitle
            | TagEnd::DefinitionListDefinition
            | TagEnd::Table
            | TagEnd::TableHead
            | TagEnd::TableRow
            | TagEnd::TableCell
            | TagEnd::Strikethrough
            | TagEnd::Superscript
            | TagEnd::Subscript
            | TagEnd::Link
            | TagEnd::Image
            | TagEnd::MetadataBlock(_) => {}
        }
    }

    /// Splits a run at its placeholders. Braces around anything but an id are plain characters.
    fn text(&mut self, text: &str) {
        let mut rest = text;
        let mut plain = String::new();
        while let Some(open) = rest.find('{') {
            let inside = &rest[open + 1..];
            let name = inside.split('}').next().unwrap_or_default();
            if name.len() < inside.len() && is_id(name) {
                plain.push_str(&rest[..open]);
                if !plain.is_empty() {
                    self.push(Inline::Plain(plain.as_str().into()));
                    plain.clear();
                }
                self.placeholder(name);
                rest = &inside[name.len() + 1..];
            } else {
                plain.push_str(&rest[..=open]);
                rest = inside;
            }
        }
        plain.push_str(rest);
        if !plain.is_empty() {
            self.push(Inline::Plain(plain.into()));
        }
    }

    fn placeholder(&mut self, name: &str) {
        if let Some(at) = self.names.params.find(name) {
            self.push(Inline::Param(ParamIx(at as u16)));
        } else if let Some(at) = self.names.vars.find(name) {
            self.push(Inline::Var(VarIx(at as u16)));
        } else {
            let known = self.names.params.all().chain(self.names.vars.all());
            let mut args = vec![("name", name.to_owned())];
            args.extend(self.report.near(name, known));
            self.report.add(Code::UnknownPlaceholder, self.at, args);
        }
    }

    fn push(&mut self, inline: Inline) {
        if let Some(run) = self.stack.last_mut() {
            run.push(inline);
        }
    }

    fn take(&mut self) -> Vec<Inline> {
        self.stack.truncate(1);
        self.stack
            .first_mut()
            .map(std::mem::take)
            .unwrap_or_default()
    }

    fn refuse(&mut self, what: &'static str) {
        if !self.unsafe_parts.contains(&what) {
            self.unsafe_parts.push(what);
        }
    }

    fn finish(mut self) -> Prose {
        let rest = self.take();
        if !rest.is_empty() {
            self.blocks.push(Block::Paragraph(rest.into()));
        }
        for what in self.unsafe_parts {
            self.report
                .add(Code::UnsafeText, self.at, vec![("what", what.into())]);
        }
        Prose {
            blocks: self.blocks.into(),
        }
    }
}
