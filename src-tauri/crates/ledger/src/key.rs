//! Device keys: who wrote and signed. The secret half is passed in by whoever keeps it.

use crate::hash::{BadHex, Hash, from_hex, to_hex};
use ed25519_dalek::{Signer, SigningKey, VerifyingKey};
use serde::{Deserialize, Serialize};
use std::fmt;

macro_rules! hex_newtype {
    ($(#[$doc:meta])* $name:ident, $len:literal) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name([u8; $len]);

        impl $name {
            /// From raw bytes.
            #[must_use]
            pub const fn from_bytes(bytes: [u8; $len]) -> Self {
                Self(bytes)
            }

            /// The raw bytes.
            #[must_use]
            pub const fn bytes(&self) -> &[u8; $len] {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&to_hex(&self.0))
            }
        }

        impl From<$name> for String {
            fn from(value: $name) -> Self {
                to_hex(&value.0)
            }
        }

        impl TryFrom<String> for $name {
            type Error = BadHex;
            fn try_from(text: String) -> Result<Self, BadHex> {
                from_hex(&text).map(Self)
            }
        }
    };
}

hex_newtype! {
    /// An Ed25519 public key.
    PublicKey, 32
}
hex_newtype! {
    /// Short name of a key: the first 16 bytes of the SHA-256 of the public key.
    KeyId, 16
}
hex_newtype! {
    /// An Ed25519 signature.
    Signature, 64
}

impl PublicKey {
    /// Its short name.
    #[must_use]
    pub fn id(&self) -> KeyId {
        let mut id = [0; 16];
        id.copy_from_slice(&Hash::of(&self.0).bytes()[..16]);
        KeyId(id)
    }

    /// Whether the signature is this key's over the bytes. Strict: weak keys and malleable signatures are refused.
    #[must_use]
    pub fn verifies(&self, bytes: &[u8], signature: &Signature) -> bool {
        let signature = ed25519_dalek::Signature::from_bytes(&signature.0);
        VerifyingKey::from_bytes(&self.0)
            .is_ok_and(|key| key.verify_strict(bytes, &signature).is_ok())
    }
}

/// Something that signs: the device key, wherever its secret half is kept.
pub trait Sign {
    /// The public half.
    fn public(&self) -> PublicKey;

    /// A signature over the bytes.
    fn sign(&self, bytes: &[u8]) -> Signature;
}

/// A device key in memory. It has no serialised form here; keeping the 32 secret bytes safe is the caller's part.
pub struct DeviceKey(SigningKey);

impl DeviceKey {
    /// From the 32 secret bytes.
    #[must_use]
    pub fn from_secret(secret: &[u8; 32]) -> Self {
        Self(SigningKey::from_bytes(secret))
    }
}

impl Sign for DeviceKey {
    fn public(&self) -> PublicKey {
        PublicKey(self.0.verifying_key().to_bytes())
    }

    fn sign(&self, bytes: &[u8]) -> Signature {
        Signature(self.0.sign(bytes).to_bytes())
    }
}

impl fmt::Debug for DeviceKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "DeviceKey({})", self.public().id())
    }
}
