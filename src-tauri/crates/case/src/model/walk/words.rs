//! Runs of words.

use crate::model::{Block, Inline, Prose};

impl Prose {
    /// The runs: each paragraph, each item of a list.
    pub fn runs(&self) -> impl Iterator<Item = &[Inline]> {
        self.blocks.iter().flat_map(|block| {
            let runs = match block {
                Block::Paragraph(run) => std::slice::from_ref(run),
                Block::List(_, items) => items,
            };
            runs.iter().map(|run| &**run)
        })
    }

    /// Tells every plain piece and every inserted value in reading order.
    pub fn pieces<'p>(&'p self, tell: &mut impl FnMut(&'p Inline)) {
        self.runs().for_each(|run| Inline::pieces(run, tell));
    }
}

impl Inline {
    /// Tells every plain piece and every inserted value of a run in reading order, those in emphasis too.
    pub fn pieces<'p>(run: &'p [Self], tell: &mut impl FnMut(&'p Self)) {
        for piece in run {
            match piece {
                Self::Emphasis(inner) | Self::Strong(inner) => Self::pieces(inner, tell),
                Self::Plain(_) | Self::Param(_) | Self::Var(_) => tell(piece),
            }
        }
    }
}
