//! The seal: a scalloped disc with a tick, told apart by shape and not by hue.

use super::ink::Ink;
use super::sheet::Drawing;
use krilla::geom::PathBuilder;
use std::f32::consts::TAU;

const POINTS: u16 = 16;

/// The seal of an issued certificate; of a demonstration only a dashed outline, without a tick.
pub(super) fn seal(x: f32, y: f32, radius: f32, demonstration: bool) -> Vec<Drawing> {
    let mut disc = PathBuilder::new();
    for corner in 0..(2 * POINTS) {
        let reach = if corner.is_multiple_of(2) {
            radius
        } else {
            radius * 0.87
        };
        let angle = TAU * f32::from(corner) / f32::from(2 * POINTS);
        let (at_x, at_y) = (x + reach * angle.sin(), y - reach * angle.cos());
        if corner == 0 {
            disc.move_to(at_x, at_y);
        } else {
            disc.line_to(at_x, at_y);
        }
    }
    disc.close();
    let mut tick = PathBuilder::new();
    tick.move_to(x - 0.38 * radius, y + 0.04 * radius);
    tick.line_to(x - 0.10 * radius, y + 0.32 * radius);
    tick.line_to(x + 0.42 * radius, y - 0.28 * radius);
    let (Some(disc), Some(tick)) = (disc.finish(), tick.finish()) else {
        return Vec::new();
    };
    if demonstration {
        vec![Drawing::Stroke(disc, Ink::Frame, 1.0, Some(3.0))]
    } else {
        vec![
            Drawing::Fill(disc, Ink::Accent),
            Drawing::Stroke(tick, Ink::White, 0.11 * radius, None),
        ]
    }
}
