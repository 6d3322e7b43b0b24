//! Readers of PDF files.

use serde_json::{Map, Value};
use std::path::Path;
use std::process::Command;

/// What a program prints about a file. It must call the file good.
pub fn told(program: &str, arguments: &[&str], file: &Path) -> String {
    let run = Command::new(program)
        .args(arguments)
        .arg(file)
        .output()
        .unwrap_or_else(|error| panic!("{program}: {error}. Run: cargo xtask test exports"));
    assert!(
        run.status.success(),
        "{program} {}: {}",
        file.display(),
        String::from_utf8_lossy(&run.stderr)
    );
    String::from_utf8_lossy(&run.stdout).into_owned()
}

/// The text in the order of the structure tree, as a screen reader speaks it; elements are parted by one blank.
pub fn aloud(file: &Path) -> String {
    let mut spoken = String::new();
    let mut within = false;
    for line in told("pdfinfo", &["-struct-text"], file).lines() {
        let text = line.trim().strip_prefix('"');
        match text.and_then(|text| text.strip_suffix('"')) {
            // A line that goes on ends with its own blank.
            Some(text) => {
                if !within {
                    spoken.push(' ');
                }
                spoken.push_str(text);
                within = true;
            }
            None => within = false,
        }
    }
    squeezed(&spoken)
}

/// The text in the order it stands on paper, each stretch of blanks as one blank.
pub fn text(file: &Path) -> String {
    squeezed(&to_text(file, &["-enc", "UTF-8"]))
}

/// The same of one page.
pub fn page_text(file: &Path, page: usize) -> String {
    let page = page.to_string();
    squeezed(&to_text(file, &["-enc", "UTF-8", "-f", &page, "-l", &page]))
}

/// The lines of a page as they stand beside each other, each stretch of blanks as one blank.
pub fn page_lines(file: &Path, page: usize) -> Vec<String> {
    let page = page.to_string();
    let options = ["-layout", "-enc", "UTF-8", "-f", &page, "-l", &page];
    to_text(file, &options).lines().map(squeezed).collect()
}

/// Words with their places in points from the top left corner: left, top, right, bottom.
pub fn places(file: &Path) -> Vec<(String, [f64; 4])> {
    let html = to_text(file, &["-bbox"]);
    html.lines()
        .filter_map(|line| line.trim().strip_prefix("<word "))
        .map(|line| {
            let (attributes, rest) = line.split_once('>').expect("a word");
            let numbers: Vec<f64> = attributes
                .split('"')
                .skip(1)
                .step_by(2)
                .map(|number| number.parse().expect("a number"))
                .collect();
            let word = rest.split('<').next().unwrap_or_default().to_owned();
            (word, numbers.try_into().expect("four numbers"))
        })
        .collect()
}

fn to_text(file: &Path, options: &[&str]) -> String {
    let run = Command::new("pdftotext")
        .args(options)
        .arg(file)
        .arg("-")
        .output()
        .expect("pdftotext runs");
    assert!(run.status.success(), "{}", file.display());
    String::from_utf8(run.stdout).expect("UTF-8")
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A PDF's objects, by qpdf.
pub struct Objects {
    objects: Map<String, Value>,
}

/// An element of the structure tree.
#[derive(Debug)]
pub struct Element {
    pub kind: String,
    pub attributes: Map<String, Value>,
    pub alt: Option<String>,
    pub children: Vec<Element>,
}

impl Objects {
    pub fn read(file: &Path) -> Self {
        let json: Value =
            serde_json::from_str(&told("qpdf", &["--json=2"], file)).expect("qpdf speaks JSON");
        let objects = json["qpdf"][1].as_object().expect("objects").clone();
        Self { objects }
    }

    /// What a reference stands for; anything else stands for itself.
    pub fn at<'a>(&'a self, value: &'a Value) -> &'a Value {
        let found = value
            .as_str()
            .filter(|text| text.ends_with(" R"))
            .and_then(|text| self.objects.get(&format!("obj:{text}")));
        match found {
            Some(object) => object.get("value").unwrap_or(object),
            None => value,
        }
    }

    pub fn catalog(&self) -> &Value {
        self.at(&self.objects["trailer"]["value"]["/Root"])
    }

    pub fn information(&self) -> &Value {
        self.at(&self.objects["trailer"]["value"]["/Info"])
    }

    /// The element under the root: the document.
    pub fn structure(&self) -> Element {
        let root = self.at(&self.catalog()["/StructTreeRoot"]);
        let mut children = self.children(&root["/K"]);
        assert_eq!(children.len(), 1, "one document");
        children.remove(0)
    }

    fn element(&self, value: &Value) -> Option<Element> {
        let object = self.at(value);
        let kind = object.get("/S")?.as_str()?;
        let mut attributes = Map::new();
        let found = self.at(&object["/A"]);
        let single = [found.clone()];
        for each in found.as_array().map_or(&single[..], Vec::as_slice) {
            if let Some(each) = self.at(each).as_object() {
                attributes.extend(each.clone());
            }
        }
        Some(Element {
            kind: kind.trim_start_matches('/').to_owned(),
            attributes,
            alt: object["/Alt"].as_str().map(unmarked),
            children: self.children(&object["/K"]),
        })
    }

    fn children(&self, value: &Value) -> Vec<Element> {
        let found = self.at(value);
        match found.as_array() {
            Some(list) => list.iter().filter_map(|each| self.element(each)).collect(),
            None => self.element(value).into_iter().collect(),
        }
    }
}

impl Element {
    /// Every element of a kind at or below this one, in reading order.
    pub fn all(&self, kind: &str) -> Vec<&Element> {
        let mut found = Vec::new();
        if self.kind == kind {
            found.push(self);
        }
        found.extend(self.children.iter().flat_map(|child| child.all(kind)));
        found
    }

    /// The kinds of the children, in order.
    pub fn kinds(&self) -> Vec<&str> {
        self.children
            .iter()
            .map(|child| child.kind.as_str())
            .collect()
    }
}

/// A text string without qpdf's mark.
pub fn unmarked(text: &str) -> String {
    text.strip_prefix("u:").unwrap_or(text).to_owned()
}
