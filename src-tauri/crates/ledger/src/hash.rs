//! SHA-256 values, written as 64 lower-case hex digits.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::fmt;

/// A SHA-256 hash.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Hash([u8; 32]);

impl Hash {
    /// What the first event of a chain names as its predecessor.
    pub const ZERO: Self = Self([0; 32]);

    /// The hash of these bytes.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }

    /// The raw bytes.
    #[must_use]
    pub const fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// From raw bytes, for example out of a table.
    #[must_use]
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }
}

impl fmt::Display for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&to_hex(&self.0))
    }
}

impl From<Hash> for String {
    fn from(hash: Hash) -> Self {
        to_hex(&hash.0)
    }
}

impl TryFrom<String> for Hash {
    type Error = BadHex;
    fn try_from(text: String) -> Result<Self, BadHex> {
        from_hex(&text).map(Self)
    }
}

/// Text that is not the expected number of lower-case hex digits.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("expected {expected} lower-case hex digits")]
pub struct BadHex {
    /// How many digits were expected.
    pub expected: usize,
}

/// Lower-case hex digits of the bytes.
pub(crate) fn to_hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let mut text = String::with_capacity(bytes.len() * 2);
    for byte in bytes {
        text.push(char::from(DIGITS[usize::from(byte >> 4)]));
        text.push(char::from(DIGITS[usize::from(byte & 15)]));
    }
    text
}

/// Bytes of lower-case hex digits. Upper case is refused: every value has one spelling.
pub(crate) fn from_hex<const N: usize>(text: &str) -> Result<[u8; N], BadHex> {
    let fault = BadHex { expected: N * 2 };
    let digits = text.as_bytes();
    if digits.len() != N * 2 {
        return Err(fault);
    }
    let digit = |at: u8| match at {
        b'0'..=b'9' => Some(at - b'0'),
        b'a'..=b'f' => Some(at - b'a' + 10),
        0..=b'/' | b':'..=b'`' | b'g'..=u8::MAX => None,
    };
    let mut bytes = [0; N];
    for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
        match (digit(pair[0]), digit(pair[1])) {
            (Some(high), Some(low)) => *byte = (high << 4) | low,
            (Some(_) | None, Some(_) | None) => return Err(fault),
        }
    }
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hash_of_abc_is_the_published_vector() {
        // FIPS 180-2, appendix B.1.
        assert_eq!(
            Hash::of(b"abc").to_string(),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
    }

    #[test]
    fn hex_has_one_spelling() {
        assert_eq!(to_hex(&[0x00, 0x9f, 0xa0]), "009fa0");
        assert_eq!(from_hex::<2>("0a9f"), Ok([0x0a, 0x9f]));
        assert!(from_hex::<2>("0A9F").is_err());
        assert!(from_hex::<2>("0a9").is_err());
        assert!(from_hex::<2>("0a9g").is_err());
    }
}
