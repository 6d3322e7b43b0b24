//! Evidence as written.

use super::cond::{CondSource, TermSource};
use super::read::List;
use super::scalar::{Id, Plain, Text};
use super::words::{EvidenceKind, Word};

record! {
    /// What a role sees in the right-hand pane.
    EvidenceSource {
        /// Id.
        need "id" id: Id,
        /// vitals, medicines, messages, notes or picture.
        need "kind" kind: Word<EvidenceKind>,
        /// Title.
        text "title" title: Text,
        /// Where it comes from.
        opt "source" source: Text,
        /// Roles that see it.
        need "for" audience: List<Id>,
        /// Shown while this holds.
        opt "when" when: CondSource,
        /// vitals: unit as shown.
        opt "unit" unit: Plain,
        /// vitals: one or two tracks.
        opt "tracks" tracks: List<TrackSource>,
        /// vitals: readings in order.
        opt "points" points: List<PointSource>,
        /// vitals: lines to compare with.
        opt "lines" lines: List<LineSource>,
        /// medicines, messages, notes: the lines.
        opt "items" items: List<ItemSource>,
        /// picture: a media id.
        opt "media" media: Id,
    }
}

record! {
    /// A track of readings.
    TrackSource {
        /// Id.
        need "id" id: Id,
        /// Its name.
        text "text" text: Text,
    }
}

record! {
    /// A reading.
    PointSource {
        /// Id.
        need "id" id: Id,
        /// When, as shown.
        text "label" label: Text,
        /// One value per track: a number or a variable.
        need "values" values: List<TermSource>,
        /// Shown while this holds.
        opt "when" when: CondSource,
    }
}

record! {
    /// A line to compare readings with.
    LineSource {
        /// Id.
        need "id" id: Id,
        /// The track's id.
        need "track" track: Id,
        /// A number or a parameter.
        need "at" value: TermSource,
        /// Its label.
        text "text" text: Text,
    }
}

record! {
    /// A line of medicines (name, detail), messages (from, label, text) or notes (label, text).
    ItemSource {
        /// Id.
        need "id" id: Id,
        /// medicines: name and dose.
        opt "name" name: Text,
        /// medicines: how it is taken.
        opt "detail" detail: Text,
        /// messages: the person who wrote it.
        opt "from" from: Id,
        /// messages: the time shown; notes: date or heading.
        opt "label" label: Text,
        /// messages, notes: the words.
        opt "text" text: Text,
        /// Shown while this holds.
        opt "when" when: CondSource,
    }
}
