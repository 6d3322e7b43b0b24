//! The real window, driven as a person drives it. Needs Xvfb, WebKitWebDriver and the built program (`REHEARSE_APP`).

mod credit;
mod drill;
mod harness;
mod journey;
mod learner;
mod moved;
mod resume;
mod spanish;
mod team;
mod walk;
mod window;
