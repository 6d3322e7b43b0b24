//! How the places of a state are packed into 64-bit words.

use crate::lower::Place;

/// Where a place's bits are.
#[derive(Debug, Clone, Copy)]
struct Field {
    word: u32,
    shift: u32,
    mask: u64,
    low: i32,
}

/// The packing of a program's states. No place straddles two words.
#[derive(Debug, Clone)]
pub struct Layout {
    fields: Vec<Field>,
    /// Words a state takes.
    pub words: usize,
}

impl Layout {
    /// Gives each place as many bits as its bounds need.
    pub fn of(places: &[Place]) -> Self {
        let mut used: Vec<u32> = Vec::new();
        let fields = places
            .iter()
            .map(|place| {
                let span = i64::from(place.high) - i64::from(place.low);
                let bits = 64 - span.unsigned_abs().leading_zeros();
                let word = used.iter().position(|used| used + bits <= 64);
                let word = word.unwrap_or_else(|| {
                    used.push(0);
                    used.len() - 1
                });
                let shift = used[word];
                used[word] += bits;
                Field {
                    word: word as u32,
                    shift: shift.min(63),
                    mask: if bits == 64 {
                        u64::MAX
                    } else {
                        (1 << bits) - 1
                    },
                    low: place.low,
                }
            })
            .collect();
        Self {
            fields,
            words: used.len().max(1),
        }
    }

    /// Packs the places to keep, in two lists that may name one twice; the others stand at their lowest.
    pub fn pack(&self, values: &[i32], keep: &[usize], beside: &[usize], packed: &mut [u64]) {
        packed.fill(0);
        for place in keep.iter().chain(beside) {
            let field = &self.fields[*place];
            let above = i64::from(values[*place]) - i64::from(field.low);
            packed[field.word as usize] |= (above.unsigned_abs() & field.mask) << field.shift;
        }
    }

    /// The values of a packed state; of its first places where there is no room for all.
    pub fn unpack(&self, packed: &[u64], values: &mut [i32]) {
        for (field, value) in self.fields.iter().zip(values) {
            let bits = packed[field.word as usize] >> field.shift & field.mask;
            *value = (i64::from(field.low) + bits as i64) as i32;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Layout;
    use crate::lower::{Place, Slot};

    #[test]
    fn what_is_packed_comes_back() {
        let place = |low, high| Place {
            slot: Slot::Scene,
            low,
            high,
        };
        let places = [
            place(-3, 4),
            place(0, i32::MAX),
            place(5, 5),
            place(0, 1),
            place(i32::MIN, i32::MAX),
        ];
        let layout = Layout::of(&places);
        assert_eq!(layout.words, 2);
        let values = [-3, i32::MAX, 5, 1, i32::MIN];
        let mut packed = [0; 2];
        layout.pack(&values, &[0, 1, 2], &[2, 3, 4], &mut packed);
        let mut back = [0; 5];
        layout.unpack(&packed, &mut back);
        assert_eq!(back, values);
        layout.pack(&values, &[1, 2, 3], &[], &mut packed);
        layout.unpack(&packed, &mut back);
        assert_eq!(back, [-3, i32::MAX, 5, 1, i32::MIN]);
    }
}
