//! Certificates: every required field, in reading order, whole, and marked where it is a demonstration.

use super::read::{Objects, aloud, page_text, places, text, unmarked};
use super::specimen;
use std::path::Path;
use std::process::Command;

const MARK: &str = "Demonstration, not for credit";

/// Both readers find it: what is spoken, whole and in order; what stands on paper, every word of it.
fn holds(name: &str, wanted: &[&str]) {
    let (spoken, printed) = (aloud(&specimen(name)), text(&specimen(name)));
    for each in wanted {
        assert!(spoken.contains(each), "{name} lacks {each:?} in: {spoken}");
        for word in each.split(' ') {
            assert!(
                printed.contains(word),
                "{name} lacks {word:?} in: {printed}"
            );
        }
    }
}

/// ce-records, "Certificates": nursing wants participant, title and date, provider with address or web, contact hours and
/// the approver's statement.
#[test]
fn a_nurse_reads_every_required_field() {
    holds(
        "certificate-nurse",
        &[
            "Certificate of completion",
            "Imani Brooks, RN",
            "completed The call after the hospital on 15 November 2026 and claimed",
            "0.75 contact hours",
            "Riverside Family Clinic, Office of Education",
            "410 Water Street, Bangor, Maine 04401 · riverside.example/education",
            "approved by the Northern Example Association, an accredited approver.",
            "Attested by the learner I claim only the time I spent on this activity.",
            "Learning format",
            "Enduring material, on a clinic computer",
            "Certificate number RFC-2026-00417",
            "Issued 16 November 2026",
            "R. Adeyemi, coordinator",
        ],
    );
    let found = text(&specimen("certificate-nurse"));
    assert!(
        !found.contains("AMA PRA"),
        "a nurse's certificate says nothing of physicians' credit"
    );
    assert!(!found.contains("Demonstration"), "{found}");
    assert!(!found.contains("This copy issued"), "{found}");
}

/// Physicians: name, provider, title, format, completion date, credits claimed, designation; a Greek name survives.
#[test]
fn a_physician_reads_every_required_field_and_the_reissue_keeps_the_date() {
    holds(
        "certificate-physician",
        &[
            "Νικόλαος Παπαδόπουλος, MD",
            "completed The call after the hospital on 15 November 2026 and claimed",
            "0.5 AMA PRA Category 1 Credit(s)™",
            "designates this enduring material for a maximum of 0.75 AMA PRA Category 1 Credit(s)™.",
            "Completed 15 November 2026",
            "Issued 16 November 2026",
            "This copy issued 3 February 2027",
        ],
    );
    let found = aloud(&specimen("certificate-physician"));
    let joint = found
        .find("is jointly accredited")
        .expect("the joint statement");
    let designation = found.find("designates this").expect("the designation");
    assert!(joint < designation, "the joint statement comes first");
}

#[test]
fn a_demonstration_is_marked_in_the_text_on_the_page_and_in_the_file() {
    let file = specimen("certificate-demonstration");
    holds(
        "certificate-demonstration",
        &[
            "Certificate of participation",
            "Зоя Щербакова-Їжакевич",
            "Location Team room, second floor",
            "Certificate number 01933b2e-7c41-7f0a-9c55-2f6e3d0a8b17",
        ],
    );
    assert!(aloud(&file).starts_with(MARK), "the mark is read first");
    let objects = Objects::read(&file);
    let said = |key: &str| unmarked(objects.information()[key].as_str().expect("text"));
    for key in ["/Title", "/Subject", "/Keywords"] {
        assert!(said(key).contains(MARK), "{key}: {}", said(key));
    }
    assert_eq!(band(&file, 1), LOSS);
    assert_eq!(band(&specimen("certificate-nurse"), 1), [255; 3]);
    let seal = figure_alt(&file);
    assert_eq!(
        seal,
        "An empty outline in place of a seal: a demonstration certifies nothing."
    );
}

#[test]
fn the_structure_is_in_reading_order() {
    let file = specimen("certificate-nurse");
    let document = Objects::read(&file).structure();
    // Provider, address; title; name, sentence; claims, particulars; signer, seal; statements; attestation.
    assert_eq!(
        document.kinds(),
        [
            "P", "P", "H1", "P", "P", "L", "L", "P", "Figure", "H2", "P", "H2", "P"
        ]
    );
    let claims = &document.children[5];
    assert_eq!(claims.kinds(), ["LI"]);
    assert_eq!(claims.children[0].kinds(), ["LBody"]);
    let particulars = &document.children[6];
    // Format, completed, number, issued.
    assert_eq!(particulars.kinds(), ["LI"; 4]);
    assert_eq!(particulars.children[0].kinds(), ["Lbl", "LBody"]);
    let figure = &document.children[8];
    assert!(figure.attributes.contains_key("/BBox"), "{figure:?}");
    assert_eq!(
        figure_alt(&file),
        "Seal of Riverside Family Clinic, Office of Education: the certificate is issued."
    );
}

/// A long name, a long Spanish title and many statements go on to a second page; nothing leaves the frame.
#[test]
fn nothing_is_cut() {
    let file = specimen("certificate-crowded");
    holds(
        "certificate-crowded",
        &[
            "María de los Ángeles Hernández-Villavicencio y Goicoechea de Fernández-Etxeberria, PharmD",
            "completó La llamada después del alta: conciliación de medicamentos, señales de alarma y responsabilidad \
             compartida del seguimiento en los dos primeros días hábiles el 15 de noviembre de 2026 y solicitó",
            "0.75 horas de contacto",
            "1.25 horas de educación continua de farmacia (UAN JA0000000-0000-26-001-H01-P)",
            "No oficial. La constancia oficial de los créditos está en su e-Profile.",
            "Lugar Clínica Familiar Riverside, sala de reuniones del segundo piso, Bangor, Maine",
        ],
    );
    let whole = aloud(&file);
    for number in 1..=7 {
        assert!(
            whole.contains(&format!("{number}. La actividad cumple")),
            "statement {number}"
        );
    }
    // Each of the seven holds its sentence twice.
    assert_eq!(
        whole
            .matches("las relaciones relevantes y su ausencia.")
            .count(),
        14
    );
    for page in [1, 2] {
        let found = page_text(&file, page);
        assert!(
            found.contains("Demostración, sin validez para créditos"),
            "page {page}: {found}"
        );
        assert!(
            found.contains(&format!("Página {page} de 2")),
            "page {page}: {found}"
        );
        assert_eq!(band(&file, page), LOSS, "page {page}");
    }
    assert!(page_text(&file, 2).contains("Goicoechea de Fernández-Etxeberria · RFC-2026-00417"));
    // The frame stands 26 points from the edges of a sheet of 792 by 612.
    for (word, [left, top, right, bottom]) in places(&file) {
        let inside = left >= 26.0 && top >= 26.0 && right <= 766.0 && bottom <= 586.0;
        assert!(inside, "{word} at {left} {top} {right} {bottom}");
    }
}

/// The mark of a demonstration in the design language, #98243A.
const LOSS: [u8; 3] = [0x98, 0x24, 0x3A];

/// The colour of a page a little inside the upper left corner of its frame.
fn band(file: &Path, page: usize) -> [u8; 3] {
    let page = page.to_string();
    let run = Command::new("pdftoppm")
        .args(["-r", "72", "-f", &page, "-l", &page])
        .arg(file)
        .output()
        .expect("pdftoppm runs");
    // P6, width and height, 255, each ended by one blank; then three bytes a point.
    let head = b"P6\n792 612\n255\n";
    assert!(run.stdout.starts_with(head), "a picture of 792 by 612");
    let at = head.len() + (40 * 792 + 40) * 3;
    run.stdout[at..at + 3].try_into().expect("a colour")
}

fn figure_alt(file: &Path) -> String {
    let document = Objects::read(file).structure();
    let figures = document.all("Figure");
    assert_eq!(figures.len(), 1, "one seal");
    figures[0].alt.clone().expect("a description")
}
