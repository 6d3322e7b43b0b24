//! The provider and its professions.

use super::Judge;
use crate::activities::{
    Contact, ContactHours, Profession, Provider, Requirement, Settings, Statements,
};
use crate::amount::Hundredths;
use crate::rules::reading::{ReadingMethod, WORDS_A_MINUTE};
use crate::source::{
    ActivitiesSource, ProfessionSource, ProviderSource, ReadingSource, SettingsSource,
};
use crate::word::{Award, CreditType, ReadingWord, Rounding};
use case::document::{Code, List, Word};

/// Five minutes.
const DEFAULT_GAP_CAP_MINUTES: u64 = 5;

impl Judge<'_, '_> {
    pub(super) fn provider(&mut self, source: &ProviderSource) -> Option<Provider> {
        let name = self.words(source.name.as_ref(), "name", "provider");
        let address = self.words_or_none(source.address.as_ref(), "address", "provider");
        let web = self.words_or_none(source.web.as_ref(), "web", "provider");
        if !source.has("address") && !source.has("web") {
            self.lacks(source.at, "address", "provider");
        }
        let contact = source.contact.as_ref().and_then(|contact| {
            let name = self.words(contact.name.as_ref(), "name", "contact");
            let email = self.words_or_none(contact.email.as_ref(), "email", "contact");
            let phone = self.words_or_none(contact.phone.as_ref(), "phone", "contact");
            if !contact.has("email") && !contact.has("phone") {
                self.lacks(contact.at, "email", "contact");
            }
            Some(Contact {
                name: name?,
                email,
                phone,
            })
        });
        let statements = source.statements.as_ref().map(|statements| {
            let of = "statements";
            Statements {
                accreditation: self.words_or_none(
                    statements.accreditation.as_ref(),
                    "accreditation",
                    of,
                ),
                joint: self.words_or_none(statements.joint.as_ref(), "joint", of),
                nursing: self.words_or_none(statements.nursing.as_ref(), "nursing", of),
            }
        });
        Some(Provider {
            name: name?,
            address,
            web,
            demonstration: source.demonstration?.value,
            contact: contact?,
            statements: statements?,
            settings: self.settings(source),
        })
    }

    fn settings(&mut self, source: &ProviderSource) -> Settings {
        let written = source.settings.as_ref();
        let minutes = written
            .and_then(|settings| settings.gap_cap_minutes)
            .map_or(DEFAULT_GAP_CAP_MINUTES, |minutes| {
                u64::from(minutes.value.unsigned_abs())
            });
        let reading = written.and_then(|settings| settings.reading.as_ref());
        Settings {
            gap_cap_ms: minutes * 60_000,
            contact_hours: hours(written),
            reading: reading
                .and_then(|reading| self.reading(reading))
                .unwrap_or_default(),
        }
    }

    /// Each method has a figure of its own and none of the other's: what nobody reads is a mistake.
    fn reading(&mut self, source: &ReadingSource) -> Option<ReadingMethod> {
        let (speed, difficulty) = (source.words_per_minute, source.difficulty);
        let method = source.method.as_ref()?.value;
        let (other, field) = match method {
            ReadingWord::WordsPerMinute => (difficulty.map(|figure| figure.at), "difficulty"),
            ReadingWord::Mergener => (speed.map(|figure| figure.at), "words_per_minute"),
        };
        let of = format!("reading method {}", method.id());
        if let Some(at) = other {
            let args = vec![("field", field.to_owned()), ("of", of.clone())];
            self.add(Code::UnknownField, at, args);
        }
        match method {
            ReadingWord::WordsPerMinute => Some(ReadingMethod::WordsAMinute(
                speed.map_or(WORDS_A_MINUTE, |speed| speed.value.unsigned_abs()),
            )),
            ReadingWord::Mergener => {
                if !source.has("difficulty") {
                    let args = vec![("field", "difficulty".to_owned()), ("of", of)];
                    self.add(Code::MissingField, source.at, args);
                }
                Some(ReadingMethod::Mergener {
                    difficulty: difficulty?.value.unsigned_abs(),
                })
            }
        }
    }

    pub(super) fn professions(&mut self, source: &ActivitiesSource) -> Vec<Profession> {
        let Some(list) = &source.professions else {
            return Vec::new();
        };
        self.filled(Some(list), "professions");
        let ids = list.items.iter().filter_map(|one| one.id.as_ref());
        self.distinct("profession", ids.map(|id| (id.name, id.at)));
        list.items
            .iter()
            .filter_map(|profession| self.profession(profession))
            .collect()
    }

    fn profession(&mut self, source: &ProfessionSource) -> Option<Profession> {
        let name = self.words(source.name.as_ref(), "name", "profession");
        let certificate = self.words(source.certificate.as_ref(), "certificate", "profession");
        let awarded = self.words(source.awarded.as_ref(), "awarded", "profession");
        let id = source.id.as_ref()?.name.to_owned();
        let award = source.award.as_ref()?.value;
        self.filled(source.credits.as_ref(), "credits");
        let credits = source.credits.as_ref().map(types).unwrap_or_default();
        self.own_types(source.credits.as_ref(), &id, award);
        if let (Some(plain), Some(words)) = (&source.awarded, &awarded)
            && !words.contains("{credits}")
        {
            self.add(
                Code::AwardedWithoutCredits,
                plain.at,
                vec![("profession", id.clone())],
            );
        }
        for plain in [&source.certificate, &source.awarded].into_iter().flatten() {
            if award != Award::Physician && names_ama(plain.value) {
                self.add(Code::AmaWording, plain.at, vec![("profession", id.clone())]);
            }
        }
        let requirement = source.requirement.as_ref().and_then(|requirement| {
            self.own_types(requirement.counts.as_ref(), &id, award);
            let counts = requirement
                .counts
                .as_ref()
                .map_or_else(|| crate::counted(&credits), types);
            Some(Requirement {
                amount: Hundredths(requirement.amount?.value.unsigned_abs()),
                months: requirement.months?.value.unsigned_abs(),
                counts,
            })
        });
        Some(Profession {
            id,
            name: name?,
            award,
            credits,
            certificate: certificate?,
            awarded: awarded?,
            requirement,
        })
    }

    /// Rule 1: only physicians see AMA PRA; rules 3 to 5 likewise for the other bodies.
    fn own_types(&mut self, list: Option<&List<Word<CreditType>>>, id: &str, award: Award) {
        let items = list.map(|list| list.items).unwrap_or_default();
        for word in items {
            if !word.value.may_be_given_to(award) {
                let args = vec![
                    ("credit", word.value.id().to_owned()),
                    ("profession", id.to_owned()),
                ];
                self.add(Code::CreditProfession, word.at, args);
            }
        }
        self.distinct(
            "credit type",
            items.iter().map(|word| (word.value.id(), word.at)),
        );
    }
}

fn types(list: &List<Word<CreditType>>) -> Vec<CreditType> {
    list.items.iter().map(|word| word.value).collect()
}

/// "AMA PRA", however it is spaced or cased.
fn names_ama(words: &str) -> bool {
    let letters: String = words
        .chars()
        .filter(|letter| letter.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect();
    letters.contains("amapra")
}

fn hours(settings: Option<&SettingsSource>) -> ContactHours {
    let hours = settings.and_then(|settings| settings.contact_hours.as_ref());
    ContactHours {
        rounding: hours
            .and_then(|hours| hours.rounding.as_ref())
            .map_or(Rounding::Down, |word| word.value),
        two_decimals: hours
            .and_then(|hours| hours.two_decimals)
            .is_some_and(|flag| flag.value),
    }
}

/// The contact-hour policy as the file has it, with defaults where it says nothing or something wrong.
pub(super) fn contact_hours(source: &ActivitiesSource) -> ContactHours {
    source.provider.as_ref().map_or(
        ContactHours {
            rounding: Rounding::Down,
            two_decimals: false,
        },
        |provider| hours(provider.settings.as_ref()),
    )
}
