//! The clock, and everything that comes due while it moves; as in `engine`.

use super::{Machine, Site, Witness};
use crate::lower::{Ask, Question, RoomKind, Timed, Waits, end_of, start_of};
use case::model::{Answer, SceneIx};
use engine::Fault;

/// Something due, in the order of one minute: deadlines, then messages, then late consequences in file order.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Due {
    Deadline(usize),
    Message(SceneIx, usize),
    Late(usize),
}

/// Statuses of deadlines and consequences as numbers.
pub(super) const IDLE: i32 = 0;
pub const RUNNING: i32 = 1;
pub(super) const MET: i32 = 2;
pub(super) const MISSED: i32 = 3;
pub(super) const OVER: i32 = 2;

impl Machine<'_> {
    /// The minute, or 0 where time changes nothing.
    pub(super) fn minute(&self) -> u32 {
        self.program
            .minute
            .map_or(0, |place| u32::try_from(self.now[place]).unwrap_or(0))
    }

    fn set_minute(&mut self, minute: u32) -> Result<(), Fault> {
        if let Some(place) = self.program.minute {
            self.now[place] = self.held(minute)?;
        }
        Ok(())
    }

    fn held(&self, minute: u32) -> Result<i32, Fault> {
        i32::try_from(minute).map_err(|_| Fault::Overflow { scene: self.scene })
    }

    pub(super) fn pass_time(
        &mut self,
        minutes: u32,
        scene: SceneIx,
        watch: &mut impl Witness,
    ) -> Result<(), Fault> {
        if self.program.minute.is_none() || minutes == 0 {
            // What is due now was swept when the clock came to stand here; a deadline due now is not yet past.
            return if self.program.minute.is_some() {
                self.sweep(self.minute(), watch)
            } else {
                Ok(())
            };
        }
        let until = self.minute().checked_add(minutes);
        let until = until.ok_or(Fault::Overflow { scene })?;
        self.sweep(until, watch)?;
        self.set_minute(until.max(self.minute()))
    }

    pub(super) fn move_to(&mut self, planned: u32, watch: &mut impl Witness) -> Result<(), Fault> {
        if self.program.minute.is_none() {
            return Ok(());
        }
        let until = planned.max(self.minute());
        self.sweep(until, watch)?;
        self.set_minute(until)
    }

    fn sweep(&mut self, until: u32, watch: &mut impl Witness) -> Result<(), Fault> {
        self.site = None;
        if until < self.soonest {
            return Ok(());
        }
        while let Some((minute, due)) = self.earliest(until) {
            if minute > self.minute() {
                self.set_minute(minute)?;
            }
            match due {
                Due::Deadline(deadline) => {
                    let Some(term) = &self.program.deadlines[deadline] else {
                        return Ok(());
                    };
                    self.now[term.status] = MISSED;
                    self.now[term.due] = 0;
                    watch.deadline(deadline, false);
                    self.ops(&term.missed, None, true, watch)?;
                }
                Due::Message(scene, number) => self.receive(scene, number),
                Due::Late(late) => {
                    let Some(after) = &self.program.late[late] else {
                        return Ok(());
                    };
                    self.now[after.status] = OVER;
                    self.now[after.due] = 0;
                    let happens = self.holds(&after.when, None);
                    watch.late(late, happens);
                    if happens {
                        self.ops(&after.effects, None, true, watch)?;
                    }
                }
            }
        }
        Ok(())
    }

    /// Looks once when something is due, for all turns from the state the machine stands in at the scene.
    pub fn look_ahead(&mut self, scene: SceneIx) {
        self.scene = scene;
        self.ahead = self.earliest(u32::MAX).map_or(u32::MAX, |(due, _)| due);
    }

    fn earliest(&self, until: u32) -> Option<(u32, Due)> {
        let mut first: Option<(u32, Due)> = None;
        let mut consider = |minute: u32, due: Due| {
            if first.is_none_or(|best| (minute, due) < best) {
                first = Some((minute, due));
            }
        };
        let program = self.program;
        let waits = &program.fixed.waits[self.scene.at()];
        for (at, term) in waits
            .deadlines
            .iter()
            .map(|at| &program.timed_deadlines[*at])
        {
            let due = u32::try_from(self.now[term.due]).unwrap_or(0);
            if self.now[term.status] == RUNNING && due < until {
                consider(due, Due::Deadline(*at));
            }
        }
        for (scene, transit) in waits.messages.iter().map(|at| &program.messages[*at]) {
            for (number, (due, _, _)) in transit.entries.iter().enumerate() {
                let due = u32::try_from(self.now[*due]).unwrap_or(0);
                if due > 0 && due - 1 <= until {
                    consider(due - 1, Due::Message(*scene, number));
                }
            }
        }
        for (at, after) in waits.late.iter().map(|at| &program.timed_late[*at]) {
            let due = u32::try_from(self.now[after.due]).unwrap_or(0);
            if self.now[after.status] == RUNNING && due <= until {
                consider(due, Due::Late(*at));
            }
        }
        first
    }

    /// The minute a waiting thing is counted from: now, or where its exact minute is not kept the earliest it can be.
    fn from(&self, fixed: bool) -> u32 {
        match self.site {
            Some(Site::End(scene)) if fixed => {
                start_of(&self.program.fixed.end[scene.at()], self.minute())
            }
            Some(Site::Entry(scene)) if fixed => {
                start_of(&self.program.fixed.entry[scene.at()], self.minute())
            }
            Some(_) | None => self.minute(),
        }
    }

    pub(super) fn arm(&mut self, late: usize) -> Result<(), Fault> {
        let Some(after) = &self.program.late[late] else {
            return Ok(());
        };
        if self.now[after.status] != IDLE {
            return Ok(());
        }
        let scene = self.scene;
        let from = self.from(self.program.fixed.late[late]);
        let due = from.checked_add(after.after);
        let due = due.ok_or(Fault::Overflow { scene })?;
        self.now[after.due] = self.held(due)?;
        self.soonest = self.soonest.min(due);
        self.now[after.status] = RUNNING;
        Ok(())
    }

    pub(super) fn begin(&mut self, deadline: usize, from: u32) -> Result<(), Fault> {
        let Some(term) = &self.program.deadlines[deadline] else {
            return Ok(());
        };
        if self.now[term.status] != IDLE {
            return Ok(());
        }
        let scene = self.scene;
        let span = self.case.deadlines[deadline].span;
        let due = engine::due(&self.case.clock, from, span).ok_or(Fault::Overflow { scene })?;
        self.now[term.due] = self.held(due)?;
        self.now[term.status] = RUNNING;
        self.soonest = self.soonest.min(due);
        Ok(())
    }

    pub(super) fn meet(&mut self, deadline: usize, watch: &mut impl Witness) {
        let Some(term) = &self.program.deadlines[deadline] else {
            return;
        };
        let due = u32::try_from(self.now[term.due]).unwrap_or(0);
        if self.now[term.status] == RUNNING && self.minute() <= due {
            watch.spare(deadline, self.spare(deadline, due));
            self.now[term.status] = MET;
            self.now[term.due] = 0;
            watch.deadline(deadline, true);
        }
    }

    /// The least and the most minutes that can be left of a deadline met now.
    fn spare(&self, deadline: usize, due: u32) -> (u32, u32) {
        let fixed = &self.program.fixed;
        let left = due - self.minute();
        if !fixed.deadlines[deadline] {
            // Either both minutes are kept, or both were moved back together.
            return (left, left);
        }
        // Both the clock and the due minute can be any later minute of what the kept one stands for.
        let latest = match self.site {
            Some(Site::End(scene)) => end_of(&fixed.end[scene.at()], self.minute()),
            Some(Site::Entry(scene)) => end_of(&fixed.entry[scene.at()], self.minute()),
            None => due,
        };
        let most = left.saturating_add(fixed.windows[deadline].blur);
        (due.saturating_sub(latest), most)
    }

    pub(super) fn deliver(
        &mut self,
        scene: SceneIx,
        question: &Question,
        answer: &Answer,
        arrives: bool,
        watch: &mut impl Witness,
    ) -> Result<(), Fault> {
        let (
            Ask::Handoff {
                to,
                how,
                learns,
                transit,
                ..
            },
            Answer::Handoff {
                to: role,
                facts,
                how: way,
            },
        ) = (&question.offer, answer)
        else {
            return Ok(());
        };
        let delay = how.get(usize::from(*way)).copied().unwrap_or(0);
        if !arrives {
            watch.lost(scene);
            return Ok(());
        }
        let Some(receiver) = to.iter().position(|other| other == role) else {
            return Ok(());
        };
        if delay == 0 {
            self.tell(&learns[receiver], *facts);
            return Ok(());
        }
        let Some(transit) = transit else {
            return Ok(());
        };
        let from = self.from(self.program.fixed.messages[scene.at()]);
        let due = from.checked_add(delay);
        let due = due.ok_or(Fault::Overflow { scene })?;
        self.soonest = self.soonest.min(due);
        let due = self.held(due)?;
        let free = transit
            .entries
            .iter()
            .position(|(due, ..)| self.now[*due] == 0);
        let Some(free) = free else {
            self.overfull = true;
            return Ok(());
        };
        let (at, to, sent) = transit.entries[free];
        self.now[at] = due + 1;
        self.now[to] = i32::try_from(receiver).unwrap_or(0);
        self.now[sent] = (*facts & 0x7FFF_FFFF) as i32;
        self.in_order(&transit.entries);
        Ok(())
    }

    /// Messages stand in the order they are read, so that equal states look equal.
    pub(super) fn in_order(&mut self, entries: &[(usize, usize, usize)]) {
        let mut waiting: Vec<(i32, i32, i32)> = entries
            .iter()
            .map(|(due, to, facts)| (self.now[*due], self.now[*to], self.now[*facts]))
            .collect();
        // Empty ones last; the sort is stable, so of two read at the same minute the first sent stays first.
        waiting.sort_by_key(|(due, ..)| if *due == 0 { i32::MAX } else { *due });
        for ((due, to, facts), (a, b, c)) in entries.iter().zip(waiting) {
            (self.now[*due], self.now[*to], self.now[*facts]) = (a, b, c);
        }
    }

    fn receive(&mut self, scene: SceneIx, number: usize) {
        let RoomKind::Decides(question, _) = &self.program.rooms[scene.at()].kind else {
            return;
        };
        let Ask::Handoff {
            learns,
            transit: Some(transit),
            ..
        } = &question.offer
        else {
            return;
        };
        let (due, to, sent) = transit.entries[number];
        let receiver = usize::try_from(self.now[to]).unwrap_or(0);
        let facts = self.now[sent] as u32;
        (self.now[due], self.now[to], self.now[sent]) = (0, 0, 0);
        self.in_order(&transit.entries);
        self.tell(&learns[receiver], facts);
    }

    fn tell(&mut self, learns: &[Option<usize>], sent: u32) {
        for (position, place) in learns.iter().enumerate() {
            if let Some(place) = place
                && position < 32
                && sent >> position & 1 == 1
            {
                self.now[*place] = 1;
            }
        }
    }

    /// Begins a deadline from within effects.
    pub(super) fn begin_here(&mut self, deadline: usize) -> Result<(), Fault> {
        let from = self.from(self.program.fixed.deadlines[deadline]);
        self.begin(deadline, from)
    }

    /// Brings what need not be exact to what stands for it, and says which places are kept beside those alive at the scene:
    /// what nothing will read again is not kept, messages carry only what can still matter, and where nothing needs the
    /// exact minute, clock and what waits move back together to the earliest minute of the scene.
    pub fn forget(&mut self, scene: SceneIx, ended: bool, beside: &mut Vec<usize>) {
        let program = self.program;
        beside.clear();
        beside.push(0);
        let observe = program.observe;
        if let Some(marks) = &program.marks {
            marks.settle(&mut self.now, scene, ended);
        }
        if ended || observe.whole || observe.remember {
            return;
        }
        for (place, stands) in &program.alike[scene.at()] {
            let above = self.now[*place] - program.places.all[*place].low;
            let stand = usize::try_from(above).ok().and_then(|at| stands.get(at));
            self.now[*place] = stand.copied().unwrap_or(self.now[*place]);
        }
        let fixed = &program.fixed;
        let waits = &fixed.waits[scene.at()];
        let is_live = &program.is_live[scene.at()];
        let mut clock = fixed.clock[scene.at()];
        for (at, after) in waits.late.iter().map(|at| &program.timed_late[*at]) {
            if self.now[after.status] != RUNNING {
                continue;
            }
            if !program.late_counts[*at][scene.at()] && !observe.timing {
                (self.now[after.status], self.now[after.due]) = (OVER, 0);
            } else {
                beside.extend(&program.live_late[*at]);
                clock |= fixed.needs_minute(Timed::Late(*at));
            }
        }
        for (at, term) in waits
            .deadlines
            .iter()
            .map(|at| &program.timed_deadlines[*at])
        {
            if self.now[term.status] == RUNNING
                && (program.missed_counts[*at][scene.at()]
                    || observe.timing
                    || is_live[term.status])
            {
                beside.extend(&program.live_deadline[*at]);
                clock |= fixed.needs_minute(Timed::Deadline(*at));
            }
        }
        for (from, transit) in waits.messages.iter().map(|at| &program.messages[*at]) {
            for (due, to, sent) in &transit.entries {
                if self.now[*due] == 0 {
                    continue;
                }
                self.lighten(*from, (*due, *to, *sent), is_live, beside);
                if self.now[*due] != 0 {
                    beside.extend([*due, *to, *sent]);
                    clock |= fixed.message_needs_minute(from.at());
                }
            }
        }
        if let Some(minute) = program.minute {
            beside.push(minute);
            if !clock {
                let now = start_of(&fixed.entry[scene.at()], self.minute());
                let back = self.now[minute] - now as i32;
                self.now[minute] = now as i32;
                self.move_back(back, waits);
            }
        }
    }

    /// What waits comes nearer by as many minutes as the clock went back.
    fn move_back(&mut self, back: i32, waits: &Waits) {
        let program = self.program;
        let adrift = &program.fixed.adrift;
        if back == 0 {
            return;
        }
        for (at, after) in waits.late.iter().map(|at| &program.timed_late[*at]) {
            if adrift.late[*at] && self.now[after.status] == RUNNING {
                self.now[after.due] -= back;
            }
        }
        for (at, term) in waits
            .deadlines
            .iter()
            .map(|at| &program.timed_deadlines[*at])
        {
            if adrift.deadlines[*at] && self.now[term.status] == RUNNING {
                self.now[term.due] -= back;
            }
        }
        for (from, transit) in waits.messages.iter().map(|at| &program.messages[*at]) {
            for (due, ..) in &transit.entries {
                if adrift.messages[from.at()] && self.now[*due] != 0 {
                    self.now[*due] -= back;
                }
            }
        }
    }

    /// A message carries only facts its receiver can still act on and does not know yet; without any it is none.
    fn lighten(
        &mut self,
        from: SceneIx,
        (due, to, sent): (usize, usize, usize),
        is_live: &[bool],
        beside: &[usize],
    ) {
        let RoomKind::Decides(question, _) = &self.program.rooms[from.at()].kind else {
            return;
        };
        let Ask::Handoff { learns, .. } = &question.offer else {
            return;
        };
        let receiver = usize::try_from(self.now[to]).unwrap_or(0);
        let mut facts = self.now[sent] as u32;
        for (position, place) in learns[receiver].iter().enumerate().take(32) {
            let kept = |place: usize| is_live[place] || beside.contains(&place);
            let matters = place.is_some_and(|place| kept(place) && self.now[place] == 0);
            if !matters {
                facts &= !(1 << position);
            }
        }
        self.now[sent] = facts as i32;
        if facts == 0 {
            (self.now[due], self.now[to]) = (0, 0);
        }
    }
}
