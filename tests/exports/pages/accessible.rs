//! What holds of every page: sound, tagged throughout, in a language, with a title, its fonts inside.

use super::read::{Objects, told, unmarked};
use super::{ALL, specimen};
use std::process::Command;

#[test]
fn qpdf_finds_nothing_wrong() {
    for name in ALL {
        let found = told("qpdf", &["--check"], &specimen(name));
        assert!(
            found.contains("No syntax or stream encoding errors found"),
            "{name}: {found}"
        );
    }
}

#[test]
fn every_page_says_it_is_accessible_and_in_which_language() {
    for name in ALL {
        let objects = Objects::read(&specimen(name));
        let catalog = objects.catalog();
        let language = match name {
            "certificate-crowded" | "transcript-empty" | "tomorrow-team" => "u:es",
            _ => "u:en",
        };
        assert_eq!(catalog["/Lang"], language, "{name}");
        assert_eq!(objects.at(&catalog["/MarkInfo"])["/Marked"], true, "{name}");
        let shown = objects.at(&catalog["/ViewerPreferences"]);
        assert_eq!(shown["/DisplayDocTitle"], true, "{name}");
        let title = unmarked(objects.information()["/Title"].as_str().expect("a title"));
        assert!(!title.is_empty(), "{name}");
        let metadata = catalog["/Metadata"].as_str().expect("metadata");
        let number = metadata.split(' ').next().expect("a number");
        let show = format!("--show-object={number}");
        let xmp = told("qpdf", &[&show, "--filtered-stream-data"], &specimen(name));
        assert!(
            xmp.contains("<pdfuaid:part>1</pdfuaid:part>"),
            "{name}: {xmp}"
        );
        assert!(xmp.contains("<dc:title>"), "{name}: {xmp}");
    }
}

#[test]
fn fonts_are_inside_and_say_what_their_glyphs_mean() {
    for name in ALL {
        let table = told("pdffonts", &[], &specimen(name));
        let fonts: Vec<&str> = table.lines().skip(2).collect();
        assert!(!fonts.is_empty(), "{name}");
        for font in fonts {
            // name, type (three words), encoding, embedded, subset, unicode
            let words: Vec<&str> = font.split_whitespace().collect();
            assert!(
                words[0].contains("AtkinsonHyperlegible") || words[0].contains("NotoSans"),
                "{name}: {font}"
            );
            assert_eq!(
                words[words.len() - 5..words.len() - 2],
                ["yes"; 3],
                "{name}: {font}"
            );
        }
    }
}

/// Whatever is drawn stands between a mark that says what it is (or that it is nothing to read) and that mark's end.
#[test]
fn nothing_is_drawn_without_a_mark() {
    for name in ALL {
        let run = Command::new("qpdf")
            .args(["--qdf", "--object-streams=disable"])
            .arg(specimen(name))
            .arg("-")
            .output()
            .expect("qpdf runs");
        let file = String::from_utf8_lossy(&run.stdout).into_owned();
        let (mut open, mut drawn, mut inside) = (0_i32, 0, false);
        for line in file.lines() {
            if inside && line.starts_with("EMC") {
                open -= 1;
            }
            if line.ends_with("BDC") || line.ends_with("BMC") {
                open += 1;
                inside = true;
            }
            let draws = line.ends_with("TJ") || line.ends_with("Tj");
            if inside && (draws || ["f", "f*", "S", "B", "s"].contains(&line)) {
                assert_eq!(open, 1, "{name}: {line}");
                drawn += 1;
            }
            if line == "endstream" {
                assert!(!inside || open == 0, "{name}: a mark was left open");
                inside = false;
            }
        }
        assert!(drawn > 5, "{name}: {drawn} operators were read");
    }
}

#[test]
fn headings_begin_at_one_and_skip_no_level() {
    for name in ALL {
        let document = Objects::read(&specimen(name)).structure();
        assert_eq!(document.kind, "Document", "{name}");
        let levels: Vec<u32> = document
            .children
            .iter()
            .filter_map(|child| child.kind.strip_prefix('H')?.parse().ok())
            .collect();
        assert_eq!(levels.first(), Some(&1), "{name}");
        assert_eq!(
            levels.iter().filter(|level| **level == 1).count(),
            1,
            "{name}"
        );
        for pair in levels.windows(2) {
            assert!(pair[1] <= pair[0] + 1, "{name}: {levels:?}");
        }
    }
}
