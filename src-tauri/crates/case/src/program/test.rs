//! Conditions as a run tests them: mostly one comparison of a variable, held in eight bytes.

use crate::model::{CompareOp, VarIx};

/// A condition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Test {
    /// A variable stands to a number in one of these ways. What always holds is one of them, too: every way will do.
    Is(Order, VarIx, i32),
    /// Every test of this stretch of `Program::tests` holds: so many from the position on.
    All(u16, u32),
    /// At least one of them holds.
    Any(u16, u32),
    /// The condition at this position of `Program::conds` holds.
    Other(u32),
}

/// Ways in which one number stands to another: less, equal, greater, as bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Order(u8);

impl Order {
    const LESS: Self = Self(1);
    const EQUAL: Self = Self(2);
    const GREATER: Self = Self(4);
    /// Every way.
    pub const ANY: Self = Self(7);

    /// Whether the left number stands to the right one in one of these ways. Without a branch: none could be foreseen.
    #[must_use]
    #[inline]
    pub const fn of(self, left: i32, right: i32) -> bool {
        let order =
            (left < right) as u8 | ((left == right) as u8) << 1 | ((left > right) as u8) << 2;
        self.0 & order != 0
    }

    /// Every other way.
    #[must_use]
    pub const fn inverse(self) -> Self {
        Self(Self::ANY.0 & !self.0)
    }
}

impl CompareOp {
    /// The ways in which the left number may stand to the right one.
    #[must_use]
    #[inline]
    pub const fn order(self) -> Order {
        match self {
            Self::Eq => Order::EQUAL,
            Self::Ne => Order::EQUAL.inverse(),
            Self::Lt => Order::LESS,
            Self::Le => Order::GREATER.inverse(),
            Self::Gt => Order::GREATER,
            Self::Ge => Order::LESS.inverse(),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::model::CompareOp;

    #[test]
    fn operators_and_their_inverses_say_what_the_signs_mean() {
        for (left, right) in [(-3, 4), (4, 4), (5, -4), (i32::MIN, i32::MAX)] {
            let signs = [
                (CompareOp::Eq, left == right),
                (CompareOp::Ne, left != right),
                (CompareOp::Lt, left < right),
                (CompareOp::Le, left <= right),
                (CompareOp::Gt, left > right),
                (CompareOp::Ge, left >= right),
            ];
            for (op, holds) in signs {
                assert_eq!(op.order().of(left, right), holds, "{op:?} {left} {right}");
                assert_eq!(op.order().inverse().of(left, right), !holds, "{op:?}");
            }
        }
    }
}
