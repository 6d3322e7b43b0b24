//! Midnight on the wall, and clocks that are wrong.

use super::*;

#[test]
fn the_day_turns_at_midnight_on_the_wall() {
    let clinic = Clinic::new();
    let mut trainer = clinic.bench.sat();
    // 9:00 local is the fake's start, an hour before UTC; 23:59 is 14 h 59 min later.
    clinic.bench.fakes.clock.pass_ms((14 * 60 + 59) * 60_000);
    clinic.play(&mut trainer, "ma-numbers");
    assert_eq!(due(&mut trainer), [""; 0]);
    clinic.bench.fakes.clock.pass_ms(60_000);
    // 0:00 local on 3 March; still 23:00 on 2 March in UTC.
    assert_eq!(due(&mut trainer), ["b03"]);
}

#[test]
fn a_clock_set_back_neither_loses_nor_multiplies_reviews() {
    let clinic = Clinic::new();
    let mut trainer = clinic.bench.sat();
    clinic.play(&mut trainer, "ma-numbers");
    clinic.days(1);
    let right = [handoff(&["readings", "cuff-large", "route-days"], "door")];
    let clock = &clinic.bench.fakes.clock;
    assert_eq!(
        drill(&mut trainer, "b03", &right),
        (day("2026-03-06"), true, 1)
    );
    // An hour, then a day back: it is done, and doing it again moves nothing.
    clock.set_back_ms(3_600_000);
    assert_eq!(due(&mut trainer), [""; 0]);
    clock.set_back_ms(23 * 3_600_000);
    assert_eq!(due(&mut trainer), [""; 0]);
    assert_eq!(
        drill(&mut trainer, "b03", &right),
        (day("2026-03-06"), false, 1)
    );
    // Put right: as it was.
    clock.set_back_ms(-24 * 3_600_000);
    assert_eq!(
        later(&mut trainer),
        [("b03".to_owned(), "2026-03-06".to_owned())]
    );
    // Four years ahead by mistake: drilled there, then put right. Nothing waits until then.
    let ahead = 4 * 365 * 86_400_000;
    clock.set_back_ms(-ahead);
    assert_eq!(due(&mut trainer), ["b03"]);
    drill(&mut trainer, "b03", &right);
    clock.set_back_ms(ahead);
    assert_eq!(
        later(&mut trainer),
        [("b03".to_owned(), "2026-03-06".to_owned())]
    );
    clinic.days(3);
    assert_eq!(due(&mut trainer), ["b03"]);
    assert_eq!(
        drill(&mut trainer, "b03", &right),
        (day("2026-03-14"), true, 1),
        "as if the clock had never been wrong"
    );
}
