//! Lists that nearly always hold one thing.

use std::ops::Deref;

/// A list without a heap of its own while it holds one item: most texts are one paragraph of plain words.
#[derive(Debug, Clone)]
pub enum Few<T> {
    /// Exactly one item.
    One(T),
    /// Any number of items.
    Many(Vec<T>),
}

impl<T> Deref for Few<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        match self {
            Self::One(item) => std::slice::from_ref(item),
            Self::Many(items) => items,
        }
    }
}

impl<T> Default for Few<T> {
    fn default() -> Self {
        Self::Many(Vec::new())
    }
}

impl<T> From<Vec<T>> for Few<T> {
    fn from(mut items: Vec<T>) -> Self {
        match items.pop() {
            Some(item) if items.is_empty() => Self::One(item),
            last => {
                items.extend(last);
                Self::Many(items)
            }
        }
    }
}

impl<'f, T> IntoIterator for &'f Few<T> {
    type Item = &'f T;
    type IntoIter = std::slice::Iter<'f, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

/// Two lists are equal if their items are, however they are held.
impl<T: PartialEq> PartialEq for Few<T> {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl<T: Eq> Eq for Few<T> {}

#[cfg(test)]
mod tests {
    use super::Few;

    #[test]
    fn one_is_held_without_a_list_and_order_is_kept() {
        assert!(matches!(Few::from(vec![7]), Few::One(7)));
        assert_eq!(&*Few::from(vec![1, 2, 3]), [1, 2, 3]);
        assert_eq!(Few::<u8>::from(Vec::new()).len(), 0);
        assert_eq!(Few::One(7), Few::Many(vec![7]));
        assert_ne!(Few::One(7), Few::Many(vec![7, 7]));
    }
}
