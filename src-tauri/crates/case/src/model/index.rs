//! Typed positions into the tables of a [`super::Case`].

macro_rules! index {
    ($($(#[$doc:meta])* $name:ident($repr:ty);)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub $repr);
        impl $name {
            /// The position as an array index.
            #[must_use]
            pub const fn at(self) -> usize {
                self.0 as usize
            }
        }
    )*};
}

index! {
    /// A role (seat) of the case; at most 16.
    RoleIx(u8);
    /// A fact.
    FactIx(u16);
    /// A story variable.
    VarIx(u16);
    /// A clinic parameter.
    ParamIx(u16);
    /// A scene.
    SceneIx(u16);
    /// A choice of a `one` or `say` decision, numbered through the whole case.
    ChoiceIx(u16);
    /// An outcome, numbered through the whole case.
    OutcomeIx(u16);
    /// A counting key: a choice, or a whole judged decision. Points count once per key.
    KeyIx(u16);
    /// A duty (scope rule).
    DutyIx(u16);
    /// An encounter.
    EncounterIx(u16);
    /// A deadline.
    DeadlineIx(u16);
    /// A late consequence.
    LateIx(u16);
    /// A critical step.
    CriticalIx(u16);
    /// A fail flag.
    FailIx(u16);
    /// A measure.
    MeasureIx(u16);
    /// A reference.
    RefIx(u16);
    /// A picture.
    MediaIx(u16);
    /// A person.
    PersonIx(u16);
    /// A text.
    TextIx(u32);
    /// An action-point competency of the taxonomy.
    CompetencyIx(u8);
}

/// A set of roles; bit n is `RoleIx(n)`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct RoleSet(pub u16);

impl RoleSet {
    /// Every role.
    pub const ALL: Self = Self(u16::MAX);

    /// The set with one role.
    #[must_use]
    pub const fn one(role: RoleIx) -> Self {
        Self(1 << role.0)
    }

    /// Whether the role is in the set.
    #[must_use]
    pub const fn has(self, role: RoleIx) -> bool {
        self.0 & (1 << role.0) != 0
    }

    /// The set with the role added.
    #[must_use]
    pub const fn with(self, role: RoleIx) -> Self {
        Self(self.0 | (1 << role.0))
    }

    /// Whether the two sets share a role.
    #[must_use]
    pub const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether no role is in the set.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }
}

/// The six axes of the value ledger, in the order they are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Axis {
    /// Harm avoided or done.
    Safety,
    /// Whether the measure is met.
    QualityMeasure,
    /// Cost to patient and payer.
    Cost,
    /// What the patient lived through.
    PatientExperience,
    /// Work and rework for staff.
    StaffBurden,
    /// Who is served and who is left out.
    Equity,
}

impl Axis {
    /// All axes in display order.
    pub const ALL: [Self; 6] = [
        Self::Safety,
        Self::QualityMeasure,
        Self::Cost,
        Self::PatientExperience,
        Self::StaffBurden,
        Self::Equity,
    ];

    /// The id in case files and exports.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Safety => "safety",
            Self::QualityMeasure => "quality_measure",
            Self::Cost => "cost",
            Self::PatientExperience => "patient_experience",
            Self::StaffBurden => "staff_burden",
            Self::Equity => "equity",
        }
    }

    /// The axis with this id.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|axis| axis.id() == id)
    }
}
