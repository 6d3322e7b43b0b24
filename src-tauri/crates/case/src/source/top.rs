//! The top level of `case.json`.

use super::evidence::EvidenceSource;
use super::read::{List, Map};
use super::scalar::{Id, Int, Plain, Text};
use super::scene::SceneSource;
use super::words::{ReviewState, Word};
use super::world::{
    CriticalSource, DeadlineSource, DutySource, EncounterSource, FactSource, FailFlagSource,
    LateSource, MeasureSource, MediaSource, ObjectiveSource, ParamSource, PassSource, PersonSource,
    ReferenceSource, RoleSource, TakeawaySource, VarSource, WaiverSource,
};

record! {
    /// A patient case of Rehearse, format 1.
    CaseSource {
        /// The format's number: 1.
        need "format" format: Int<1, 1>,
        /// Id of the case; also the name of its folder.
        need "id" id: Id<'t>,
        /// Content version, raised at each change.
        need "version" version: Int<1, 1_000_000>,
        /// Language of the inline texts, for example en.
        need "language" language: Plain<'t>,
        /// Title.
        text "title" title: Text<'t>,
        /// One or two sentences for the library card, in the patient's world.
        text "summary" summary: Text<'t>,
        /// What the learner will be able to do.
        need "objectives" objectives: List<'t, ObjectiveSource<'t>>,
        /// The measurement year the case is written for.
        opt "measure_year" measure_year: Int<2000, 2100>,
        /// Active minutes per role and how they were estimated.
        need "minutes" minutes: MinutesSource<'t>,
        /// Who has reviewed the content.
        need "review" review: ReviewSource<'t>,
        /// The simulated calendar.
        need "clock" clock: ClockSource<'t>,
        /// Id of the first scene.
        need "start" start: Id<'t>,
        /// The seats.
        need "roles" roles: Map<'t, RoleSource<'t>>,
        /// The people of the story; exactly one is the patient.
        need "people" people: Map<'t, PersonSource<'t>>,
        /// Clinic parameters.
        opt "params" params: Map<'t, ParamSource<'t>>,
        /// Story variables.
        opt "vars" vars: Map<'t, VarSource<'t>>,
        /// What a role can know.
        need "facts" facts: Map<'t, FactSource<'t>>,
        /// What a role sees in the right-hand pane, in order.
        opt "evidence" evidence: List<'t, EvidenceSource<'t>>,
        /// The scope rules.
        need "duties" duties: Map<'t, DutySource<'t>>,
        /// Groups of scenes on one date.
        need "encounters" encounters: Map<'t, EncounterSource<'t>>,
        /// Named deadlines.
        opt "deadlines" deadlines: Map<'t, DeadlineSource<'t>>,
        /// Late consequences, in order.
        opt "late" late: List<'t, LateSource<'t>>,
        /// Steps whose omission fails a role.
        opt "critical" critical: Map<'t, CriticalSource<'t>>,
        /// Flags that fail whom they charge.
        opt "fails" fails: Map<'t, FailFlagSource<'t>>,
        /// The quality measures' logic.
        opt "measures" measures: Map<'t, MeasureSource<'t>>,
        /// Least points of every playable role.
        need "pass" pass: Map<'t, PassSource<'t>>,
        /// Sources.
        need "refs" refs: Map<'t, ReferenceSource<'t>>,
        /// Pictures.
        opt "media" media: Map<'t, MediaSource<'t>>,
        /// Tomorrow at 9:00, by role.
        opt "takeaways" takeaways: Map<'t, List<'t, TakeawaySource<'t>>>,
        /// Warnings accepted by a named person.
        opt "waivers" waivers: List<'t, WaiverSource<'t>>,
        /// The scenes.
        need "scenes" scenes: Map<'t, SceneSource<'t>>,
    }
}

record! {
    /// Active minutes per role and how they were estimated.
    MinutesSource {
        /// Whole minutes.
        need "estimate" estimate: Int<1, 600>,
        /// The method in one line.
        need "method" method: Plain<'t>,
    }
}

record! {
    /// Who has reviewed the content, when, and until when it stands.
    ReviewSource {
        /// draft or reviewed.
        need "state" state: Word<ReviewState>,
        /// The reviewer's name.
        opt "by" by: Plain<'t>,
        /// Date of the review, YYYY-MM-DD.
        opt "on" on: Plain<'t>,
        /// Date after which it is stale, YYYY-MM-DD.
        opt "until" until: Plain<'t>,
    }
}

record! {
    /// Naive local time.
    ClockSource {
        /// YYYY-MM-DDTHH:MM.
        need "start" start: Plain<'t>,
        /// Dates, YYYY-MM-DD, that are no business days.
        opt "holidays" holidays: List<'t, Plain<'t>>,
    }
}
