//! Writes one of every printed page into a folder, for readers that are no part of this crate and for looking at.
//!
//! `cargo run -p exports --example specimens -- FOLDER`

use exports::pdf::{
    Amount, CertificatePage, Claim, Day, Provider, Standing, Statement, certificate,
};
use std::error::Error;
use std::path::{Path, PathBuf};

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args_os().nth(1).ok_or("name a folder")?;
    let folder = PathBuf::from(folder);
    std::fs::create_dir_all(&folder)?;
    certificates(&folder)
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
