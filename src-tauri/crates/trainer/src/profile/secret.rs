//! PINs and recovery codes: only their Argon2id hashes are kept.

use crate::ports::Chance;
use argon2::password_hash::{PasswordHash, PasswordHasher, PasswordVerifier, SaltString};
use argon2::{Argon2, Params, Version};

/// Letters of a recovery code (Crockford's base 32: no I, L, O, U).
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Letters of a recovery code; 5 bits each, 100 bits in all.
const CODE_LETTERS: usize = 20;
/// Letters between two dashes.
const GROUP: usize = 5;

/// Whether this can be a PIN: 4 to 8 digits.
pub(super) fn is_pin(pin: &str) -> bool {
    (4..=8).contains(&pin.len()) && pin.bytes().all(|byte| byte.is_ascii_digit())
}

/// The hash of a secret as a PHC string, with a new salt. `None` only where the hash function itself fails.
pub(super) fn hashed(secret: &str, chance: &dyn Chance) -> Option<String> {
    let mut salt = [0; 16];
    chance.fill(&mut salt);
    let salt = SaltString::encode_b64(&salt).ok()?;
    let hash = hasher()?.hash_password(secret.as_bytes(), &salt).ok()?;
    Some(hash.to_string())
}

/// Whether the secret has this hash. A hash that cannot be read fits nothing.
pub(super) fn fits(secret: &str, hash: &str) -> bool {
    let Ok(hash) = PasswordHash::new(hash) else {
        return false;
    };
    Argon2::default()
        .verify_password(secret.as_bytes(), &hash)
        .is_ok()
}

/// A new recovery code, such as `7Q2MK-0ZTR4-…`, to be shown once.
pub(super) fn recovery_code(chance: &dyn Chance) -> String {
    let mut bytes = [0; CODE_LETTERS];
    chance.fill(&mut bytes);
    let letters: Vec<u8> = bytes
        .iter()
        .map(|byte| LETTERS[usize::from(byte % 32)])
        .collect();
    let groups: Vec<&str> = letters
        .chunks(GROUP)
        .filter_map(|group| std::str::from_utf8(group).ok())
        .collect();
    groups.join("-")
}

/// A typed recovery code as it was shown: dashes, spaces and small letters do not matter, nor O for 0, I and L for 1.
pub(super) fn read_code(typed: &str) -> String {
    let letters: Vec<char> = typed
        .chars()
        .filter(|letter| !letter.is_whitespace() && *letter != '-')
        .map(|letter| match letter.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        })
        .collect();
    let groups: Vec<String> = letters
        .chunks(GROUP)
        .map(|group| group.iter().collect())
        .collect();
    groups.join("-")
}

/// Argon2id with 19 MiB, two passes, one lane: the least of OWASP's equal choices for a shared laptop.
fn hasher() -> Option<Argon2<'static>> {
    let params = Params::new(19 * 1_024, 2, 1, None).ok()?;
    Some(Argon2::new(
        argon2::Algorithm::Argon2id,
        Version::V0x13,
        params,
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Counting;

    impl Chance for Counting {
        fn fill(&self, bytes: &mut [u8]) {
            for (value, byte) in (0..).zip(bytes) {
                *byte = value;
            }
        }
    }

    #[test]
    fn only_four_to_eight_digits_are_a_pin() {
        for (pin, fits) in [
            ("1234", true),
            ("12345678", true),
            ("123", false),
            ("123456789", false),
            ("12a4", false),
            ("١٢٣٤", false),
        ] {
            assert_eq!(is_pin(pin), fits, "{pin}");
        }
    }

    #[test]
    fn a_hash_fits_its_secret_only() {
        let hash = hashed("2468", &Counting).expect("a hash");
        assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
        assert!(fits("2468", &hash));
        assert!(!fits("2469", &hash));
        assert!(!fits("2468", "rubbish"));
    }

    #[test]
    fn a_code_survives_how_people_type() {
        let code = recovery_code(&Counting);
        assert_eq!(code, "01234-56789-ABCDE-FGHJK");
        assert_eq!(read_code(" oI234 56789abcde-fghjk "), code);
    }
}
