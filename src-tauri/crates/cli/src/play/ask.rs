//! A typed line as an answer.

use wire::dto::{Answer, DecisionCard, OptionCard};

/// Reads the numbers of a line as an answer to what is asked.
///
/// # Errors
/// What is wrong with the line, in one sentence.
pub fn answer(card: &DecisionCard, line: &str) -> Result<Answer, String> {
    let numbers = line
        .split(|letter: char| letter.is_whitespace() || letter == ',')
        .filter(|part| !part.is_empty())
        .map(|part| {
            part.parse::<i32>()
                .map_err(|_| format!("\"{part}\" is not a whole number"))
        })
        .collect::<Result<Vec<i32>, String>>()?;
    match card {
        DecisionCard::One { choices, .. } => match numbers.as_slice() {
            [number] => Ok(Answer::Choice {
                choice: nth(choices, *number, |choice| &choice.id)?,
            }),
            _ => Err("one number, please".into()),
        },
        DecisionCard::Several { options, .. } => Ok(Answer::Options {
            options: ids(options, &numbers)?,
        }),
        DecisionCard::Order { options, .. } => Ok(Answer::Order {
            order: ids(options, &numbers)?,
        }),
        DecisionCard::Enter { fields, places, .. } => {
            let Some((place, values)) = numbers
                .split_last()
                .filter(|(_, values)| values.len() == fields.len())
            else {
                return Err(format!(
                    "{} values and the number of the place, please",
                    fields.len()
                ));
            };
            Ok(Answer::Values {
                values: fields
                    .iter()
                    .map(|field| field.id.clone())
                    .zip(values.iter().copied())
                    .collect(),
                place: nth(places, *place, |place| &place.id)?,
            })
        }
        DecisionCard::Handoff { to, facts, how, .. } => match numbers.as_slice() {
            [receiver, way, sent @ ..] => Ok(Answer::Handoff {
                to: nth(to, *receiver, |to| &to.id)?,
                facts: ids(facts, sent)?,
                how: nth(how, *way, |how| &how.id)?,
            }),
            _ => Err("the numbers of the receiver and of the way, please".into()),
        },
    }
}

fn ids(options: &[OptionCard], numbers: &[i32]) -> Result<Vec<String>, String> {
    numbers
        .iter()
        .map(|number| nth(options, *number, |option| &option.id))
        .collect()
}

fn nth<T>(list: &[T], number: i32, id: impl Fn(&T) -> &String) -> Result<String, String> {
    usize::try_from(number)
        .ok()
        .and_then(|number| number.checked_sub(1))
        .and_then(|position| list.get(position))
        .map(|item| id(item).clone())
        .ok_or_else(|| format!("there is no number {number} here"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use wire::dto::{FieldCard, Prose};

    fn option(id: &str) -> OptionCard {
        OptionCard {
            id: id.into(),
            text: Prose { blocks: Vec::new() },
        }
    }

    fn values() -> DecisionCard {
        let text = || Prose { blocks: Vec::new() };
        let field = |id: &str| FieldCard {
            id: id.into(),
            text: text(),
            unit: None,
            min: 0,
            max: 300,
        };
        DecisionCard::Enter {
            ask: None,
            fields: vec![field("sys"), field("dia")],
            places: vec![option("grid"), option("note")],
        }
    }

    #[test]
    fn numbers_become_ids() {
        let card = DecisionCard::Order {
            ask: None,
            options: vec![option("a"), option("b"), option("c")],
        };
        assert_eq!(
            answer(&card, "3, 1 2"),
            Ok(Answer::Order {
                order: vec!["c".into(), "a".into(), "b".into()]
            })
        );
        assert_eq!(
            answer(&values(), "146 86 2"),
            Ok(Answer::Values {
                values: vec![("sys".into(), 146), ("dia".into(), 86)],
                place: "note".into()
            })
        );
    }

    #[test]
    fn nonsense_is_refused_with_a_reason() {
        assert!(answer(&values(), "146 2").is_err());
        assert!(answer(&values(), "146 86 3").is_err());
        assert!(answer(&values(), "146 eighty 1").is_err());
        assert!(answer(&values(), "").is_err());
    }
}
