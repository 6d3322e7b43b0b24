//! Printed pages, through the crate's public door.

mod certificate;
