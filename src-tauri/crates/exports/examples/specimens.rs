//! Writes one of every printed page into a folder, for readers that are no part of this crate and for looking at.
//!
//! `cargo run -p exports --example specimens -- FOLDER`

use exports::pdf::{
    Amount, CertificatePage, Claim, Cycle, Day, FrictionGroup, FrictionHeading, FrictionKind,
    FrictionPage, Provider, Standing, Statement, TomorrowPage, TomorrowRole, TranscriptPage,
    TranscriptRow, certificate, friction_page, tomorrow, transcript,
};
use std::error::Error;
use std::path::{Path, PathBuf};

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args_os().nth(1).ok_or("name a folder")?;
    let folder = PathBuf::from(folder);
    std::fs::create_dir_all(&folder)?;
    certificates(&folder)?;
    let write = |name: &str, bytes: Vec<u8>| std::fs::write(folder.join(name), bytes);
    write("transcript.pdf", transcript(&record("en", 31))?)?;
    write("transcript-empty.pdf", transcript(&record("es", 0))?)?;
    write("tomorrow.pdf", tomorrow(&note())?)?;
    write("tomorrow-team.pdf", tomorrow(&team_note())?)?;
    write("friction.pdf", friction_page(&report())?)?;
    Ok(())
}

fn day(year: u16, month: u8, day: u8) -> Day {
    Day { year, month, day }
}

fn nurse() -> CertificatePage {
    CertificatePage {
        language: "en".to_owned(),
        number: "RFC-2026-00417".to_owned(),
        name: "Imani Brooks".to_owned(),
        credentials: Some("RN".to_owned()),
        provider: Provider {
            name: "Riverside Family Clinic, Office of Education".to_owned(),
            address: Some("410 Water Street, Bangor, Maine 04401".to_owned()),
            web: Some("riverside.example/education".to_owned()),
            signer: Some("R. Adeyemi, coordinator".to_owned()),
        },
        activity: "The call after the hospital".to_owned(),
        format: "Enduring material, on a clinic computer".to_owned(),
        location: None,
        completed: day(2026, 11, 15),
        standing: Standing::OwnCredit,
        claims: vec![Claim {
            amount: Amount { hundredths: 75 },
            wording: "contact hours".to_owned(),
        }],
        statements: vec![Statement::Approver(
            "This nursing continuing professional development activity was approved by the Northern Example Association, \
             an accredited approver."
                .to_owned(),
        )],
        attestation: Some("I claim only the time I spent on this activity.".to_owned()),
        unofficial: false,
        issued: day(2026, 11, 16),
        reissued: None,
        demonstration: false,
    }
}

fn physician() -> CertificatePage {
    CertificatePage {
        name: "Νικόλαος Παπαδόπουλος".to_owned(),
        credentials: Some("MD".to_owned()),
        standing: Standing::Physician,
        claims: vec![Claim {
            amount: Amount { hundredths: 50 },
            wording: "AMA PRA Category 1 Credit(s)™".to_owned(),
        }],
        statements: vec![
            Statement::Designation(
                "The Riverside Family Clinic designates this enduring material for a maximum of 0.75 AMA PRA Category 1 \
                 Credit(s)™. Physicians should claim only the credit commensurate with the extent of their participation \
                 in the activity."
                    .to_owned(),
            ),
            Statement::Joint(
                "In support of improving patient care, the Riverside Family Clinic is jointly accredited to provide \
                 continuing education for the healthcare team."
                    .to_owned(),
            ),
        ],
        reissued: Some(day(2027, 2, 3)),
        ..nurse()
    }
}

fn demonstration() -> CertificatePage {
    CertificatePage {
        number: "01933b2e-7c41-7f0a-9c55-2f6e3d0a8b17".to_owned(),
        name: "Зоя Щербакова-Їжакевич".to_owned(),
        credentials: None,
        standing: Standing::Participation,
        demonstration: true,
        location: Some("Team room, second floor".to_owned()),
        ..nurse()
    }
}

fn crowded() -> CertificatePage {
    let long = "La actividad cumple con los criterios de formación continua que la persona responsable ha aprobado, \
                incluidos el método de estimación del tiempo, la evaluación, las relaciones relevantes y su ausencia.";
    CertificatePage {
        language: "es".to_owned(),
        name: "María de los Ángeles Hernández-Villavicencio y Goicoechea de Fernández-Etxeberria".to_owned(),
        credentials: Some("PharmD".to_owned()),
        activity: "La llamada después del alta: conciliación de medicamentos, señales de alarma y responsabilidad \
                   compartida del seguimiento en los dos primeros días hábiles"
            .to_owned(),
        format: "Material de estudio permanente, en una computadora de la clínica".to_owned(),
        location: Some("Clínica Familiar Riverside, sala de reuniones del segundo piso, Bangor, Maine".to_owned()),
        claims: vec![
            Claim {
                amount: Amount { hundredths: 75 },
                wording: "horas de contacto".to_owned(),
            },
            Claim {
                amount: Amount { hundredths: 125 },
                wording: "horas de educación continua de farmacia (UAN JA0000000-0000-26-001-H01-P)".to_owned(),
            },
        ],
        statements: (1..=7)
            .map(|number| Statement::Other(format!("{number}. {long} {long}")))
            .collect(),
        unofficial: true,
        demonstration: true,
        ..nurse()
    }
}

fn certificates(folder: &Path) -> Result<(), Box<dyn Error>> {
    for (name, page) in [
        ("certificate-nurse", nurse()),
        ("certificate-physician", physician()),
        ("certificate-demonstration", demonstration()),
        ("certificate-crowded", crowded()),
    ] {
        std::fs::write(folder.join(name).with_extension("pdf"), certificate(&page)?)?;
    }
    Ok(())
}

fn record(language: &str, rows: u16) -> TranscriptPage {
    TranscriptPage {
        language: language.to_owned(),
        name: "Imani Brooks".to_owned(),
        credentials: Some("RN".to_owned()),
        as_of: day(2026, 11, 22),
        cycles: vec![Cycle {
            credit: "contact hours".to_owned(),
            from: day(2026, 1, 1),
            until: day(2027, 12, 31),
            claimed: Amount { hundredths: 1750 },
            needed: Some(Amount { hundredths: 5000 }),
        }],
        rows: (1..=rows)
            .map(|number| TranscriptRow {
                completed: day(2026, 10, u8::try_from(number).unwrap_or(1)),
                activity: format!("The call after the hospital, part {number}"),
                detail: Some("18 min, as registered nurse".to_owned()),
                provider: "Riverside Family Clinic, Office of Education".to_owned(),
                credit: "contact hours".to_owned(),
                offered: Amount { hundredths: 75 },
                claimed: (number != 2).then_some(Amount { hundredths: 50 }),
                certificate: match number {
                    2 => None,
                    5 => Some("01933b2e-7c41-7f0a-9c55-2f6e3d0a8b17".to_owned()),
                    _ => Some(format!("RFC-2026-{number:05}")),
                },
                demonstration: number == 3,
            })
            .collect(),
        demonstration: false,
    }
}

fn note() -> TomorrowPage {
    TomorrowPage {
        language: "en".to_owned(),
        case: "No cuff at home".to_owned(),
        made: day(2026, 11, 22),
        roles: vec![TomorrowRole {
            role: "Medical assistant".to_owned(),
            lines: vec![
                "Say the arm size with the reading: \u{201C}34 cm, large cuff.\u{201D}".to_owned(),
                "Write down who calls the patient, and by when.".to_owned(),
                "Ask for the reading back before you hang up.".to_owned(),
            ],
        }],
    }
}

fn team_note() -> TomorrowPage {
    let roles = [
        "Asistente m\u{E9}dico",
        "Enfermer\u{ED}a",
        "Recepci\u{F3}n",
        "Farmacia cl\u{ED}nica",
    ];
    TomorrowPage {
        language: "es".to_owned(),
        roles: roles
            .into_iter()
            .map(|role| TomorrowRole {
                role: role.to_owned(),
                lines: vec![
                    "Diga la talla del brazo junto con la lectura y an\u{F3}tela en la hoja que recibe enfermer\u{ED}a."
                        .to_owned(),
                    "Escriba qui\u{E9}n llama al paciente y hasta cu\u{E1}ndo.".to_owned(),
                    "Pida que le repitan la indicaci\u{F3}n.".to_owned(),
                ],
            })
            .collect(),
        ..note()
    }
}

fn report() -> FrictionPage {
    let group = |text: &str, count| FrictionGroup {
        text: text.to_owned(),
        count,
    };
    FrictionPage {
        language: "en".to_owned(),
        place: Some("Riverside Family Clinic".to_owned()),
        from: day(2026, 10, 1),
        until: day(2026, 11, 22),
        made: day(2026, 11, 22),
        answers: 41,
        smallest: 3,
        withheld: 5,
        headings: vec![
            FrictionHeading {
                kind: FrictionKind::Staffing,
                groups: vec![group("Nobody is free to call back on Friday afternoon", 12)],
            },
            FrictionHeading {
                kind: FrictionKind::Data,
                groups: vec![
                    group(
                        "The discharge list arrives after the two business days are over",
                        9,
                    ),
                    group("Home readings reach us on paper only", 8),
                ],
            },
            FrictionHeading {
                kind: FrictionKind::Education,
                groups: Vec::new(),
            },
            FrictionHeading {
                kind: FrictionKind::Unsorted,
                groups: vec![group("The phone line is busy", 7)],
            },
        ],
    }
}
