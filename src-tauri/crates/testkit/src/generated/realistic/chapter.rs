//! One chapter: ten scenes and the ways between them.

use super::{ENCOUNTER, Story, encounter_id};
use crate::generated::prose::words;
use serde_json::{Map, Value, json};

/// One chapter.
pub(super) struct Chapter<'s> {
    pub number: usize,
    pub story: &'s Story,
}

impl Chapter<'_> {
    pub fn id(&self, part: &str) -> String {
        format!("ch{:02}-{part}", self.number)
    }

    /// Who begins, who receives, and the third.
    pub const fn seats(&self) -> (&'static str, &'static str, &'static str) {
        match self.number % 3 {
            0 => ("ma", "clin", "rn"),
            1 => ("rn", "ma", "clin"),
            _ => ("clin", "rn", "ma"),
        }
    }

    pub const fn encounter(&self) -> usize {
        self.number / ENCOUNTER
    }

    pub const fn is_last_of_encounter(&self) -> bool {
        self.number % ENCOUNTER == ENCOUNTER - 1
    }

    pub fn put(&self, list: &mut Map<String, Value>) {
        let (seat, receiver, _) = self.seats();
        let decisions = [
            ("ask", self.ask(seat), json!(self.id("join"))),
            ("left", self.left(seat), json!(self.id("join"))),
            ("right", self.right(seat), json!(self.id("talk"))),
            ("talk", self.talk(seat), json!(self.id("join"))),
            ("far", self.far(seat), json!(self.id("join"))),
            ("tell", self.tell(receiver), json!(self.id("act"))),
            ("act", self.act(receiver), json!(self.id("close"))),
            ("close", self.close(), self.onward()),
        ];
        for (number, (part, decision, next)) in decisions.into_iter().enumerate() {
            let mut scene = self.scene(number);
            scene["decision"] = decision;
            scene["next"] = next;
            list.insert(self.id(part), scene);
        }
        let mut open = self.scene(8);
        open["arrive"] = json!([{"learn": {seat: [self.id("number")]}}]);
        open["next"] = json!(self.id("ask"));
        list.insert(self.id("open"), open);
        let mut join = self.scene(9);
        join["text"] = json!([
            {"id": "all", "text": words(&[self.number, 9, 1], 25)},
            {"id": "far", "when": {"eq": [self.id("way"), "far"]}, "text": words(&[self.number, 9, 2], 12)},
        ]);
        join["next"] = json!(self.id("tell"));
        list.insert(self.id("join"), join);
    }

    fn scene(&self, number: usize) -> Value {
        let place = [self.number, number];
        json!({
            "in": encounter_id(self.encounter()),
            "title": words(&[place[0], place[1], 7], 3).trim_end_matches('.'),
            "text": words(&[place[0], place[1], 8], 45),
        })
    }

    fn onward(&self) -> Value {
        if self.number + 1 < self.story.chapters {
            return json!(self.story.chapter(self.number + 1).id("open"));
        }
        self.story.after(0)
    }
}
