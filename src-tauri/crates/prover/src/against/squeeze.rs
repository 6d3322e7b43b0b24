//! Rows of numbers that are mostly nought, in few bytes.

/// The length, then of each number that is not nought how many noughts stand before it, and the number; seven bits a byte, the
/// last without its highest bit.
pub fn squeeze(row: &[i32], out: &mut Vec<u8>) {
    out.clear();
    put(row.len() as u64, out);
    let mut noughts = 0;
    for number in row {
        if *number == 0 {
            noughts += 1;
            continue;
        }
        put(noughts, out);
        // The sign goes into the lowest bit, so that small numbers below nought stay short.
        let number = i64::from(*number);
        put(((number << 1) ^ (number >> 63)).cast_unsigned(), out);
        noughts = 0;
    }
}

/// The row again.
pub fn spread(bytes: &[u8]) -> Vec<i32> {
    let mut from = bytes.iter();
    let mut row = vec![0; take(&mut from).unwrap_or(0) as usize];
    let mut at = 0;
    while let Some(noughts) = take(&mut from) {
        at += noughts as usize;
        let number = take(&mut from).unwrap_or(0);
        let number = (number >> 1).cast_signed() ^ -((number & 1).cast_signed());
        if let (Some(place), Ok(number)) = (row.get_mut(at), i32::try_from(number)) {
            *place = number;
        }
        at += 1;
    }
    row
}

fn put(mut number: u64, out: &mut Vec<u8>) {
    while number >= 0x80 {
        out.push((number & 0x7F) as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}

fn take<'b>(from: &mut impl Iterator<Item = &'b u8>) -> Option<u64> {
    let (mut number, mut shift) = (0, 0);
    loop {
        let byte = u64::from(*from.next()?);
        number |= (byte & 0x7F) << shift;
        shift += 7;
        if byte & 0x80 == 0 {
            return Some(number);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::spread;

    fn squeeze(row: &[i32]) -> Vec<u8> {
        let mut out = vec![7];
        super::squeeze(row, &mut out);
        out
    }

    #[test]
    fn a_row_comes_back() {
        for row in [
            vec![],
            vec![0],
            vec![0, 0, 7, 0],
            vec![1, -1, i32::MAX, 0, i32::MIN, -64, 63, 0, 0],
        ] {
            assert_eq!(spread(&squeeze(&row)), row);
        }
        // 200 noughts: two bytes for the length, none for them.
        assert_eq!(squeeze(&[0; 200]), [0xC8, 1]);
        // Three numbers, two noughts, then -2.
        assert_eq!(squeeze(&[0, 0, -2]), [3, 2, 3]);
    }
}
