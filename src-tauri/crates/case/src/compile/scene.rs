//! Scenes and where the story goes.

use super::Lower;
use super::names::{by_id, duplicate, items};
use super::top::{NO_TEXT, name};
use crate::model::{
    Cond, EncounterIx, Ending, EndingClass, MediaIx, Next, Paragraph, RoleSet, Scene, SceneIx,
    SceneKind, Stage,
};
use crate::source::{NextForm, ParagraphsForm, SceneSource};
use std::collections::HashSet;

/// One scene while it is lowered: its place, its id path, and the ids already used inside it.
pub(crate) struct Here {
    pub scene: SceneIx,
    pub path: String,
    pub ids: HashSet<String>,
}

impl Lower<'_> {
    pub fn scenes(&mut self) -> Vec<Scene> {
        by_id(self.source.scenes.as_ref())
            .into_iter()
            .map(|(id, source)| {
                let at = self.names.scenes.find(id.name).unwrap_or_default();
                let mut here = Here {
                    scene: SceneIx(at as u16),
                    path: ["scenes.", id.name].concat(),
                    ids: HashSet::new(),
                };
                self.texts.scenes.push(self.texts.entries.len());
                self.scene(id.name, source, &mut here)
            })
            .collect()
    }

    fn scene(&mut self, id: &str, source: &SceneSource, here: &mut Here) -> Scene {
        let path = here.path.clone();
        Scene {
            id: id.to_owned(),
            encounter: source
                .encounter
                .as_ref()
                .map_or(EncounterIx(0), |id| self.encounter(id)),
            title: self.text(|| [&*path, ".title"].concat(), source.title.as_ref()),
            text: self.paragraphs(source.text.as_ref(), here),
            stage: source.stage.as_ref().map(|stage| Stage {
                place: stage
                    .place
                    .as_ref()
                    .map_or(MediaIx(0), |id| self.media_id(id)),
                person: stage.person.as_ref().map(|id| self.media_id(id)),
            }),
            media: items(source.media.as_ref())
                .iter()
                .map(|id| self.media_id(id))
                .collect(),
            arrive: self.effects(&[&*path, ".arrive"].concat(), source.arrive.as_ref(), None),
            audience: self.audience(source.audience.as_ref()),
            kind: self.scene_kind(source, here),
        }
    }

    fn paragraphs(&mut self, form: Option<&ParagraphsForm>, here: &mut Here) -> Vec<Paragraph> {
        let path = here.path.clone();
        match form {
            None => Vec::new(),
            Some(ParagraphsForm::One(text)) => vec![Paragraph {
                when: Cond::Always,
                audience: RoleSet::ALL,
                text: self.text(|| [&*path, ".text"].concat(), Some(text)),
            }],
            Some(ParagraphsForm::Many(list)) => {
                self.report.count(list.at, "text", list.written, 1, 64);
                list.items
                    .iter()
                    .map(|paragraph| {
                        self.local(here, "paragraph", paragraph.id.as_ref());
                        let id = name(paragraph.id.as_ref());
                        Paragraph {
                            when: self.when(paragraph.when.as_ref(), None),
                            audience: self.audience(paragraph.audience.as_ref()),
                            text: self.text(
                                || [&*path, ".", &*id, ".text"].concat(),
                                paragraph.text.as_ref(),
                            ),
                        }
                    })
                    .collect()
            }
        }
    }

    /// Notes an id used inside a scene: paragraphs, choices, options, outcomes, fields, places and hows share one space.
    pub fn local(&mut self, here: &mut Here, kind: &'static str, id: Option<&crate::source::Id>) {
        if let Some(id) = id
            && !here.ids.insert(id.name.to_owned())
        {
            duplicate(kind, id.name, id.at, &mut self.report);
        }
    }

    fn scene_kind(&mut self, source: &SceneSource, here: &mut Here) -> SceneKind {
        let decision = source.decision.as_ref();
        let next = source.next.as_ref().map(|next| self.next(next));
        let ending = source.ending.as_ref().map(|ending| Ending {
            class: ending.class.map_or(EndingClass::Good, |class| class.value),
            title: self.text(
                || format!("{}.ending.title", here.path),
                ending.title.as_ref(),
            ),
        });
        let nowhere = Next {
            branches: Vec::new(),
            otherwise: SceneIx(0),
        };
        match (
            source.has("decision"),
            source.has("next"),
            source.has("ending"),
        ) {
            (true, true, false) | (false, true, false) | (false, false, true) => {}
            (true, false, false) => self.missing(source.at, "next", "scene with a decision"),
            (false, false, false) => self.missing(source.at, "decision, next or ending", "scene"),
            (_, _, true) => self.report.mismatch(
                source.at,
                "decision with next, next alone, or ending",
                "ending with decision or next",
            ),
        }
        match (decision, next, ending) {
            (Some(decision), next, _) => {
                let decision = self.decision(decision, here);
                SceneKind::Decides(Box::new(decision), next.unwrap_or(nowhere))
            }
            (None, _, Some(ending)) => SceneKind::Ends(ending),
            (None, next, None) => SceneKind::Continues(next.unwrap_or(nowhere)),
        }
    }

    fn next(&mut self, form: &NextForm) -> Next {
        match form {
            NextForm::To(id) => Next {
                branches: Vec::new(),
                otherwise: self.scene_id(id),
            },
            NextForm::Branches(list) => {
                if list.written == list.items.len() {
                    let entries = list
                        .items
                        .iter()
                        .map(|branch| (branch.at, branch.has("when")));
                    self.first_match("next", list.at, entries);
                }
                let mut branches: Vec<(Cond, SceneIx)> = list
                    .items
                    .iter()
                    .map(|branch| {
                        let when = self.when(branch.when.as_ref(), None);
                        let to = branch
                            .to
                            .as_ref()
                            .map_or(SceneIx(0), |id| self.scene_id(id));
                        (when, to)
                    })
                    .collect();
                let otherwise = branches.pop().map_or(SceneIx(0), |(_, to)| to);
                Next {
                    branches,
                    otherwise,
                }
            }
        }
    }

    /// A required text of the part with this id.
    pub fn part_text(
        &mut self,
        here: &Here,
        id: &str,
        field: &str,
        text: Option<&crate::source::Text>,
    ) -> crate::model::TextIx {
        match text {
            Some(text) => self.text(|| [&*here.path, ".", id, ".", field].concat(), Some(text)),
            None => NO_TEXT,
        }
    }
}
