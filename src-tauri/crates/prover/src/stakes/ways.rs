//! Ways over turns.

use super::turns::{Turn, Turns};

/// How states are reached from the start, fewest decisions first.
#[derive(Debug)]
pub struct Forward {
    /// The turn each state was reached by.
    by: Vec<Option<usize>>,
}

impl Turns<'_> {
    /// States that can be reached by turns that are allowed.
    pub fn forward(&self, allowed: impl Fn(&Turn<'_>) -> bool) -> Forward {
        let mut by: Vec<Option<usize>> = vec![None; self.states];
        let mut open = Vec::new();
        for number in 0..self.first() {
            visit(self, number, &allowed, &mut by, &mut open);
        }
        let mut next = 0;
        while next < open.len() {
            for number in self.numbers(open[next]) {
                visit(self, number, &allowed, &mut by, &mut open);
            }
            next += 1;
        }
        Forward { by }
    }

    /// The shortest way on from a state to an accepted one by turns that are allowed; none where it is accepted itself.
    pub fn on(
        &self,
        state: usize,
        accepts: impl Fn(usize) -> bool,
        allowed: impl Fn(&Turn<'_>) -> bool,
    ) -> Option<Vec<usize>> {
        let mut by: Vec<Option<usize>> = vec![None; self.states];
        let mut open = vec![state];
        let mut next = 0;
        while let Some(at) = open.get(next).copied() {
            if accepts(at) {
                let mut way = Vec::new();
                let mut to = at;
                while to != state {
                    let number = by[to]?;
                    way.push(number);
                    to = self.all[number].from? as usize;
                }
                way.reverse();
                return Some(way);
            }
            for number in self.numbers(at) {
                visit(self, number, &allowed, &mut by, &mut open);
            }
            next += 1;
        }
        None
    }

    /// States from which an accepted state can be reached by turns that are allowed, itself included.
    pub fn toward(
        &self,
        accepts: impl Fn(usize) -> bool,
        allowed: impl Fn(&Turn<'_>) -> bool,
    ) -> Vec<bool> {
        let mut back: Vec<Vec<u32>> = vec![Vec::new(); self.states];
        for turn in self.all.iter().filter(|turn| allowed(turn)) {
            if let Some(from) = turn.from {
                back[turn.to as usize].push(from);
            }
        }
        let mut leads: Vec<bool> = (0..self.states).map(accepts).collect();
        let mut open: Vec<usize> = (0..self.states).filter(|state| leads[*state]).collect();
        while let Some(state) = open.pop() {
            for from in &back[state] {
                let from = *from as usize;
                if !std::mem::replace(&mut leads[from], true) {
                    open.push(from);
                }
            }
        }
        leads
    }
}

fn visit(
    turns: &Turns<'_>,
    number: usize,
    allowed: &impl Fn(&Turn<'_>) -> bool,
    by: &mut [Option<usize>],
    open: &mut Vec<usize>,
) {
    let turn = &turns.all[number];
    let to = turn.to as usize;
    if by[to].is_none() && allowed(turn) {
        by[to] = Some(number);
        open.push(to);
    }
}

impl Forward {
    /// Whether the state can be reached.
    pub fn reaches(&self, state: usize) -> bool {
        self.by[state].is_some()
    }

    /// The turns that lead to the state.
    pub fn way(&self, turns: &Turns<'_>, state: usize) -> Vec<usize> {
        let mut way = Vec::new();
        let mut next = self.by[state];
        while let Some(number) = next {
            way.push(number);
            next = turns.all[number]
                .from
                .and_then(|from| self.by[from as usize]);
        }
        way.reverse();
        way
    }
}
