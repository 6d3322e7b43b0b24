//! An activity as written.

use crate::word::{CreditType, LearningFormat, MinutesMethod, QuestionKind};
use case::document::{Flag, Id, Int, List, Plain, Word};

case::record! {
    /// One or more cases that earn credit together.
    ActivitySource {
        /// Id. Credit is earned once for each; a renewal takes a new one.
        need "id" id: Id<'t>,
        /// Title as on certificates.
        text "title" title: Plain<'t>,
        /// One or two sentences.
        text "summary" summary: Plain<'t>,
        /// Id of the activity this one renews.
        opt "renews" renews: Id<'t>,
        /// The cases; every one must be passed, graded.
        need "cases" cases: List<'t, CaseEntrySource<'t>>,
        /// Learning format named on the certificate.
        need "format" format: Word<LearningFormat>,
        /// Role ids of the taxonomy it is meant for.
        need "roles" roles: List<'t, Id<'t>>,
        /// Whom it is meant for.
        text "audience" audience: Plain<'t>,
        /// Planned by and for the team. Needed for interprofessional credit.
        opt "planned_for_team" planned_for_team: Flag,
        /// What it is designated for.
        need "credits" credits: List<'t, CreditSource<'t>>,
        /// Points for maintenance of certification.
        opt "moc" moc: List<'t, MocSource<'t>>,
        /// Estimated time.
        need "minutes" minutes: MinutesSource<'t>,
        /// First day on which an attempt may begin, YYYY-MM-DD.
        need "release" release: Plain<'t>,
        /// Day of the last review, YYYY-MM-DD.
        need "reviewed" reviewed: Plain<'t>,
        /// Last day on which credit may be claimed, YYYY-MM-DD.
        need "terminates" terminates: Plain<'t>,
        /// What a learner is shown before the start.
        need "disclosures" disclosures: DisclosuresSource<'t>,
        /// The evaluation.
        need "evaluation" evaluation: List<'t, QuestionSource<'t>>,
        /// What a learner attests, word for word.
        text "attestation" attestation: Plain<'t>,
    }
}

case::record! {
    /// A case of an activity.
    CaseEntrySource {
        /// Case id.
        need "case" case: Id<'t>,
        /// The one content version that counts; any if absent.
        opt "version" version: Int<1, 1_000_000>,
        /// The one content hash that counts, 64 hex digits; any if absent.
        opt "content" content: Plain<'t>,
        /// Least action points of the learner's role. Raises the case's own pass rule, never lowers it.
        opt "points" points: Int<1, 10_000>,
    }
}

case::record! {
    /// Credit of one type.
    CreditSource {
        /// The type.
        need "type" credit: Word<CreditType>,
        /// Hundredths: the most a learner may claim.
        need "amount" amount: Int<1, 10_000>,
        /// Professions it is meant for; every one that sees the type if absent.
        opt "professions" professions: List<'t, Id<'t>>,
        /// Designation statement as approved, word for word.
        text "statement" statement: Plain<'t>,
        /// Universal activity number. Needed for pharmacy.
        opt "uan" uan: Plain<'t>,
    }
}

case::record! {
    /// Points for maintenance of certification with one board.
    MocSource {
        /// The board's name.
        text "board" board: Plain<'t>,
        /// Hundredths of a point; never more than the AMA PRA credits.
        need "points" points: Int<1, 10_000>,
    }
}

case::record! {
    /// Estimated time in whole minutes.
    MinutesSource {
        /// Minutes of learning: cases with their debriefs.
        need "learning" learning: Int<1, 6_000>,
        /// Minutes of evaluation; they count towards contact hours only. 0 if absent.
        opt "evaluation" evaluation: Int<0, 60>,
        /// How they were found.
        need "method" method: Word<MinutesMethod>,
        /// The method in one line.
        text "detail" detail: Plain<'t>,
    }
}

case::record! {
    /// What a learner is shown before the start.
    DisclosuresSource {
        /// Faculty with credentials.
        need "faculty" faculty: List<'t, PersonSource<'t>>,
        /// Planners and reviewers.
        opt "planners" planners: List<'t, PersonSource<'t>>,
        /// Whether there was commercial support: said outright, not left out.
        need "commercial_support" commercial_support: Flag,
        /// Who gave it; exactly where commercial_support is true.
        opt "supporters" supporters: List<'t, Plain<'t>>,
        /// Medium.
        text "media" media: Plain<'t>,
        /// How one takes part and earns credit.
        text "method" method: Plain<'t>,
        /// What hardware and software is needed.
        text "hardware" hardware: Plain<'t>,
        /// Sources.
        need "bibliography" bibliography: List<'t, Plain<'t>>,
    }
}

case::record! {
    /// Faculty or planner.
    PersonSource {
        /// Name.
        text "name" name: Plain<'t>,
        /// Credentials.
        text "credentials" credentials: Plain<'t>,
        /// Whether there are relevant financial relationships: said outright, not left out.
        need "relevant_relationships" relevant_relationships: Flag,
        /// The relationships; exactly where relevant_relationships is true.
        opt "relationships" relationships: List<'t, RelationshipSource<'t>>,
    }
}

case::record! {
    /// A relevant financial relationship.
    RelationshipSource {
        /// With whom.
        text "company" company: Plain<'t>,
        /// Of what nature.
        text "nature" nature: Plain<'t>,
        /// How it was mitigated.
        text "mitigation" mitigation: Plain<'t>,
    }
}

case::record! {
    /// A question of the evaluation.
    QuestionSource {
        /// Id.
        need "id" id: Id<'t>,
        /// The question.
        text "text" text: Plain<'t>,
        /// scale (1 to 5), choice or text.
        need "kind" kind: Word<QuestionKind>,
        /// Whether a claim needs an answer; true if absent.
        opt "required" required: Flag,
        /// The choices of a choice question.
        opt "choices" choices: List<'t, ChoiceSource<'t>>,
    }
}

case::record! {
    /// A choice.
    ChoiceSource {
        /// Id.
        need "id" id: Id<'t>,
        /// Its text.
        text "text" text: Plain<'t>,
    }
}
