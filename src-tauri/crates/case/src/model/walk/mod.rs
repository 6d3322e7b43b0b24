//! Walks over what a case says: conditions, effects, offers and words, each told once and in a fixed order (scenes, outcomes,
//! duties, late consequences, deadlines, measures).
//!
//! Whoever wants to know where something stands takes these; only who must know what a condition guards, or what comes
//! before what inside it, goes through the model by hand.

mod conditions;
mod effects;
mod offers;
mod words;

#[cfg(test)]
mod tests;
