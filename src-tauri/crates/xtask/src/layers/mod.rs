//! The layers of tests, and running them.

mod acceptance;
mod interface;
mod programs;

use crate::build::{self, Programs};
use crate::codegen;
use crate::metadata;
use crate::process::{Failure, heading};
use crate::setup::{Need, node, system};
use crate::tally::Tally;

/// What a layer runs.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Layer {
    /// Unit and property tests of every crate.
    Rust,
    /// Generated files are current.
    Contract,
    /// Every shipped case is free of findings.
    Scenarios,
    /// Unit tests, types and lints of the interface.
    Ui,
    /// The interface in a browser with a host in memory.
    Browser,
    /// One program of acceptance tests, by its name.
    Acceptance(String),
}

impl Layer {
    fn name(&self) -> &str {
        match self {
            Self::Rust => "rust",
            Self::Contract => "contract",
            Self::Scenarios => "scenarios",
            Self::Ui => "ui",
            Self::Browser => "browser",
            Self::Acceptance(name) => name,
        }
    }

    fn needs(&self) -> &'static [Need] {
        match self {
            // The unit tests of the window's own crate link WebKit.
            Self::Rust => &[Need::Compiler, Need::Window],
            Self::Contract | Self::Scenarios => &[Need::Compiler],
            Self::Ui => &[],
            Self::Browser => &[Need::Browser],
            Self::Acceptance(name) if name == acceptance::DESKTOP => {
                &[Need::Compiler, Need::Window, Need::WindowTest]
            }
            Self::Acceptance(_) => &[Need::Compiler, Need::Trace],
        }
    }

    /// Whether the interface and the window must be built first.
    fn needs_window(&self) -> bool {
        match self {
            Self::Rust => true,
            Self::Acceptance(name) => name == acceptance::DESKTOP,
            Self::Contract | Self::Scenarios | Self::Ui | Self::Browser => false,
        }
    }

    fn run(&self, programs: &Programs) -> Tally {
        heading(&format!("layer {}", self.name()));
        match self {
            Self::Rust => programs::rust(),
            Self::Contract => codegen::tally(),
            Self::Scenarios => programs::scenarios(&programs.command_line),
            Self::Ui => interface::unit(),
            Self::Browser => interface::browser(),
            Self::Acceptance(name) => acceptance::run(name, programs),
        }
    }
}

/// `cargo xtask test`: every layer, or those named.
///
/// # Errors
/// When a layer fails, is unknown, or the machine lacks something that cannot be installed.
pub fn test(wanted: &[&str]) -> Result<(), Failure> {
    let tally = counted(wanted)?;
    println!("{} passed, {} failed", tally.passed, tally.failed);
    if tally.failed == 0 {
        Ok(())
    } else {
        Err(Failure::reported())
    }
}

/// Runs layers and prints a line for each; the sum is left to the caller.
///
/// # Errors
/// When a layer is unknown, or the machine lacks something that cannot be installed.
pub fn counted(wanted: &[&str]) -> Result<Tally, Failure> {
    let layers = chosen(wanted)?;
    let mut needs: Vec<Need> = Vec::new();
    for need in layers.iter().flat_map(Layer::needs) {
        if !needs.contains(need) {
            needs.push(*need);
        }
    }
    system(&needs)?;
    node()?;
    let programs = if layers.iter().any(Layer::needs_window) {
        build::interface()?;
        build::everything()?
    } else {
        let command_line = build::command_line()?;
        Programs {
            window: command_line.with_file_name("rehearse-desktop"),
            command_line,
        }
    };
    let results: Vec<(&Layer, Tally)> = layers
        .iter()
        .map(|layer| (layer, layer.run(&programs).judged(true)))
        .collect();
    heading("layers");
    let mut sum = Tally::default();
    for (layer, tally) in results {
        let mend = if tally.failed == 0 {
            String::new()
        } else {
            format!("   again: cargo xtask test {}", layer.name())
        };
        println!(
            "{:<14} {:>5} passed {:>4} failed{mend}",
            layer.name(),
            tally.passed,
            tally.failed
        );
        sum += tally;
    }
    Ok(sum)
}

fn chosen(wanted: &[&str]) -> Result<Vec<Layer>, Failure> {
    let mut layers = vec![
        Layer::Rust,
        Layer::Contract,
        Layer::Scenarios,
        Layer::Ui,
        Layer::Browser,
    ];
    let acceptance = metadata::read()?
        .packages
        .into_iter()
        .find(|package| package.name == acceptance::PACKAGE);
    layers.extend(
        acceptance
            .into_iter()
            .flat_map(|package| package.tests)
            .map(Layer::Acceptance),
    );
    if let Some(unknown) = wanted
        .iter()
        .find(|name| !layers.iter().any(|layer| layer.name() == **name))
    {
        let names: Vec<&str> = layers.iter().map(Layer::name).collect();
        return Err(Failure::new(
            format!("No layer of tests is called {unknown}."),
            format!("cargo xtask test [{}]", names.join("|")),
        ));
    }
    if !wanted.is_empty() {
        layers.retain(|layer| wanted.contains(&layer.name()));
    }
    Ok(layers)
}
