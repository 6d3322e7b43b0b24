//! The evaluation: complete before a claim.

use super::refusal::Refusal;
use crate::activities::{Activity, Question};
use crate::word::QuestionKind;
use serde::{Deserialize, Serialize};

/// An answer to a question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Answer {
    /// 1 to 5.
    Scale(u8),
    /// Id of a choice.
    Choice(String),
    /// Free text.
    Text(String),
}

/// What is wrong with these answers: required questions without one, answers of the wrong kind or to no question.
#[must_use]
pub fn unanswered(activity: &Activity, answers: &[(String, Answer)]) -> Vec<Refusal> {
    let of = |question: &Question| {
        answers
            .iter()
            .rev()
            .find(|(id, _)| *id == question.id)
            .map(|(_, answer)| answer)
    };
    let missing: Vec<String> = activity
        .evaluation
        .iter()
        .filter(|question| question.required && of(question).is_none_or(is_blank))
        .map(|question| question.id.clone())
        .collect();
    let mut refusals = Vec::new();
    if !missing.is_empty() {
        refusals.push(Refusal::EvaluationIncomplete { questions: missing });
    }
    for (id, answer) in answers {
        let question = activity
            .evaluation
            .iter()
            .find(|question| question.id == *id);
        if !question.is_some_and(|question| takes(question, answer)) {
            refusals.push(Refusal::EvaluationInvalid {
                question: id.clone(),
            });
        }
    }
    refusals
}

fn is_blank(answer: &Answer) -> bool {
    match answer {
        Answer::Scale(_) => false,
        Answer::Choice(text) | Answer::Text(text) => text.trim().is_empty(),
    }
}

fn takes(question: &Question, answer: &Answer) -> bool {
    match (question.kind, answer) {
        (QuestionKind::Scale, Answer::Scale(number)) => (1..=5).contains(number),
        (QuestionKind::Choice, Answer::Choice(id)) => {
            question.choices.iter().any(|(known, _)| known == id)
        }
        (QuestionKind::Text, Answer::Text(_)) => true,
        (QuestionKind::Scale, Answer::Choice(_) | Answer::Text(_))
        | (QuestionKind::Choice, Answer::Scale(_) | Answer::Text(_))
        | (QuestionKind::Text, Answer::Scale(_) | Answer::Choice(_)) => false,
    }
}
