//! What it takes to make a certificate, beside writing as many bytes to a file and syncing them, which nobody who keeps one
//! can do without.
//!
//! `cargo run --release -p exports --example bench_certificate [TURNS] [FOLDER]`
#![expect(
    clippy::expect_used,
    clippy::float_arithmetic,
    reason = "a measuring tool: stop on any fault, print ratios"
)]

use exports::pdf::{
    Amount, CertificatePage, Claim, Day, Provider, Standing, Statement, certificate,
};
use std::fs::File;
use std::io::Write;
use std::path::PathBuf;
use std::time::Instant;

fn main() {
    let mut arguments = std::env::args().skip(1);
    let turns: u32 = arguments
        .next()
        .map_or(200, |text| text.parse().expect("a number of turns"));
    let folder = arguments
        .next()
        .map_or_else(std::env::temp_dir, PathBuf::from);
    std::fs::create_dir_all(&folder).expect("the folder can be made");
    let path = folder.join(format!("certificate-{}.pdf", std::process::id()));
    // Before anything is warm: what a learner waits for, who makes one certificate and closes the program.
    let began = Instant::now();
    let first = certificate(&page(0)).expect("a certificate");
    let cold = began.elapsed().as_secs_f64() * 1_000.0;
    let (mut made, mut written) = (Vec::new(), Vec::new());
    for turn in 1..=turns {
        let began = Instant::now();
        let bytes = certificate(&page(turn)).expect("a certificate");
        made.push(began.elapsed().as_secs_f64() * 1_000.0);
        let began = Instant::now();
        let mut file = File::create(&path).expect("a file");
        file.write_all(&bytes).expect("it can be written");
        file.sync_all().expect("it can be synced");
        written.push(began.elapsed().as_secs_f64() * 1_000.0);
    }
    std::fs::remove_file(&path).expect("the file can be removed");
    let mut ratios: Vec<f64> = made
        .iter()
        .zip(&written)
        .map(|(one, two)| one / two)
        .collect();
    println!("certificates     {turns}, {} bytes each", first.len());
    println!("the first        {cold:.1} ms");
    let [low, middle, high] = quartiles(&mut made);
    println!("made             {middle:.1} ms ({low:.1} to {high:.1})");
    let [low, middle, high] = quartiles(&mut written);
    println!("written, synced  {middle:.1} ms ({low:.1} to {high:.1})");
    println!("ratio            {:.2}", quartiles(&mut ratios)[1]);
}

fn quartiles(values: &mut [f64]) -> [f64; 3] {
    values.sort_by(f64::total_cmp);
    [1, 2, 3].map(|part| {
        let place = values.len() * part / 4;
        values.get(place).copied().unwrap_or(0.0)
    })
}

/// A certificate with the statements of a physician's; each turn another name, so that nothing is made twice.
fn page(turn: u32) -> CertificatePage {
    let day = Day {
        year: 2026,
        month: 11,
        day: 15,
    };
    CertificatePage {
        language: "en".to_owned(),
        number: format!("RFC-2026-{turn:05}"),
        name: format!("Νικόλαος Παπαδόπουλος {turn}"),
        credentials: Some("MD".to_owned()),
        provider: Provider {
            name: "Riverside Family Clinic, Office of Education".to_owned(),
            address: Some("410 Water Street, Bangor, Maine 04401".to_owned()),
            web: Some("riverside.example/education".to_owned()),
            signer: Some("R. Adeyemi, coordinator".to_owned()),
        },
        activity: "The call after the hospital".to_owned(),
        format: "Enduring material, on a clinic computer".to_owned(),
        location: None,
        completed: day,
        standing: Standing::Physician,
        claims: vec![Claim {
            amount: Amount { hundredths: 50 },
            wording: "AMA PRA Category 1 Credit(s)™".to_owned(),
        }],
        statements: vec![
            Statement::Joint(
                "In support of improving patient care, the Riverside Family Clinic is jointly accredited to provide \
                 continuing education for the healthcare team."
                    .to_owned(),
            ),
            Statement::Designation(
                "The Riverside Family Clinic designates this enduring material for a maximum of 0.75 AMA PRA Category 1 \
                 Credit(s)™. Physicians should claim only the credit commensurate with the extent of their participation \
                 in the activity."
                    .to_owned(),
            ),
        ],
        attestation: Some("I claim only the time I spent on this activity.".to_owned()),
        unofficial: false,
        issued: day,
        reissued: None,
        demonstration: false,
    }
}
