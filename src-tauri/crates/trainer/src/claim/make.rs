//! Claiming: evaluation, claim, attestation and certificate are one write.

use super::certificate::{Certificate, page, print, printed};
use super::identity::missing;
use super::obstacle::{Obstacle, contact, obstacle};
use super::then::designated;
use crate::activity::{History, Offered, clock, identity, moment, offers, reference};
use crate::error::Error;
use crate::trainer::Trainer;
use case::Case;
use credit::{
    Activities, Activity, Answer, Asked, CreditType, Granted, Hundredths, Profession, QuestionKind,
};
use ledger::{
    AttemptStarted, Attestation, AwardWords, CertificateIssued, ClaimedAttempt, ClaimedCredit,
    ClockState, CreditClaimed, Evaluated, EvaluationAnswer, Event, Hash, Identity, ProviderRef,
    Statement, Time,
};
use records::CreditKind;
use std::collections::BTreeMap;
use uuid::Uuid;

/// What a learner asks for.
#[derive(Debug, Clone)]
pub struct Claiming<'a> {
    /// Activity id.
    pub activity: &'a str,
    /// Answers of the evaluation: question id and value (digits of a scale, id of a choice, or words).
    pub answers: Vec<(String, String)>,
    /// What is claimed: credit type and hundredths. Nothing is assumed for a type that is not named.
    pub credits: Vec<(String, u32)>,
    /// Whether the attestation was agreed to.
    pub attested: bool,
    /// Language the certificate is printed in.
    pub language: &'a str,
}

/// Names of a case and its roles, as the learner reads them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseNames {
    /// Title.
    pub title: String,
    /// Played roles by id.
    pub roles: BTreeMap<String, String>,
}

/// Longest answer in words, in characters.
const LONGEST: usize = 1_000;

impl Trainer {
    /// Claims credit. When this returns `Ok`, evaluation, claim, attestation and certificate are on disk, under a signed
    /// head; otherwise nothing is.
    ///
    /// # Errors
    /// [`Error::Claim`] with the reason; [`Error::Locked`], [`Error::NoActivity`], [`Error::Store`], [`Error::Print`].
    pub fn claim(
        &mut self,
        asked: &Claiming<'_>,
        names: &dyn Fn(&Case, &AttemptStarted) -> CaseNames,
    ) -> Result<Certificate, Error> {
        let profile = self.opened()?;
        let offered = self.offered();
        let (file, activity) = offered.activity(asked.activity).ok_or(Error::NoActivity)?;
        let at = self.now();
        let now = moment(&at);
        let (history, identity, clock) = {
            let reading = self.store.read()?;
            let demonstration = file.provider.demonstration;
            (
                History::of(&reading, profile, &activity.id, demonstration)?,
                identity(&reading, profile)?,
                clock(&reading, now)?,
            )
        };
        if let Some(found) = obstacle(file, activity, identity.as_ref(), &history, (now, clock)) {
            return Err(Error::Claim(found));
        }
        let profession = identity
            .as_ref()
            .and_then(|identity| file.profession(&identity.profession));
        let (Some(identity), Some(profession)) = (&identity, profession) else {
            let fields = missing(identity.as_ref(), file);
            return Err(Error::Claim(Obstacle::IdentityIncomplete { fields }));
        };
        let answers = answers(activity, &asked.answers)?;
        let judge = Judge {
            offered: &offered,
            file,
            activity,
            profession,
            history: &history,
            answers: &answers,
            attested: asked.attested,
        };
        let mut granted = judge.grant(&asked.credits, at)?;
        {
            let reading = self.store.read()?;
            for one in &mut granted {
                let most = designated(
                    &reading,
                    &history,
                    &one.completion,
                    (activity, profession),
                    one.credit,
                )?;
                if one.amount.0 > most {
                    return Err(Error::Claim(Obstacle::OverMaximum {
                        kind: one.credit.id().to_owned(),
                        maximum: most,
                    }));
                }
                one.maximum = Hundredths(one.maximum.0.min(most));
            }
        }
        let claim = self.ports.chance.id(&at);
        let certificate = self.ports.chance.id(&at);
        let proofs = self.proofs(&history, granted.first().map(|first| &first.completion))?;
        let attempts: Vec<ClaimedAttempt> = proofs
            .iter()
            .filter_map(|proof| {
                let names = names(&proof.case, &proof.attempt.started);
                claimed_attempt(&history, proof, names)
            })
            .collect();
        let claimed = judge.claimed(profile, claim, identity, &granted, attempts, at)?;
        let paper = page(&claimed, certificate, asked.language, &at, None);
        let bytes = print(&paper)?;
        let issued = CertificateIssued {
            certificate,
            profile,
            claim,
            language: asked.language.to_owned(),
            completed: moment(&claimed.completed).date().to_string(),
            demonstration: claimed.activity.demonstration,
            fields: printed(&paper),
            pdf: Hash::of(&bytes),
        };
        let evaluated = Evaluated {
            profile,
            activity: reference(&offered, file, activity),
            claim,
            answers: evaluation(activity, &asked.answers),
        };
        let events = [
            Event::Evaluated(Box::new(evaluated)),
            Event::CreditClaimed(Box::new(claimed.clone())),
            Event::CertificateIssued(Box::new(issued)),
        ];
        let key = &self.key;
        self.store.write(at, |writer| {
            // Inside the transaction: another process may be claiming the same now.
            let rows = writer.read().credit(Some(profile))?;
            if rows.len() != history_rows(&rows, &history, &activity.id) {
                return Err(Error::Claim(Obstacle::AlreadyClaimed {
                    certificate: None,
                    date: now.date().to_string(),
                }));
            }
            writer.put_activities(&offered.hash, &offered.bytes)?;
            writer.append_general(&events)?;
            writer.sign_head(key)?;
            Ok::<(), Error>(())
        })?;
        self.certificate(certificate)
    }
}

/// Rows there are, but for claims on the activity that the caller has not seen.
fn history_rows(rows: &[records::CreditRow], history: &History, activity: &str) -> usize {
    let unseen = rows.iter().filter(|row| {
        row.kind == CreditKind::Claimed
            && row.activity.as_deref() == Some(activity)
            && !history
                .claims
                .iter()
                .any(|past| Some(past.claim.claim) == row.claim)
    });
    rows.len() - unseen.count()
}

/// One learner's claim on one activity, before the rules.
struct Judge<'a> {
    offered: &'a Offered,
    file: &'a Activities,
    activity: &'a Activity,
    profession: &'a Profession,
    history: &'a History,
    answers: &'a [(String, Answer)],
    attested: bool,
}

impl Judge<'_> {
    /// Every amount granted, or the reason why not.
    fn grant(&self, credits: &[(String, u32)], at: Time) -> Result<Vec<Granted>, Error> {
        let mut granted: Vec<Granted> = Vec::new();
        for (kind, amount) in credits.iter().filter(|(_, amount)| *amount > 0) {
            let offered = offers(self.file, self.activity, Some(self.profession));
            let credit = CreditType::from_id(kind)
                .filter(|kind| offered.iter().any(|offer| offer.credit.credit == *kind))
                .ok_or_else(|| {
                    Error::Claim(Obstacle::NoCreditForProfession {
                        profession: self.profession.name.clone(),
                    })
                })?;
            if let Some(twice) = granted.iter().find(|before| before.credit == credit) {
                return Err(Error::Claim(Obstacle::OverMaximum {
                    kind: kind.clone(),
                    maximum: twice.maximum.0,
                }));
            }
            granted.push(self.judged(credit, Hundredths(*amount), at)?);
        }
        if granted.is_empty() {
            return Err(Error::Claim(Obstacle::NothingClaimed));
        }
        Ok(granted)
    }

    fn judged(&self, credit: CreditType, amount: Hundredths, at: Time) -> Result<Granted, Error> {
        let asked = Asked {
            credit,
            amount,
            answers: self.answers,
            attested: self.attested.then_some(self.activity.attestation.as_str()),
            at: moment(&at),
            clock: credit::ClockFlag::Sound,
        };
        credit::claim(
            self.file,
            self.activity,
            self.profession,
            self.history.judged(),
            &asked,
        )
        .map_err(|refusals| {
            let told = refusals.iter().map(|refusal| {
                let mut told = Obstacle::told(refusal, self.file, self.activity, self.history);
                if let Obstacle::OverMaximum { kind, .. } | Obstacle::OffStep { kind, .. } =
                    &mut told
                {
                    credit.id().clone_into(kind);
                }
                told
            });
            Obstacle::first(told).map_or_else(
                || Error::Internal("a claim was refused without a reason".to_owned()),
                Error::Claim,
            )
        })
    }

    fn claimed(
        &self,
        profile: Uuid,
        claim: Uuid,
        identity: &Identity,
        granted: &[Granted],
        attempts: Vec<ClaimedAttempt>,
        at: Time,
    ) -> Result<CreditClaimed, Error> {
        let nothing = || Error::Internal("a claim rests on no attempt".to_owned());
        let provider = &self.file.provider;
        let counted = self
            .history
            .attempts
            .iter()
            .filter(|attempt| attempts.iter().any(|claimed| claimed.attempt == attempt.id));
        let disclosed = counted
            .filter_map(|attempt| attempt.started.activity.as_ref())
            .map(|pin| pin.disclosed)
            .min_by_key(|disclosed| disclosed.seq)
            .ok_or_else(nothing)?;
        // The same moments the rules judged by: first and last in the order of the log.
        let rests_on = &granted.first().ok_or_else(nothing)?.completion;
        let mut starts = attempts.iter().map(|attempt| attempt.started);
        let started = starts
            .find(|time| moment(time) == rests_on.started)
            .ok_or_else(nothing)?;
        let mut ends = attempts.iter().map(|attempt| attempt.finished);
        let completed = ends
            .find(|time| moment(time) == rests_on.completed)
            .ok_or_else(nothing)?;
        // The provider's sentence names the credit the profession is used to; no other claim may be told by it.
        let usual = self.profession.credits.first();
        let main = granted.iter().find(|one| Some(&one.credit) == usual);
        Ok(CreditClaimed {
            claim,
            profile,
            identity: identity.clone(),
            activity: reference(self.offered, self.file, self.activity),
            provider: ProviderRef {
                name: provider.name.clone(),
                address: provider.address.clone().unwrap_or_default(),
                web: provider.web.clone().unwrap_or_default(),
                contact: contact(self.file),
                language: self.file.language.clone(),
            },
            profession: self.profession.name.clone(),
            format: self.activity.format.id().to_owned(),
            statements: self.statements(granted),
            award: AwardWords {
                award: self.profession.award.id().to_owned(),
                title: self.profession.certificate.clone(),
                sentence: main
                    .map_or_else(String::new, |one| self.profession.awarded_with(one.amount)),
            },
            started,
            completed,
            active_ms: attempts.iter().map(|attempt| attempt.active_ms).sum(),
            attempts,
            disclosed,
            credits: granted
                .iter()
                .map(|granted| self.claimed_credit(granted))
                .collect(),
            attestation: Attestation {
                text: self.activity.attestation.clone(),
                language: self.file.language.clone(),
                at,
            },
            clock: ClockState::InOrder,
        })
    }

    /// The provider's statements that belong on this paper.
    fn statements(&self, granted: &[Granted]) -> Vec<Statement> {
        let statements = &self.file.provider.statements;
        let nursing = granted
            .iter()
            .any(|granted| granted.credit == CreditType::Ancc);
        [
            ("joint", statements.joint.as_ref()),
            ("accreditation", statements.accreditation.as_ref()),
            ("approver", statements.nursing.as_ref().filter(|_| nursing)),
        ]
        .into_iter()
        .filter_map(|(id, text)| {
            Some(Statement {
                id: id.to_owned(),
                text: text?.clone(),
            })
        })
        .collect()
    }

    fn claimed_credit(&self, granted: &Granted) -> ClaimedCredit {
        let designated = self.activity.credit(granted.credit);
        ClaimedCredit {
            kind: granted.credit.id().to_owned(),
            wording: exports::credit_wording(granted.credit, &self.file.language),
            statement: designated
                .map(|credit| credit.statement.clone())
                .unwrap_or_default(),
            unofficial: granted.credit.is_unofficial(),
            hundredths: granted.amount.0,
            uan: designated.and_then(|credit| credit.uan.clone()),
            designated: granted.maximum.0,
        }
    }
}

fn claimed_attempt(
    history: &History,
    proof: &super::Proof,
    names: CaseNames,
) -> Option<ClaimedAttempt> {
    let attempt = &proof.attempt;
    let (finished, result) = attempt.finished.as_ref()?;
    // In the order of the log.
    let earlier = history.attempts.iter();
    let earlier = earlier.take_while(|other| other.id != attempt.id);
    let before = earlier.filter(|other| other.started.case.id == attempt.started.case.id);
    Some(ClaimedAttempt {
        attempt: attempt.id,
        case: attempt.started.case.id.clone(),
        title: names.title,
        version: attempt.started.case.version,
        content_hash: attempt.started.case.content_hash.clone(),
        started: attempt.began,
        finished: *finished,
        active_ms: result.active_ms,
        gap_cap_ms: result.gap_cap_ms,
        pass: attempt.started.pass.clone(),
        roles: names.roles,
        scores: result.scores.clone(),
        attempts_before: u32::try_from(before.count()).unwrap_or(u32::MAX),
    })
}

/// The answers as the rules judge them; an answer left empty is none.
fn answers(
    activity: &Activity,
    given: &[(String, String)],
) -> Result<Vec<(String, Answer)>, Error> {
    let filled = given.iter().filter(|(_, value)| !value.trim().is_empty());
    filled
        .map(|(id, value)| {
            let bad = || {
                Error::Claim(Obstacle::EvaluationIncomplete {
                    question: id.clone(),
                })
            };
            let question = activity
                .evaluation
                .iter()
                .find(|question| question.id == *id)
                .ok_or_else(bad)?;
            let answer = match question.kind {
                QuestionKind::Scale => Answer::Scale(value.trim().parse().map_err(|_| bad())?),
                QuestionKind::Choice => Answer::Choice(value.clone()),
                QuestionKind::Text if value.chars().count() <= LONGEST => {
                    Answer::Text(value.clone())
                }
                QuestionKind::Text => return Err(bad()),
            };
            Ok((id.clone(), answer))
        })
        .collect()
}

/// The answers as they are stored, in the order asked, each with its question; the words of a choice, not its id.
fn evaluation(activity: &Activity, given: &[(String, String)]) -> Vec<EvaluationAnswer> {
    let asked = activity.evaluation.iter();
    asked
        .filter_map(|question| {
            let (_, value) = given
                .iter()
                .rfind(|(id, value)| *id == question.id && !value.trim().is_empty())?;
            let words = question.choices.iter().find(|(id, _)| id == value);
            Some(EvaluationAnswer {
                id: question.id.clone(),
                question: question.text.clone(),
                answer: words.map_or(value, |(_, words)| words).trim().to_owned(),
            })
        })
        .collect()
}
