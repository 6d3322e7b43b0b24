//! What can be asked on the command line.

use clap::{Args, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// Check patient cases, play them in the terminal, look after the records.
#[derive(Debug, Parser)]
#[command(
    name = "rehearse",
    version,
    about,
    after_help = "Exit: 0 fine, 1 findings, refusal or unfinished, 2 usage or unreadable input."
)]
pub struct Rehearse {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Report every fault of case folders and of activities.json
    Check(Check),
    /// Play a case: practice, never credit
    Play(Play),
    /// Say everything a case can do, with decisions that show it
    Prove(Prove),
    /// Print the JSON Schema of a case file or of activities.json
    Schema {
        /// Which
        #[arg(value_enum, default_value_t = SchemaOf::Case)]
        of: SchemaOf,
    },
    /// List, verify or export the records of a data folder
    Records(Records),
}

/// `rehearse check`.
#[derive(Debug, Args)]
pub struct Check {
    /// Case folders, their case.json, folders of cases, an activities.json or the folder that holds one
    #[arg(required = true)]
    pub paths: Vec<PathBuf>,
    /// How to print the findings
    #[arg(long, value_enum, default_value_t = CheckFormat::Human)]
    pub format: CheckFormat,
    /// Folder of the cases that activities may name; may be given again. Without it they are not looked for
    #[arg(long)]
    pub cases: Vec<PathBuf>,
    /// Also say which wrong choices tempt nobody, by the records of the data folder (as for `records`, or =DIR)
    #[arg(long, value_name = "DIR", num_args = 0..=1, require_equals = true)]
    pub records: Option<Option<PathBuf>>,
    /// Let warnings count as findings for the exit code
    #[arg(long)]
    pub deny_warnings: bool,
    /// Language of the sentences; Spanish is unreviewed
    #[arg(long, default_value = "en", value_parser = clap::builder::PossibleValuesParser::new(words::LANGUAGES))]
    pub language: String,
}

/// `rehearse prove`.
#[derive(Debug, Args)]
pub struct Prove {
    /// A case folder or its case.json
    pub case: PathBuf,
    /// How to print
    #[arg(long, value_enum, default_value_t = ProveFormat::Human)]
    pub format: ProveFormat,
    /// Most states of one search; the answer is the same on every machine
    #[arg(long, default_value_t = trainer::prover::STATES as u64, value_parser = clap::value_parser!(u64).range(1..))]
    pub budget_states: u64,
    /// Most milliseconds, of the proof and then of the comparison with --against together; 0 is no limit
    #[arg(long, default_value_t = 60_000)]
    pub budget_ms: u64,
    /// Most memory of the searches at one time, in megabytes
    #[arg(long, default_value_t = 1_024, value_parser = clap::value_parser!(u64).range(1..))]
    pub max_memory_mb: u64,
    /// Threads; the answer is the same for any number. As many as the machine has unless said
    #[arg(long, value_parser = clap::value_parser!(u16).range(1..))]
    pub threads: Option<u16>,
    /// A clinic's overlay to prove the case under too; may be given again
    #[arg(long)]
    pub overlay: Vec<PathBuf>,
    /// An earlier version of the case: says what becomes of attempts begun with it, and which of its texts read otherwise
    #[arg(long)]
    pub against: Option<PathBuf>,
    /// Words read in a minute
    #[arg(long, default_value_t = trainer::proof::WORDS_A_MINUTE, value_parser = clap::value_parser!(u32).range(50..=1_000))]
    pub wpm: u32,
    /// Mergener formula: difficulty from 1 to 5, one decimal allowed
    #[arg(long, default_value = "3", value_name = "N[.N]", value_parser = tenths)]
    pub difficulty: u32,
    /// A provider's activities.json: minutes by its method alone, instead of by both
    #[arg(long, conflicts_with_all = ["wpm", "difficulty"])]
    pub activities: Option<PathBuf>,
    /// Language of the sentences; Spanish is unreviewed
    #[arg(long, default_value = "en", value_parser = clap::builder::PossibleValuesParser::new(words::LANGUAGES))]
    pub language: String,
}

/// A difficulty in tenths.
fn tenths(written: &str) -> Result<u32, String> {
    let (whole, part) = written.split_once('.').unwrap_or((written, "0"));
    let digit = |digits: &str| -> Option<u32> {
        let only = digits.len() == 1;
        digits.parse().ok().filter(|_| only)
    };
    let both = digit(whole).zip(digit(part));
    let tenths = both.map(|(whole, part)| whole * 10 + part);
    let known = tenths.filter(|tenths| (10..=50).contains(tenths));
    known.ok_or_else(|| "a number from 1 to 5, with one decimal at most".to_owned())
}

/// How a proof is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ProveFormat {
    /// For people.
    Human,
    /// One JSON document.
    Json,
}

/// Which file a schema describes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum SchemaOf {
    /// `case.json`.
    Case,
    /// `activities.json`.
    Activities,
}

/// How findings are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum CheckFormat {
    /// For people.
    Human,
    /// One JSON document.
    Json,
    /// SARIF 2.1.0, for code hosts.
    Sarif,
}

/// How a play is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum PlayFormat {
    /// The story.
    Text,
    /// One JSON document.
    Json,
}

/// `rehearse play`.
#[derive(Debug, Args)]
pub struct Play {
    /// A case folder or its case.json (not needed with --resume)
    #[arg(required_unless_present = "resume")]
    pub case: Option<PathBuf>,
    /// Roles to play, separated by commas; else those of the decisions file
    #[arg(long, value_delimiter = ',')]
    pub role: Vec<String>,
    /// Seed of chance
    #[arg(long)]
    pub seed: Option<u64>,
    /// A decisions file, or - for standard input; without it the play asks
    #[arg(long, conflicts_with = "walk")]
    pub decisions: Option<PathBuf>,
    /// Plays a walk of the case's plan.json by its id, or `best` for the best walk of the role
    #[arg(long, conflicts_with = "resume")]
    pub walk: Option<String>,
    /// A clinic's overlay: its parameter values come before those of a decisions file or walk
    #[arg(long, conflicts_with = "resume")]
    pub overlay: Option<PathBuf>,
    /// How to print
    #[arg(long, value_enum, default_value_t = PlayFormat::Text)]
    pub format: PlayFormat,
    /// Keep the attempt in this data folder (or the one REHEARSE_DATA names)
    #[arg(long, requires = "profile")]
    pub data: Option<PathBuf>,
    /// Whose attempt it is: a profile's name; made if it is not there
    #[arg(long)]
    pub profile: Option<String>,
    /// Go on with an attempt where it stopped
    #[arg(long, requires = "profile")]
    pub resume: Option<uuid::Uuid>,
    /// Read the profile's PIN from the first line of standard input
    #[arg(long)]
    pub pin_stdin: bool,
    /// Language of the story: a missing translation falls back to the case's own
    #[arg(long, default_value = "en")]
    pub language: String,
}

/// `rehearse records`.
#[derive(Debug, Args)]
pub struct Records {
    /// What to do with them.
    #[command(subcommand)]
    pub what: RecordsWhat,
}

/// What to do with records.
#[derive(Debug, Subcommand)]
pub enum RecordsWhat {
    /// One line per attempt
    List {
        /// The data folder (or the one REHEARSE_DATA names)
        #[arg(long)]
        data: Option<PathBuf>,
    },
    /// Re-hash the whole log and check every signature; prints JSON
    Verify {
        /// The data folder (or the one REHEARSE_DATA names)
        #[arg(long)]
        data: Option<PathBuf>,
    },
    /// Write the attempts as CSV, or the whole log as JSON
    Export {
        /// Which
        #[arg(long, value_enum)]
        format: ExportFormat,
        /// The data folder (or the one REHEARSE_DATA names)
        #[arg(long)]
        data: Option<PathBuf>,
        /// File to write; an existing one is replaced whole or not at all. Without it, standard output
        #[arg(long)]
        out: Option<PathBuf>,
    },
}

/// What an export holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ExportFormat {
    /// One row per attempt and role.
    Csv,
    /// Every event and head.
    Json,
}
