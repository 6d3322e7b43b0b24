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
        need "id" id: Id,
        /// Content version, raised at each change.
        need "version" version: Int<1, 1_000_000>,
        /// Language of the inline texts, for example en.
        need "language" language: Plain,
        /// Title.
        text "title" title: Text,
        /// One or two sentences for the library card, in the patient's world.
        text "summary" summary: Text,
        /// What the learner will be able to do.
        need "objectives" objectives: List<ObjectiveSource>,
        /// The measurement year the case is written for.
        opt "measure_year" measure_year: Int<2000, 2100>,
        /// Active minutes per role and how they were estimated.
        need "minutes" minutes: MinutesSource,
        /// Who has reviewed the content.
        need "review" review: ReviewSource,
        /// The simulated calendar.
        need "clock" clock: ClockSource,
        /// Id of the first scene.
        need "start" start: Id,
        /// The seats.
        need "roles" roles: Map<RoleSource>,
        /// The people of the story; exactly one is the patient.
        need "people" people: Map<PersonSource>,
        /// Clinic parameters.
        opt "params" params: Map<ParamSource>,
        /// Story variables.
        opt "vars" vars: Map<VarSource>,
        /// What a role can know.
        need "facts" facts: Map<FactSource>,
        /// What a role sees in the right-hand pane, in order.
        opt "evidence" evidence: List<EvidenceSource>,
        /// The scope rules.
        need "duties" duties: Map<DutySource>,
        /// Groups of scenes on one date.
        need "encounters" encounters: Map<EncounterSource>,
        /// Named deadlines.
        opt "deadlines" deadlines: Map<DeadlineSource>,
        /// Late consequences, in order.
        opt "late" late: List<LateSource>,
        /// Steps whose omission fails a role.
        opt "critical" critical: Map<CriticalSource>,
        /// Flags that fail whom they charge.
        opt "fails" fails: Map<FailFlagSource>,
        /// The quality measures' logic.
        opt "measures" measures: Map<MeasureSource>,
        /// Least points of every playable role.
        need "pass" pass: Map<PassSource>,
        /// Sources.
        need "refs" refs: Map<ReferenceSource>,
        /// Pictures.
        opt "media" media: Map<MediaSource>,
        /// Tomorrow at 9:00, by role.
        opt "takeaways" takeaways: Map<List<TakeawaySource>>,
        /// Warnings accepted by a named person.
        opt "waivers" waivers: List<WaiverSource>,
        /// The scenes.
        need "scenes" scenes: Map<SceneSource>,
    }
}

record! {
    /// Active minutes per role and how they were estimated.
    MinutesSource {
        /// Whole minutes.
        need "estimate" estimate: Int<1, 600>,
        /// The method in one line.
        need "method" method: Plain,
    }
}

record! {
    /// Who has reviewed the content, when, and until when it stands.
    ReviewSource {
        /// draft or reviewed.
        need "state" state: Word<ReviewState>,
        /// The reviewer's name.
        opt "by" by: Plain,
        /// Date of the review, YYYY-MM-DD.
        opt "on" on: Plain,
        /// Date after which it is stale, YYYY-MM-DD.
        opt "until" until: Plain,
    }
}

record! {
    /// Naive local time.
    ClockSource {
        /// YYYY-MM-DDTHH:MM.
        need "start" start: Plain,
        /// Dates, YYYY-MM-DD, that are no business days.
        opt "holidays" holidays: List<Plain>,
    }
}
