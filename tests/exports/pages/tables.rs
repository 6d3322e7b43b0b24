//! The transcript, the friction report and the note for tomorrow.

use super::read::{Objects, page_lines, page_text, places, text};
use super::specimen;

/// 31 completions, one without a claim, one from the demonstration provider.
#[test]
fn the_transcript_is_one_table_with_heads_that_say_what_they_head() {
    let file = specimen("transcript");
    let document = Objects::read(&file).structure();
    let tables = document.all("Table");
    assert_eq!(tables.len(), 2, "cycles and completions");
    let completions = tables[1];
    assert_eq!(completions.kinds(), ["THead", "TBody"]);
    let scope = |element: &&super::read::Element| element.attributes["/Scope"].clone();
    let heads = completions.children[0].all("TH");
    assert_eq!(heads.iter().map(scope).collect::<Vec<_>>(), ["/Column"; 6]);
    let rows = &completions.children[1].children;
    assert_eq!(rows.len(), 31);
    for row in rows {
        assert_eq!(row.kinds(), ["TD", "TH", "TD", "TD", "TD", "TD"]);
        assert_eq!(
            row.all("TH").iter().map(scope).collect::<Vec<_>>(),
            ["/Row"]
        );
    }
}

#[test]
fn every_page_of_the_transcript_repeats_the_head_and_is_numbered() {
    let file = specimen("transcript");
    let whole = text(&file);
    let pages = whole
        .matches("Transcript of Imani Brooks as of 22 November 2026")
        .count();
    assert!(pages >= 2, "31 completions fill more than a page");
    for page in 1..=pages {
        let found = page_text(&file, page);
        let head = "Completed Activity Credit Offered Claimed Certificate number";
        let lines = page_lines(&file, page);
        assert!(
            lines.iter().any(|line| line == head),
            "page {page}: {lines:#?}"
        );
        assert!(
            found.contains(&format!("Page {page} of {pages}")),
            "page {page}: {found}"
        );
    }
    // A row reads across: day, title, credit, offered, claimed, certificate.
    let row =
        "4 October 2026 The call after the hospital, part 4 contact hours 0.75 0.5 RFC-2026-00004";
    let lines = page_lines(&file, 1);
    assert!(lines.iter().any(|line| line == row), "{lines:#?}");
    for number in (1..=31).filter(|number| ![2, 5].contains(number)) {
        assert!(
            whole.contains(&format!("RFC-2026-{number:05}")),
            "certificate {number}"
        );
    }
    assert!(
        !whole.contains("RFC-2026-00002"),
        "no certificate before a claim"
    );
    assert_eq!(whole.matches("Demonstration, not for credit").count(), 1);
    for wanted in [
        "Imani Brooks, RN",
        "As of 22 November 2026",
        "1 January 2026 to 31 December 2027",
        "17.5",
        "contact hours",
        "18 min, as registered nurse",
    ] {
        assert!(whole.contains(wanted), "{wanted}");
    }
}

#[test]
fn a_transcript_without_completions_says_so() {
    let found = text(&specimen("transcript-empty"));
    assert!(
        found.contains("Todavía no se ha completado ninguna actividad."),
        "{found}"
    );
    let document = Objects::read(&specimen("transcript-empty")).structure();
    assert_eq!(document.all("Table").len(), 1, "the cycles alone");
}

/// Three lines of one role, and three lines each of four roles in Spanish, stay above the middle of a sheet of 792 points.
#[test]
fn tomorrow_stays_on_the_upper_half() {
    for (name, roles) in [("tomorrow", 1), ("tomorrow-team", 4)] {
        let file = specimen(name);
        let document = Objects::read(&file).structure();
        assert_eq!(document.all("H2").len(), roles, "{name}");
        let lists = document.all("L");
        assert_eq!(lists.len(), roles, "{name}");
        for list in lists {
            assert_eq!(list.kinds(), ["LI"; 3], "{name}");
            assert_eq!(list.children[0].kinds(), ["Lbl", "LBody"], "{name}");
        }
        for (word, [_, _, _, bottom]) in places(&file) {
            assert!(bottom < 396.0, "{name}: {word} at {bottom}");
        }
    }
    let found = text(&specimen("tomorrow"));
    assert!(found.contains("Tomorrow at 9:00"), "{found}");
    assert!(found.contains("Medical assistant"), "{found}");
    assert!(
        found.contains("Say the arm size with the reading: “34 cm, large cuff.”"),
        "{found}"
    );
}

/// Four headings were given, one of them empty: it is not printed.
#[test]
fn the_friction_report_counts_under_the_leaders_headings() {
    let file = specimen("friction");
    let found = text(&file);
    let order: Vec<usize> = [
        "Staffing What was said",
        "Data What was said",
        "Not sorted yet What was said",
    ]
    .iter()
    .map(|heading| {
        found
            .find(heading)
            .unwrap_or_else(|| panic!("{heading}: {found}"))
    })
    .collect();
    assert!(order.is_sorted(), "{order:?}");
    assert!(!found.contains("Education"), "{found}");
    for wanted in [
        "What gets in the way",
        "41 answers, 1 October 2026 to 22 November 2026. Made 22 November 2026.",
        "Answers are shown where 3 or more people stand behind them; 5 answers are not shown.",
    ] {
        assert!(found.contains(wanted), "{wanted}: {found}");
    }
    let lines = page_lines(&file, 1);
    for wanted in [
        "Nobody is free to call back on Friday afternoon 12",
        "The discharge list arrives after the two business days are over 9",
        "Home readings reach us on paper only 8",
        "The phone line is busy 7",
    ] {
        assert!(
            lines.iter().any(|line| line == wanted),
            "{wanted}: {lines:#?}"
        );
    }
    let document = Objects::read(&file).structure();
    let rows: Vec<usize> = document
        .all("TBody")
        .iter()
        .map(|body| body.children.len())
        .collect();
    assert_eq!(rows, [1, 2, 1]);
}
