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

/// The packing of a program's states: each scene's own, since most places matter at few scenes. The scene itself is the
/// first place and lies in the lowest bits of the first word everywhere. No place straddles two words.
#[derive(Debug, Clone)]
pub struct Layout {
    /// What every place holds unless it is kept.
    lowest: Vec<i32>,
    scene: u64,
    scenes: Vec<Fields>,
    /// Words a state takes, where it takes as many at every scene.
    pub words: Option<usize>,
}

/// The places a scene can keep, those it always keeps first.
#[derive(Debug, Clone)]
struct Fields {
    words: usize,
    /// Those it always keeps, word by word.
    always: Vec<(usize, Field)>,
    /// Where those of each word end.
    ends: Vec<usize>,
    /// Those it keeps now and then, word by word.
    besides: Vec<(usize, Field)>,
    /// By place, its position among those kept now and then, and one more; 0 for none.
    position: Vec<u16>,
}

impl Layout {
    /// Gives each place a scene can keep as many bits as its bounds need: by scene the places it always keeps, and those it
    /// may keep besides.
    pub fn of(places: &[Place], always: &[Vec<usize>], besides: &[Vec<usize>]) -> Self {
        let scenes = always.iter().zip(besides);
        let scenes: Vec<Fields> = scenes
            .map(|(always, besides)| Fields::of(places, always, besides))
            .collect();
        let mut words = scenes.iter().map(|fields| fields.words);
        let first = words.next().unwrap_or(1);
        Self {
            lowest: places.iter().map(|place| place.low).collect(),
            scene: mask(bits(&places[0])),
            words: words.all(|words| words == first).then_some(first),
            scenes,
        }
    }

    /// The scene of a packed state.
    fn scene(&self, packed: &[u64]) -> usize {
        (packed[0] & self.scene) as usize
    }

    /// Packs what the scene always keeps, and of the rest what is named; the others stand at their lowest.
    pub fn pack(&self, values: &[i32], beside: &[usize], packed: &mut Vec<u64>) {
        let scene = i64::from(values[0]).unsigned_abs() & self.scene;
        let fields = &self.scenes[scene as usize];
        let above = |place: usize, field: &Field| {
            let above = i64::from(values[place]) - i64::from(field.low);
            (above.unsigned_abs() & field.mask) << field.shift
        };
        packed.clear();
        let (mut word, mut from) = (scene, 0);
        for end in &fields.ends {
            let of_word = fields.always[from..*end].iter();
            packed.push(of_word.fold(word, |bits, (place, field)| bits | above(*place, field)));
            (word, from) = (0, *end);
        }
        for place in beside {
            let position = usize::from(fields.position[*place]);
            if let Some((place, field)) = fields.besides.get(position.wrapping_sub(1)) {
                packed[field.word as usize] |= above(*place, field);
            }
        }
    }

    /// The values of a packed state.
    pub fn unpack(&self, packed: &[u64], values: &mut [i32]) {
        values.copy_from_slice(&self.lowest);
        let scene = self.scene(packed);
        values[0] = scene as i32;
        let fields = &self.scenes[scene];
        let mut take = |place: usize, field: &Field| {
            let bits = packed[field.word as usize] >> field.shift & field.mask;
            values[place] = (i64::from(field.low) + bits as i64) as i32;
        };
        for (place, field) in &fields.always {
            take(*place, field);
        }
        let mut rest = &fields.besides[..];
        while let Some((_, first)) = rest.first() {
            let word = first.word;
            let end = rest.iter().position(|(_, field)| field.word != word);
            let (of_word, more) = rest.split_at(end.unwrap_or(rest.len()));
            // Most of what is kept now and then is not kept now.
            if packed[word as usize] != 0 {
                of_word
                    .iter()
                    .for_each(|(place, field)| take(*place, field));
            }
            rest = more;
        }
    }
}

impl Fields {
    fn of(places: &[Place], always: &[usize], besides: &[usize]) -> Self {
        let mut used: Vec<u32> = vec![bits(&places[0])];
        let mut field = |place: &usize| {
            let bits = bits(&places[*place]);
            let word = used.iter().position(|used| used + bits <= 64);
            let word = word.unwrap_or_else(|| {
                used.push(0);
                used.len() - 1
            });
            let shift = used[word];
            used[word] += bits;
            let field = Field {
                word: word as u32,
                shift: shift.min(63),
                mask: mask(bits),
                low: places[*place].low,
            };
            (*place, field)
        };
        let kept = always.iter().filter(|place| **place != 0);
        let mut kept: Vec<_> = kept.map(&mut field).collect();
        kept.sort_by_key(|(_, field)| field.word);
        let mut others: Vec<usize> = besides
            .iter()
            .filter(|place| **place != 0 && !always.contains(place))
            .copied()
            .collect();
        others.sort_unstable();
        others.dedup();
        let mut besides: Vec<_> = others.iter().map(field).collect();
        besides.sort_by_key(|(_, field)| field.word);
        let mut position = vec![0; places.len()];
        for (at, (place, _)) in (1..).zip(&besides) {
            position[*place] = at;
        }
        let up_to = |word: usize| kept.partition_point(|(_, field)| field.word as usize <= word);
        Self {
            words: used.len(),
            ends: (0..used.len()).map(up_to).collect(),
            always: kept,
            besides,
            position,
        }
    }
}

/// Bits that hold every value of a place.
fn bits(place: &Place) -> u32 {
    let span = i64::from(place.high) - i64::from(place.low);
    64 - span.unsigned_abs().leading_zeros()
}

const fn mask(bits: u32) -> u64 {
    if bits == 64 {
        u64::MAX
    } else {
        (1 << bits) - 1
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
            place(0, 1),
            place(-3, 4),
            place(0, i32::MAX),
            place(5, 5),
            place(0, 1),
            place(i32::MIN, i32::MAX),
        ];
        let always = [vec![1, 2, 3], vec![2]];
        let layout = Layout::of(&places, &always, &[vec![3, 4, 5], vec![5]]);
        // One bit for the scene, three, 31, none and one; the last takes 32.
        assert_eq!(layout.words, None);
        assert_eq!(layout.scenes[0].words, 2);
        assert_eq!(layout.scenes[1].words, 1);
        let values = [0, -3, i32::MAX, 5, 1, i32::MIN + 7];
        let mut packed = Vec::new();
        layout.pack(&values, &[0, 4, 5], &mut packed);
        let mut back = [9; 6];
        layout.unpack(&packed, &mut back);
        assert_eq!(back, values);
        layout.pack(&values, &[5], &mut packed);
        layout.unpack(&packed, &mut back);
        assert_eq!(back, [0, -3, i32::MAX, 5, 0, i32::MIN + 7]);
        // The other scene keeps less.
        layout.pack(&[1, 4, 6, 5, 1, 0], &[], &mut packed);
        layout.unpack(&packed, &mut back);
        assert_eq!(back, [1, -3, 6, 5, 0, i32::MIN]);
        assert_eq!(layout.scene(&packed), 1);
    }
}
