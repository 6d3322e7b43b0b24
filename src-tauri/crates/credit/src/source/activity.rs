//! An activity as written.

use crate::word::{CreditType, LearningFormat, MinutesMethod, QuestionKind};
use case::document::{Flag, Id, Int, List, Plain, Word};

case::record! {
    /// One or more cases that earn credit together.
    ActivitySource {
        /// Id. Credit is earned once for each; a renewal takes a new one.
        need "id" id: Id,
        /// Title as on certificates.
        text "title" title: Plain,
        /// One or two sentences.
        text "summary" summary: Plain,
        /// Id of the activity this one renews.
        opt "renews" renews: Id,
        /// The cases; every one must be passed, graded.
        need "cases" cases: List<CaseEntrySource>,
        /// Learning format named on the certificate.
        need "format" format: Word<LearningFormat>,
        /// Role ids of the taxonomy it is meant for.
        need "roles" roles: List<Id>,
        /// Whom it is meant for.
        text "audience" audience: Plain,
        /// Planned by and for the team. Needed for interprofessional credit.
        opt "planned_for_team" planned_for_team: Flag,
        /// What it is designated for.
        need "credits" credits: List<CreditSource>,
        /// Points for maintenance of certification.
        opt "moc" moc: List<MocSource>,
        /// Estimated time.
        need "minutes" minutes: MinutesSource,
        /// First day on which an attempt may begin, YYYY-MM-DD.
        need "release" release: Plain,
        /// Day of the last review, YYYY-MM-DD.
        need "reviewed" reviewed: Plain,
        /// Last day on which credit may be claimed, YYYY-MM-DD.
        need "terminates" terminates: Plain,
        /// What a learner is shown before the start.
        need "disclosures" disclosures: DisclosuresSource,
        /// The evaluation.
        need "evaluation" evaluation: List<QuestionSource>,
        /// What a learner attests, word for word.
        text "attestation" attestation: Plain,
    }
}

case::record! {
    /// A case of an activity.
    CaseEntrySource {
        /// Case id.
        need "case" case: Id,
        /// The one content version that counts; any if absent.
        opt "version" version: Int<1, 1_000_000>,
        /// The one content hash that counts, 64 hex digits; any if absent.
        opt "content" content: Plain,
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
        opt "professions" professions: List<Id>,
        /// Designation statement as approved, word for word.
        text "statement" statement: Plain,
        /// Universal activity number. Needed for pharmacy.
        opt "uan" uan: Plain,
    }
}

case::record! {
    /// Points for maintenance of certification with one board.
    MocSource {
        /// The board's name.
        text "board" board: Plain,
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
        text "detail" detail: Plain,
    }
}

case::record! {
    /// What a learner is shown before the start.
    DisclosuresSource {
        /// Faculty with credentials.
        need "faculty" faculty: List<PersonSource>,
        /// Planners and reviewers.
        opt "planners" planners: List<PersonSource>,
        /// Whether there was commercial support: said outright, not left out.
        need "commercial_support" commercial_support: Flag,
        /// Who gave it; exactly where commercial_support is true.
        opt "supporters" supporters: List<Plain>,
        /// Medium.
        text "media" media: Plain,
        /// How one takes part and earns credit.
        text "method" method: Plain,
        /// What hardware and software is needed.
        text "hardware" hardware: Plain,
        /// Sources.
        need "bibliography" bibliography: List<Plain>,
    }
}

case::record! {
    /// Faculty or planner.
    PersonSource {
        /// Name.
        text "name" name: Plain,
        /// Credentials.
        text "credentials" credentials: Plain,
        /// Whether there are relevant financial relationships: said outright, not left out.
        need "relevant_relationships" relevant_relationships: Flag,
        /// The relationships; exactly where relevant_relationships is true.
        opt "relationships" relationships: List<RelationshipSource>,
    }
}

case::record! {
    /// A relevant financial relationship.
    RelationshipSource {
        /// With whom.
        text "company" company: Plain,
        /// Of what nature.
        text "nature" nature: Plain,
        /// How it was mitigated.
        text "mitigation" mitigation: Plain,
    }
}

case::record! {
    /// A question of the evaluation.
    QuestionSource {
        /// Id.
        need "id" id: Id,
        /// The question.
        text "text" text: Plain,
        /// scale (1 to 5), choice or text.
        need "kind" kind: Word<QuestionKind>,
        /// Whether a claim needs an answer; true if absent.
        opt "required" required: Flag,
        /// The choices of a choice question.
        opt "choices" choices: List<ChoiceSource>,
    }
}

case::record! {
    /// A choice.
    ChoiceSource {
        /// Id.
        need "id" id: Id,
        /// Its text.
        text "text" text: Plain,
    }
}
