//! Evidence as written.

use super::cond::{CondSource, TermSource};
use super::read::List;
use super::scalar::{Id, Plain, Text};
use super::words::{EvidenceKind, Word};

record! {
    /// What a role sees in the right-hand pane.
    EvidenceSource {
        /// Id.
        need "id" id: Id<'t>,
        /// vitals, medicines, messages, notes or picture.
        need "kind" kind: Word<EvidenceKind>,
        /// Title.
        text "title" title: Text<'t>,
        /// Where it comes from.
        opt "source" source: Text<'t>,
        /// Roles that see it.
        need "for" audience: List<'t, Id<'t>>,
        /// Shown while this holds.
        opt "when" when: CondSource<'t>,
        /// vitals: unit as shown.
        opt "unit" unit: Plain<'t>,
        /// vitals: one or two tracks.
        opt "tracks" tracks: List<'t, TrackSource<'t>>,
        /// vitals: readings in order.
        opt "points" points: List<'t, PointSource<'t>>,
        /// vitals: lines to compare with.
        opt "lines" lines: List<'t, LineSource<'t>>,
        /// medicines, messages, notes: the lines.
        opt "items" items: List<'t, ItemSource<'t>>,
        /// picture: a media id.
        opt "media" media: Id<'t>,
    }
}

record! {
    /// A track of readings.
    TrackSource {
        /// Id.
        need "id" id: Id<'t>,
        /// Its name.
        text "text" text: Text<'t>,
    }
}

record! {
    /// A reading.
    PointSource {
        /// Id.
        need "id" id: Id<'t>,
        /// When, as shown.
        text "label" label: Text<'t>,
        /// One value per track: a number or a variable.
        need "values" values: List<'t, TermSource<'t>>,
        /// Shown while this holds.
        opt "when" when: CondSource<'t>,
    }
}

record! {
    /// A line to compare readings with.
    LineSource {
        /// Id.
        need "id" id: Id<'t>,
        /// The track's id.
        need "track" track: Id<'t>,
        /// A number or a parameter.
        need "at" value: TermSource<'t>,
        /// Its label.
        text "text" text: Text<'t>,
    }
}

record! {
    /// A line of medicines (name, detail), messages (from, label, text) or notes (label, text).
    ItemSource {
        /// Id.
        need "id" id: Id<'t>,
        /// medicines: name and dose.
        opt "name" name: Text<'t>,
        /// medicines: how it is taken.
        opt "detail" detail: Text<'t>,
        /// messages: the person who wrote it.
        opt "from" from: Id<'t>,
        /// messages: the time shown; notes: date or heading.
        opt "label" label: Text<'t>,
        /// messages, notes: the words.
        opt "text" text: Text<'t>,
        /// Shown while this holds.
        opt "when" when: CondSource<'t>,
    }
}
