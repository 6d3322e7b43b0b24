//! The real window, driven as a person drives it. Needs Xvfb, WebKitWebDriver and the built program (`REHEARSE_APP`).

mod clinic;
mod compared;
mod credit;
mod drill;
mod friction;
mod harness;
mod journey;
mod learner;
mod moved;
mod refused;
mod resume;
mod spanish;
mod team;
mod walk;
mod window;
