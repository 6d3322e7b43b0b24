//! What a certificate refuses, and that it is the same twice.

use exports::pdf::{
    Amount, CertificatePage, Claim, Day, Field, MissingGlyphs, PdfError, Provider, Standing,
    certificate, certificate_gaps,
};
use proptest::prelude::*;

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

/// Letters, marks and signs of every range the fonts were cut to, and of some they were not.
fn characters() -> impl Strategy<Value = char> {
    prop_oneof![
        prop::char::range('\u{1}', '\u{24F}'),
        prop::char::range('\u{2B0}', '\u{52F}'),
        prop::char::range('\u{1E00}', '\u{1FFF}'),
        prop::char::range('\u{2000}', '\u{206F}'),
        prop::char::range('\u{20A0}', '\u{22FF}'),
        any::<char>(),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// Whatever a name holds, it is printed or its characters are named; a page is never refused for another reason.
    #[test]
    fn any_name_is_printed_or_its_characters_are_named(
        characters in prop::collection::vec(characters(), 1..24)
    ) {
        let name: String = characters.iter().collect();
        let page = page(&name);
        let gaps = certificate_gaps(&page).expect("the fonts can be read");
        let kept: String = match gaps.first() {
            Some(gap) => {
                for missing in &gap.characters {
                    prop_assert!(name.contains(*missing), "{missing:?} is not in {name:?}");
                }
                prop_assert!(matches!(certificate(&page), Err(PdfError::MissingGlyphs(_))));
                name.chars().filter(|each| !gap.characters.contains(each)).collect()
            }
            None => name.clone(),
        };
        // Without what was named, nothing is left to refuse.
        let mended = CertificatePage { name: kept.clone(), ..page };
        let made = certificate(&mended);
        prop_assert!(made.is_ok(), "{kept:?}: {made:?}");
    }
}
