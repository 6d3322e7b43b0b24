//! Certificates: printed from what was stored when they were issued, so that they outlive case, activity and provider.

use crate::activity::moment;
use crate::error::Error;
use crate::trainer::Trainer;
use credit::{Award, CreditType, LearningFormat};
use exports::pdf::{Amount, CertificatePage, Claim, Day, PdfError, Provider, Standing, Statement};
use ledger::{
    CertificateIssued, CertificateReissued, CreditClaimed, Event, Hash, KeyId, PrintedField, Time,
};
use records::{CreditKind, CreditRow, Reading};
use uuid::Uuid;

/// A certificate and the claim it states.
#[derive(Debug, Clone)]
pub struct Certificate {
    /// What was stored when it was issued.
    pub issued: CertificateIssued,
    /// When.
    pub at: Time,
    /// The claim.
    pub claim: CreditClaimed,
    /// Questions of the evaluation that were answered.
    pub answers: usize,
    /// The device key in use.
    pub key: KeyId,
}

/// A certificate as a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Printed {
    /// Name of the file, fit for any system.
    pub name: String,
    /// The PDF.
    pub bytes: Vec<u8>,
}

impl Trainer {
    /// A certificate of the open profile.
    ///
    /// # Errors
    /// [`Error::NoCertificate`], [`Error::Locked`], [`Error::Store`].
    pub fn certificate(&self, certificate: Uuid) -> Result<Certificate, Error> {
        let profile = self.opened()?;
        let reading = self.store.read()?;
        let rows = reading.credit(Some(profile))?;
        let row = rows
            .iter()
            .find(|row| row.kind == CreditKind::Issued && row.certificate == Some(certificate));
        read(&reading, &rows, row.ok_or(Error::NoCertificate)?)
    }

    /// The certificate's PDF, made again from what was stored. Where this version of the program gives the file that was
    /// issued, byte by byte, it is that file; otherwise it is a reissue: it keeps number and completion date, says on which
    /// day it was made, and the log knows of it.
    ///
    /// # Errors
    /// [`Error::NoCertificate`], [`Error::Locked`], [`Error::Print`], [`Error::Store`].
    pub fn certificate_file(&mut self, certificate: Uuid) -> Result<Printed, Error> {
        let found = self.certificate(certificate)?;
        let bytes = print(&found.page(None))?;
        if Hash::of(&bytes) == found.issued.pdf {
            return Ok(Printed {
                name: found.file_name(),
                bytes,
            });
        }
        self.reissue(certificate)
    }

    /// Makes a certificate again on purpose, as a copy that says so.
    ///
    /// # Errors
    /// As [`Trainer::certificate_file`].
    pub fn reissue(&mut self, certificate: Uuid) -> Result<Printed, Error> {
        let found = self.certificate(certificate)?;
        let at = self.now();
        let bytes = print(&found.page(Some(&at)))?;
        let event = Event::CertificateReissued(CertificateReissued {
            certificate,
            profile: found.issued.profile,
            claim: found.issued.claim,
            pdf: Hash::of(&bytes),
        });
        let key = &self.key;
        self.store.write(at, |writer| {
            writer.append_general(std::slice::from_ref(&event))?;
            writer.sign_head(key)?;
            Ok::<(), Error>(())
        })?;
        Ok(Printed {
            name: found.file_name(),
            bytes,
        })
    }
}

impl Certificate {
    fn page(&self, reissued: Option<&Time>) -> CertificatePage {
        let issued = &self.issued;
        page(
            &self.claim,
            issued.certificate,
            &issued.language,
            &self.at,
            reissued,
        )
    }

    fn file_name(&self) -> String {
        let number = self.issued.certificate.simple().to_string();
        let mark = if self.issued.demonstration {
            "demonstration-"
        } else {
            ""
        };
        format!(
            "{mark}certificate-{}-{}.pdf",
            self.issued.completed,
            number.get(24..).unwrap_or_default()
        )
    }
}

/// The certificate of an index row, with its claim.
pub(super) fn read(
    reading: &Reading<'_>,
    rows: &[CreditRow],
    row: &CreditRow,
) -> Result<Certificate, Error> {
    let stored = reading.event(row.seq)?;
    let at = rows
        .iter()
        .find(|other| other.kind == CreditKind::Claimed && other.claim == row.claim)
        .map(|other| other.seq)
        .ok_or(Error::NoCertificate)?;
    let claimed = reading.event(at)?;
    // Stored in one piece, the evaluation first.
    let before = reading.event(at.saturating_sub(1))?.envelope.event;
    let answers = if let Event::Evaluated(evaluated) = before
        && Some(evaluated.claim) == row.claim
    {
        evaluated.answers.len()
    } else {
        0
    };
    let (Event::CertificateIssued(issued), Event::CreditClaimed(claim)) =
        (stored.envelope.event, claimed.envelope.event)
    else {
        return Err(Error::NoCertificate);
    };
    Ok(Certificate {
        issued: *issued,
        at: stored.envelope.at,
        claim: *claim,
        answers,
        key: stored.envelope.device,
    })
}

/// What the certificate of a claim says.
pub(super) fn page(
    claim: &CreditClaimed,
    certificate: Uuid,
    language: &str,
    issued: &Time,
    reissued: Option<&Time>,
) -> CertificatePage {
    let text = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    let statements = claim.statements.iter().map(|statement| {
        let text = statement.text.clone();
        match statement.id.as_str() {
            "joint" => Statement::Joint(text),
            "approver" => Statement::Approver(text),
            _ => Statement::Other(text),
        }
    });
    let designations = claim.credits.iter();
    let designations = designations.map(|credit| Statement::Designation(credit.statement.clone()));
    CertificatePage {
        language: language.to_owned(),
        number: certificate.to_string(),
        name: claim.identity.name(),
        credentials: text(&claim.identity.credentials),
        provider: Provider {
            name: claim.provider.name.clone(),
            address: text(&claim.provider.address),
            web: text(&claim.provider.web),
            signer: None,
        },
        activity: claim.activity.title.clone(),
        format: LearningFormat::from_id(&claim.format).map_or_else(
            || claim.format.clone(),
            |format| exports::format_wording(format, language),
        ),
        location: None,
        completed: day(&claim.completed),
        standing: standing(claim),
        claims: claim
            .credits
            .iter()
            .map(|credit| Claim {
                amount: Amount {
                    hundredths: credit.hundredths,
                },
                wording: credit.wording.clone(),
            })
            .collect(),
        statements: statements.chain(designations).collect(),
        attestation: text(&claim.attestation.text),
        unofficial: claim.credits.iter().any(|credit| credit.unofficial),
        issued: day(issued),
        reissued: reissued.map(day),
        demonstration: claim.activity.demonstration,
    }
}

/// Every printed field of a page, in the order printed.
pub(super) fn printed(page: &CertificatePage) -> Vec<PrintedField> {
    let mut fields = Vec::new();
    let mut put = |id: &str, text: String| {
        fields.push(PrintedField {
            id: id.to_owned(),
            text,
        });
    };
    put("number", page.number.clone());
    put("name", page.name.clone());
    for (id, text) in [
        ("credentials", &page.credentials),
        ("address", &page.provider.address),
        ("web", &page.provider.web),
    ] {
        if let Some(text) = text {
            put(id, text.clone());
        }
    }
    put("provider", page.provider.name.clone());
    put("activity", page.activity.clone());
    put("format", page.format.clone());
    put("completed", iso(page.completed));
    for claim in &page.claims {
        put(
            "claimed",
            credit::Hundredths(claim.amount.hundredths).to_string(),
        );
        put("credit", claim.wording.clone());
    }
    for statement in &page.statements {
        put("statement", statement.text().to_owned());
    }
    if let Some(attestation) = &page.attestation {
        put("attestation", attestation.clone());
    }
    put("issued", iso(page.issued));
    put("demonstration", page.demonstration.to_string());
    fields
}

/// The PDF of a page.
pub(super) fn print(page: &CertificatePage) -> Result<Vec<u8>, Error> {
    exports::certificate(page).map_err(print_fault)
}

/// Characters that cannot be printed are told to the learner; anything else is a fault of the program.
pub(crate) fn print_fault(fault: PdfError) -> Error {
    match fault {
        PdfError::MissingGlyphs(missing) => {
            let characters = missing.iter().flat_map(|text| &text.characters);
            Error::Claim(super::Obstacle::UnprintableName {
                glyphs: characters.collect(),
            })
        }
        fault @ (PdfError::Font | PdfError::Page(_)) => Error::Print(fault),
    }
}

fn standing(claim: &CreditClaimed) -> Standing {
    let only_participation = claim
        .credits
        .iter()
        .all(|credit| CreditType::from_id(&credit.kind) == Some(CreditType::Participation));
    match Award::from_id(&claim.award.award) {
        _ if only_participation => Standing::Participation,
        Some(Award::Physician) => Standing::Physician,
        Some(Award::Nurse | Award::PhysicianAssistant | Award::Pharmacy) => Standing::OwnCredit,
        Some(Award::Other) | None => Standing::Participation,
    }
}

/// The day on the learner's clock.
pub(crate) fn day(time: &Time) -> Day {
    let date = moment(time).date();
    let part = |number: i8| u8::try_from(number).unwrap_or(1);
    Day {
        year: u16::try_from(date.year()).unwrap_or(0),
        month: part(date.month()),
        day: part(date.day()),
    }
}

fn iso(day: Day) -> String {
    format!("{:04}-{:02}-{:02}", day.year, day.month, day.day)
}
