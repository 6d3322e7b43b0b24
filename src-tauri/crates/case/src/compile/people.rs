//! Roles, people, facts, duties, references, pictures.

use super::Lower;
use super::names::{by_id, duplicate, items};
use super::top::name;
use crate::files::is_inside;
use crate::finding::Code;
use crate::model::{
    Duty, Fact, Grade, May, Media, Owner, Person, Reference, Role, RoleIx, Term, VarKind,
};
use crate::source::{Id, List, OwnerSource, Plain};
use crate::taxonomy;

impl Lower<'_> {
    pub fn roles(&mut self) -> Vec<Role> {
        by_id(self.source.roles.as_ref())
            .into_iter()
            .map(|(id, role)| {
                if let Some(known) = &role.taxonomy
                    && taxonomy::shipped().role(known.name).is_none()
                {
                    let ids = taxonomy::shipped()
                        .roles
                        .iter()
                        .map(|role| role.id.as_str());
                    self.report
                        .dangling(known.at, "taxonomy role", known.name, ids);
                }
                Role {
                    id: id.name.to_owned(),
                    taxonomy: name(role.taxonomy.as_ref()),
                    name: self.text(|| format!("roles.{}.name", id.name), role.name.as_ref()),
                    playable: role.playable.is_none_or(|flag| flag.value),
                }
            })
            .collect()
    }

    pub fn people(&mut self) -> Vec<Person> {
        let people: Vec<Person> = by_id(self.source.people.as_ref())
            .into_iter()
            .map(|(id, person)| Person {
                id: id.name.to_owned(),
                name: self.text(|| format!("people.{}.name", id.name), person.name.as_ref()),
                about: self.text(
                    || format!("people.{}.about", id.name),
                    person.about.as_ref(),
                ),
                role: person.role.as_ref().map(|role| self.role(role)),
                portrait: person.portrait.as_ref().map(|media| self.media_id(media)),
                patient: person.patient.is_some_and(|flag| flag.value),
                traits: self.tagged("trait", person.traits.as_ref()),
                barriers: self.barriers(person.barriers.as_ref()),
                lapses: self.tagged("lapse", person.lapses.as_ref()),
            })
            .collect();
        if let Some(map) = &self.source.people
            && people.len() == map.items.len()
        {
            let patients = people.iter().filter(|person| person.patient).count();
            if patients != 1 && !people.is_empty() {
                let args = vec![
                    ("what", "patients".into()),
                    ("count", patients.to_string()),
                    ("min", "1".into()),
                    ("max", "1".into()),
                ];
                self.report.add(Code::ChoiceCount, map.at, args);
            }
        }
        people
    }

    /// An author's list of short ids, which no play reads: each once.
    fn tagged(&mut self, kind: &'static str, list: Option<&List<'_, Id<'_>>>) -> Vec<String> {
        self.texts.author.extend(list.map(|list| list.at));
        let mut names: Vec<String> = Vec::new();
        for id in items(list) {
            if names.iter().any(|known| known == id.name) {
                duplicate(kind, id.name, id.at, &mut self.report);
            } else {
                names.push(id.name.to_owned());
            }
        }
        names
    }

    /// The same of barriers, which are the taxonomy's.
    fn barriers(&mut self, list: Option<&List<'_, Plain<'_>>>) -> Vec<String> {
        self.texts.author.extend(list.map(|list| list.at));
        let mut names: Vec<String> = Vec::new();
        for written in items(list) {
            let taxonomy = taxonomy::shipped();
            if taxonomy.barrier(written.value).is_none() {
                let known = taxonomy.barriers.iter().map(|barrier| barrier.id.as_str());
                self.report
                    .dangling(written.at, "barrier", written.value, known);
            } else if names.iter().any(|known| known == written.value) {
                duplicate("barrier", written.value, written.at, &mut self.report);
            } else {
                names.push(written.value.to_owned());
            }
        }
        names
    }

    pub fn facts_table(&mut self) -> Vec<Fact> {
        by_id(self.source.facts.as_ref())
            .into_iter()
            .map(|(id, fact)| Fact {
                id: id.name.to_owned(),
                text: self.text(|| format!("facts.{}.text", id.name), fact.text.as_ref()),
                source: self.text_if(|| format!("facts.{}.source", id.name), fact.source.as_ref()),
                start: self.role_set(fact.start.as_ref()),
            })
            .collect()
    }

    pub fn duties(&mut self) -> Vec<Duty> {
        let duties: Vec<Duty> = by_id(self.source.duties.as_ref())
            .into_iter()
            .map(|(id, duty)| Duty {
                id: id.name.to_owned(),
                text: self.text(|| format!("duties.{}.text", id.name), duty.text.as_ref()),
                owner: duty
                    .owner
                    .as_ref()
                    .map_or(Owner::Role(RoleIx(0)), |owner| self.owner(owner)),
                may: items(duty.may.as_ref())
                    .iter()
                    .filter_map(|may| {
                        let when = self.when(may.when.as_ref(), None);
                        let role = may.role.as_ref().map(|role| self.role(role));
                        let under = may.under.as_ref().map(|under| self.reference(under));
                        Some(May {
                            role: role?,
                            when,
                            under: under?,
                        })
                    })
                    .collect(),
                tell: self.role_set(duty.tell.as_ref()),
                carry: self.facts(duty.carry.as_ref()),
            })
            .collect();
        self.owners = duties.iter().map(|duty| duty.owner).collect();
        duties
    }

    /// A role, or a parameter whose value is a role.
    pub fn owner(&mut self, source: &OwnerSource) -> Owner {
        match source {
            OwnerSource::Role(id) => Owner::Role(self.role(id)),
            OwnerSource::Param(id) => self.owner_param(id),
        }
    }

    fn owner_param(&mut self, id: &Id) -> Owner {
        let (term, kind) = self.named(id);
        match (term, kind.as_deref()) {
            (Term::Param(param), Some(VarKind::Role)) => return Owner::Param(param),
            (_, None) => {}
            (_, Some(kind)) => {
                self.report
                    .mismatch(id.at, "role parameter", super::values::kind_word(kind));
            }
        }
        Owner::Role(RoleIx(0))
    }

    pub fn refs(&mut self) -> Vec<Reference> {
        by_id(self.source.refs.as_ref())
            .into_iter()
            .map(|(id, reference)| {
                let words =
                    |plain: &Option<Plain>| plain.as_ref().map(|plain| plain.value.to_owned());
                Reference {
                    id: id.name.to_owned(),
                    fact: words(&reference.fact),
                    grade: reference.grade.map_or(Grade::Local, |grade| grade.value),
                    title: self.text(
                        || format!("refs.{}.title", id.name),
                        reference.title.as_ref(),
                    ),
                    year: reference.year.map(|year| year.value as u16),
                    address: words(&reference.address),
                }
            })
            .collect()
    }

    pub fn media(&mut self) -> Vec<Media> {
        by_id(self.source.media.as_ref())
            .into_iter()
            .map(|(id, media)| {
                let alt = media.alt.as_ref();
                if let Some(blank) = alt.filter(|alt| alt.words.trim().is_empty()) {
                    let args = vec![("of", id.name.to_owned())];
                    self.report.add(Code::MissingAlt, blank.at, args);
                }
                let alt = alt.filter(|alt| !alt.words.trim().is_empty());
                Media {
                    id: id.name.to_owned(),
                    file: self.path(media.file.as_ref()),
                    dark: media.dark.as_ref().map(|dark| self.path(Some(dark))),
                    alt: self.text(|| format!("media.{}.alt", id.name), alt),
                }
            })
            .collect()
    }

    /// A picture's path: inside the folder, of a known type, and there.
    fn path(&mut self, plain: Option<&Plain>) -> String {
        let Some(plain) = plain else {
            return String::new();
        };
        let path = plain.value;
        let args = vec![("path", path.chars().take(200).collect())];
        if !is_inside(path) {
            self.report.add(Code::PathEscape, plain.at, args);
        } else if ![".svg", ".png", ".jpg", ".jpeg"]
            .iter()
            .any(|end| path.ends_with(end))
        {
            self.report
                .mismatch(plain.at, "path to .svg, .png or .jpg", "string");
        } else if self.files.get(path).is_none() && !self.files.refused_path(path) {
            self.report.add(Code::MissingMedia, plain.at, args);
        }
        path.to_owned()
    }
}
