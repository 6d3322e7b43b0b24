//! `rehearse play`: a case in the terminal. Practice, never credit.

mod ask;
mod debrief;
mod report;
mod script;
mod story;
mod table;

use crate::args::{Play, PlayFormat};
use crate::exit::{Exit, complain, print, print_bytes};
use report::{Refused, report};
use script::Script;
use std::cell::Cell;
use std::io::{BufRead, ErrorKind, Write};
use table::Table;
use trainer::Error;
use wire::Reader;

/// Plays, and prints the story or one JSON document.
pub fn run(asked: &Play) -> Exit {
    let mut input = std::io::stdin().lock();
    let opened = match table::open(asked, &mut input) {
        Ok(opened) => opened,
        Err(refused) => {
            if asked.format == PlayFormat::Json && refused.exit == Exit::Findings {
                print(&report::not_begun(asked, refused.code));
            }
            return refused.complain();
        }
    };
    let reader = Reader {
        language: asked.language.clone(),
        media_base: String::new(),
    };
    let mut play = Playing {
        table: opened.table,
        script: opened.script,
        reader,
        text: asked.format == PlayFormat::Text,
        printed: Cell::new(Exit::Fine),
    };
    let refused = match play.go(&mut input) {
        Ok(refused) => refused,
        Err(error) => return complain(&error.to_string(), Exit::Findings),
    };
    play.finish(refused)
}

struct Playing {
    table: Table,
    script: Option<Script>,
    reader: Reader,
    text: bool,
    /// Whether all that was to be said could be printed.
    printed: Cell<Exit>,
}

impl Playing {
    /// Decides until the case ends, a decision is refused, or there are no more answers.
    fn go(&mut self, input: &mut impl BufRead) -> Result<Option<Refused>, Error> {
        if self.text && self.table.is_kept() {
            self.say(&format!(
                "attempt {}\nsaved {}",
                self.table.attempt().id,
                self.table.attempt().state.seq
            ));
        }
        loop {
            let attempt = self.table.attempt();
            let shown = wire::scene(attempt, 1, &self.reader);
            if self.text {
                self.say(&story::scene(&shown));
            }
            let seq = shown.seq;
            let Some(card) = &shown.decision else {
                return Ok(self.surplus(seq));
            };
            let next = match &mut self.script {
                Some(script) => script.next(),
                None => self
                    .ask(card, input)
                    .map(|answer| (shown.scene.clone(), answer)),
            };
            let Some((scene, answer)) = next else {
                return Ok(None);
            };
            if scene != shown.scene {
                let code = if self.table.has_scene(&scene) {
                    "other-scene"
                } else {
                    "unknown-id"
                };
                eprintln!(
                    "rehearse: decision {}: scene {} waits, the file answers {scene}; nothing was changed",
                    seq + 1,
                    shown.scene
                );
                return Ok(Some(Refused {
                    code: code.to_owned(),
                    seq: seq + 1,
                }));
            }
            match self.table.decide(seq, &scene, &answer) {
                Ok(()) => {}
                Err(error) => {
                    let Some(code) = report::code(&error) else {
                        return Err(error);
                    };
                    let refused = Refused {
                        code: code.to_owned(),
                        seq: seq + 1,
                    };
                    if self.script.is_some() || !self.text || !self.table.is_open() {
                        eprintln!("rehearse: decision {}: {error}", seq + 1);
                        return Ok(Some(refused));
                    }
                    self.say(&format!("({error})"));
                    continue;
                }
            }
            if self.text && self.table.is_kept() {
                self.say(&format!("saved {}", self.table.attempt().state.seq));
            }
        }
    }

    /// The refusal of a decision the script holds after the end.
    fn surplus(&mut self, seq: u32) -> Option<Refused> {
        self.script.as_mut()?.next()?;
        eprintln!(
            "rehearse: decision {}: {}; nothing was changed",
            seq + 1,
            Error::Ended
        );
        Some(Refused {
            code: "ended".to_owned(),
            seq: seq + 1,
        })
    }

    /// Asks until a line is an answer; `None` at the end of input or at `q`.
    fn ask(
        &self,
        card: &wire::dto::DecisionCard,
        input: &mut impl BufRead,
    ) -> Option<trainer::ledger::Answer> {
        loop {
            if self.text {
                print!("\n> ");
                let _ = std::io::stdout().flush();
            }
            let mut line = String::new();
            let read = match input.read_line(&mut line) {
                Ok(0) => return None,
                Ok(_) if line.trim() == "q" => return None,
                Ok(_) => ask::answer(card, &line),
                Err(error) if error.kind() == ErrorKind::InvalidData => {
                    Err("that line is no text in UTF-8".to_owned())
                }
                Err(error) => {
                    eprintln!("rehearse: standard input could not be read ({error})");
                    return None;
                }
            };
            match read {
                Ok(answer) => return Some(wire::api::stored_answer(answer)),
                Err(why) if self.text => self.say(&format!("({why}; q stops)")),
                Err(why) => eprintln!("rehearse: {why}"),
            }
        }
    }

    /// Prints and flushes: what stands on the screen has been stored.
    fn say(&self, text: &str) {
        let whole = self.printed.get() == Exit::Fine
            && print_bytes(format!("{text}\n").as_bytes()) == Exit::Fine;
        // Said once, and told by the way it ends; the play itself goes on.
        if !whole {
            self.printed.set(Exit::Usage);
        }
    }

    fn finish(&mut self, refused: Option<Refused>) -> Exit {
        if !self.table.is_open() {
            // It moved on elsewhere, which was said when the decision was refused.
            return Exit::Findings;
        }
        let attempt = self.table.attempt();
        let ended = attempt.state.ended;
        let unfinished = refused.is_some() || !ended;
        if self.text {
            if ended {
                match self.table.debrief(&self.reader) {
                    Ok(shape) => self.say(&debrief::debrief(&shape)),
                    Err(error) => return complain(&error.to_string(), Exit::Findings),
                }
            } else {
                self.say("\n== Unfinished");
            }
        } else {
            match report(attempt, refused) {
                Ok(json) => {
                    let printed = print(&json);
                    if printed != Exit::Fine {
                        return printed;
                    }
                }
                Err(error) => return complain(&error, Exit::Findings),
            }
        }
        if self.printed.get() != Exit::Fine {
            self.printed.get()
        } else if unfinished {
            Exit::Findings
        } else {
            Exit::Fine
        }
    }
}
