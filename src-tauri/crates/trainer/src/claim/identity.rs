//! Who a learner is on a certificate: stated by the learner, never guessed from the name on the first screen.

use crate::activity::Offered;
use crate::error::Error;
use crate::trainer::Trainer;
use credit::{Activities, Award};
use jiff::civil::Date;
use ledger::{Event, Identity, IdentitySet};

/// Length of a licence cycle nobody has stated: two years.
pub const CYCLE_MONTHS: u32 = 24;

/// Longest text of a field, in characters.
const LONGEST: usize = 120;

/// Fields a certificate still needs.
#[must_use]
pub fn missing(identity: Option<&Identity>, file: &Activities) -> Vec<&'static str> {
    let Some(identity) = identity else {
        return vec!["givenName", "familyName", "profession"];
    };
    let mut fields = Vec::new();
    if identity.given_name.is_empty() {
        fields.push("givenName");
    }
    if identity.family_name.is_empty() {
        fields.push("familyName");
    }
    match file.profession(&identity.profession) {
        None => fields.push("profession"),
        // CPE Monitor matches by these two.
        Some(profession) if profession.award == Award::Pharmacy => {
            if identity.nabp.is_empty() {
                fields.push("nabp");
            }
            if identity.birth_day.is_empty() {
                fields.push("birthDay");
            }
        }
        Some(_) => {}
    }
    fields
}

impl Trainer {
    /// The identity the open profile stated last.
    ///
    /// # Errors
    /// [`Error::Locked`], [`Error::Store`].
    pub fn identity(&self) -> Result<Option<Identity>, Error> {
        let profile = self.opened()?;
        crate::activity::identity(&self.store.read()?, profile)
    }

    /// States the identity of the open profile. What was claimed before keeps the identity it was claimed under.
    ///
    /// # Errors
    /// [`Error::BadIdentity`] names the field that cannot be used; [`Error::Locked`], [`Error::Store`].
    pub fn set_identity(&mut self, identity: Identity) -> Result<(), Error> {
        let profile = self.opened()?;
        let offered = self.offered();
        let identity = usable(identity, &offered)?;
        if self.identity()?.as_ref() == Some(&identity) {
            return Ok(());
        }
        let event = Event::IdentitySet(Box::new(IdentitySet { profile, identity }));
        let at = self.now();
        self.store.write(at, |writer| {
            writer.append_general(std::slice::from_ref(&event))?;
            Ok::<(), Error>(())
        })
    }
}

/// The identity with its texts trimmed, or the first field that cannot be used.
fn usable(identity: Identity, offered: &Offered) -> Result<Identity, Error> {
    let text = |field: &'static str, text: &str| -> Result<String, Error> {
        let text = text.trim();
        let fits = text.chars().count() <= LONGEST && !text.chars().any(char::is_control);
        fits.then(|| text.to_owned())
            .ok_or(Error::BadIdentity(field))
    };
    let identity = Identity {
        given_name: text("givenName", &identity.given_name)?,
        family_name: text("familyName", &identity.family_name)?,
        credentials: text("credentials", &identity.credentials)?,
        licence_state: text("licenceState", &identity.licence_state)?,
        licence_number: text("licenceNumber", &identity.licence_number)?,
        birth_day: text("birthDay", &identity.birth_day)?,
        nabp: text("nabp", &identity.nabp)?,
        ..identity
    };
    let known = offered
        .activities
        .as_ref()
        .is_some_and(|file| file.profession(&identity.profession).is_some());
    if !known && !identity.profession.is_empty() {
        return Err(Error::BadIdentity("profession"));
    }
    if let Some(renewal) = &identity.renewal
        && !is_date(renewal)
    {
        return Err(Error::BadIdentity("renewal"));
    }
    if !(1..=120).contains(&identity.cycle_months) {
        return Err(Error::BadIdentity("cycleMonths"));
    }
    if identity
        .needed
        .is_some_and(|needed| !(1..=100_000).contains(&needed))
    {
        return Err(Error::BadIdentity("needed"));
    }
    // A leap year, so that 29 February is a day.
    if !identity.birth_day.is_empty() && !is_date(&format!("2000-{}", identity.birth_day)) {
        return Err(Error::BadIdentity("birthDay"));
    }
    let digits = identity.nabp.chars().all(|digit| digit.is_ascii_digit());
    if !digits || identity.nabp.len() > 12 {
        return Err(Error::BadIdentity("nabp"));
    }
    Ok(identity)
}

/// Whether a text is a day, written as it is read.
fn is_date(text: &str) -> bool {
    text.parse::<Date>()
        .is_ok_and(|date| date.to_string() == text)
}
