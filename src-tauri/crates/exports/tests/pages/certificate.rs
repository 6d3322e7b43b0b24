//! What a certificate refuses, and that it is the same twice.

use exports::pdf::{
    Amount, CertificatePage, Claim, Day, Field, MissingGlyphs, PdfError, Provider, Standing,
    certificate, certificate_gaps,
};

fn page(name: &str) -> CertificatePage {
    let day = Day {
        year: 2026,
        month: 11,
        day: 15,
    };
    CertificatePage {
        language: "en".to_owned(),
        number: "C-1".to_owned(),
        name: name.to_owned(),
        credentials: None,
        provider: Provider {
            name: "Riverside".to_owned(),
            address: None,
            web: None,
            signer: None,
        },
        activity: "The call after the hospital".to_owned(),
        format: "Enduring material".to_owned(),
        location: None,
        completed: day,
        standing: Standing::Participation,
        claims: vec![Claim {
            amount: Amount { hundredths: 75 },
            wording: "hours".to_owned(),
        }],
        statements: Vec::new(),
        attestation: None,
        unofficial: false,
        issued: day,
        reissued: None,
        demonstration: false,
    }
}

fn missing(page: &CertificatePage) -> Vec<MissingGlyphs> {
    match certificate(page) {
        Err(PdfError::MissingGlyphs(missing)) => missing,
        Err(other) => panic!("{other}"),
        Ok(_) => Vec::new(),
    }
}

fn name(characters: &[char]) -> MissingGlyphs {
    MissingGlyphs {
        field: Field::Name,
        characters: characters.to_vec(),
    }
}

#[test]
fn names_in_latin_greek_and_cyrillic_are_printed() {
    for name in [
        "Nguyễn Thị Hương Ấu",
        "İpek Işık Yağmur Şahin",
        "Łukasz Żółć",
        "Ελένη Παπαδοπούλου",
        "Ἑλένη Ὀδυσσέως",
        "Юлія Їжакевич",
        "Ћирило Љубичић",
        "Ólafur Þór Guðmundsdóttir",
        "Mã\u{301}ire O’Neill",
        "Nguye\u{302}\u{303}n",
    ] {
        assert_eq!(missing(&page(name)), [], "{name}");
    }
}

#[test]
fn what_the_fonts_lack_is_named_once_and_in_order() {
    assert_eq!(
        missing(&page("王小明 (Wang 王)")),
        [name(&['王', '小', '明'])]
    );
    assert_eq!(missing(&page("نور Nur")), [name(&['ن', 'و', 'ر'])]);
    assert_eq!(missing(&page("Ana 🙂")), [name(&['🙂'])]);
}

#[test]
fn the_gaps_are_known_before_the_issue_text_by_text() {
    let mut page = page("李 Lee");
    page.provider.address = Some("北 Street".to_owned());
    page.provider.signer = Some("京 and 北".to_owned());
    let provider = MissingGlyphs {
        field: Field::Provider,
        characters: vec!['北', '京'],
    };
    let gaps = certificate_gaps(&page).expect("the fonts can be read");
    assert_eq!(gaps, [name(&['李']), provider]);
    assert_eq!(missing(&page), gaps);
}

/// A mark that turns the direction of writing could make a page read other than what is stored.
#[test]
fn a_name_cannot_turn_the_direction_of_the_page() {
    assert_eq!(missing(&page("Ana\u{202E}oR")), [name(&['\u{202E}'])]);
}

#[test]
fn the_same_page_gives_the_same_bytes() {
    let page = page("Imani Brooks");
    let first = certificate(&page).expect("a certificate");
    assert_eq!(first, certificate(&page).expect("a certificate"));
    let other = CertificatePage {
        demonstration: true,
        ..page
    };
    assert_ne!(first, certificate(&other).expect("a certificate"));
}
