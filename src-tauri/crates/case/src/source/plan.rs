//! `plan.json` and the decisions file as written.

use super::cond::TermSource;
use super::decision::AnswerSource;
use super::read::{List, Map};
use super::scalar::{Flag, Id, Int, Plain};

record! {
    /// The test plan of a case: named walks with what must come of them.
    PlanSource {
        /// The format's number: 1.
        need "format" format: Int<1, 1>,
        /// Id of the case.
        need "case" case: Id<'t>,
        /// The walks.
        need "walks" walks: List<'t, WalkSource<'t>>,
    }
}

record! {
    /// A walk.
    WalkSource {
        /// Id.
        need "id" id: Id<'t>,
        /// What it shows.
        need "title" title: Plain<'t>,
        /// Roles whose best path this is.
        opt "best_for" best_for: List<'t, Id<'t>>,
        /// Roles played.
        need "roles" roles: List<'t, Id<'t>>,
        /// Clinic parameters other than their defaults.
        opt "params" params: Map<'t, TermSource<'t>>,
        /// Seed of chance; 0 if absent.
        opt "seed" seed: Int<0, 2_147_483_647>,
        /// Chance outcomes forced in order.
        opt "draws" draws: List<'t, TermSource<'t>>,
        /// The decisions in order.
        need "decisions" decisions: List<'t, StepSource<'t>>,
        /// What must come of it.
        need "expect" expect: ExpectSource<'t>,
    }
}

record! {
    /// The answer given in a scene.
    StepSource {
        /// The scene that must wait.
        need "scene" scene: Id<'t>,
        /// The answer.
        need "answer" answer: AnswerSource<'t>,
    }
}

record! {
    /// What must come of a walk; what is left out is not checked.
    ExpectSource {
        /// The ending reached.
        need "ending" ending: Id<'t>,
        /// Whether every played role passes.
        opt "passed" passed: Flag,
        /// Action points by role.
        opt "action" action: Map<'t, TotalSource<'t>>,
        /// Ownership points by role.
        opt "ownership" ownership: Map<'t, TotalSource<'t>>,
        /// Sums of the value ledger.
        opt "ledger" ledger: SumsSource<'t>,
        /// Exactly the fail flags raised.
        opt "fail_flags" fail_flags: List<'t, Id<'t>>,
        /// Critical steps done or not.
        opt "critical" critical: Map<'t, Flag>,
        /// Exactly what scenes offer.
        opt "offered" offered: List<'t, OfferedSource<'t>>,
        /// Answers that scenes refuse.
        opt "refused" refused: List<'t, RefusedSource<'t>>,
        /// Texts read in scenes.
        opt "texts" texts: List<'t, ShownSource<'t>>,
    }
}

record! {
    /// Expected points and the terms they add up from, by hand.
    TotalSource {
        /// Their sum.
        need "total" total: Int<0, 1_000_000>,
        /// One for each decision that earned some.
        need "terms" terms: List<'t, PointsSource<'t>>,
    }
}

record! {
    /// Points of one decision.
    PointsSource {
        /// The scene.
        need "scene" scene: Id<'t>,
        /// The choice or outcome.
        need "of" of: Id<'t>,
        /// How many.
        need "points" points: Int<0, 1_000_000>,
    }
}

record! {
    /// Sums of the value ledger.
    SumsSource {
        /// Harm avoided or done.
        opt "safety" safety: Int<-1_000_000, 1_000_000>,
        /// Whether the measure is met.
        opt "quality_measure" quality_measure: Int<-1_000_000, 1_000_000>,
        /// Cost to patient and payer.
        opt "cost" cost: Int<-1_000_000, 1_000_000>,
        /// What the patient lived through.
        opt "patient_experience" patient_experience: Int<-1_000_000, 1_000_000>,
        /// Work and rework for staff.
        opt "staff_burden" staff_burden: Int<-1_000_000, 1_000_000>,
        /// Who is served and who is left out.
        opt "equity" equity: Int<-1_000_000, 1_000_000>,
    }
}

record! {
    /// Exactly what a scene offers: choices, options, places or facts.
    OfferedSource {
        /// The scene.
        need "scene" scene: Id<'t>,
        /// Their ids.
        need "ids" ids: List<'t, Id<'t>>,
    }
}

record! {
    /// An answer that a scene refuses.
    RefusedSource {
        /// The scene.
        need "scene" scene: Id<'t>,
        /// The answer.
        need "answer" answer: AnswerSource<'t>,
        /// Code of the refusal.
        need "code" code: Plain<'t>,
    }
}

record! {
    /// A text read in a scene.
    ShownSource {
        /// The scene.
        need "scene" scene: Id<'t>,
        /// The text.
        need "text_id" text_id: Plain<'t>,
    }
}

record! {
    /// A clinic's overlay: values of clinic parameters.
    OverlaySource {
        /// The format's number: 1.
        need "format" format: Int<1, 1>,
        /// Id of the case.
        need "case" case: Id<'t>,
        /// Parameter id to value.
        need "values" values: Map<'t, TermSource<'t>>,
    }
}

record! {
    /// A decisions file: who plays, and the answers in order.
    DecisionsSource {
        /// The format's number: 1.
        need "format" format: Int<1, 1>,
        /// Id of the case.
        need "case" case: Id<'t>,
        /// Roles played.
        need "roles" roles: List<'t, Id<'t>>,
        /// Clinic parameters other than their defaults.
        opt "params" params: Map<'t, TermSource<'t>>,
        /// Seed of chance; 0 if absent.
        opt "seed" seed: Int<0, 2_147_483_647>,
        /// Chance outcomes forced in order.
        opt "draws" draws: List<'t, TermSource<'t>>,
        /// The decisions in order.
        need "decisions" decisions: List<'t, StepSource<'t>>,
    }
}
