//! Medians, and how they are printed.

/// The same figure of both windows, in turns.
#[derive(Default)]
pub struct Figure {
    /// Of the program's window.
    pub program: Vec<f64>,
    /// Of the empty window.
    pub empty: Vec<f64>,
}

/// The value that as many lie above as below. Zero of none.
pub fn median(values: &[f64]) -> f64 {
    quantile(values, 0.5)
}

/// The value below which this part of the others lies, between neighbours in proportion.
fn quantile(values: &[f64], part: f64) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let Some(last) = sorted.len().checked_sub(1) else {
        return 0.0;
    };
    let last = f64::from(u32::try_from(last).expect("few values"));
    let at = part * last;
    let value = |place: f64| {
        sorted
            .iter()
            .zip(0_u32..)
            .find(|(_, index)| f64::from(*index) >= place)
            .map_or(0.0, |(value, _)| *value)
    };
    let (below, above) = (value(at.floor()), value(at.ceil()));
    (above - below).mul_add(at - at.floor(), below)
}

/// One line: the median of the ratios of each turn, which a busy moment hardly moves because it falls on both sides, and the
/// medians of either side with their quartiles.
pub fn print(what: &str, unit: &str, figure: &Figure) {
    let side = |values: &[f64]| {
        format!(
            "{:.1} {unit} ({:.1} to {:.1})",
            median(values),
            quantile(values, 0.25),
            quantile(values, 0.75)
        )
    };
    let ratios: Vec<f64> = figure
        .program
        .iter()
        .zip(&figure.empty)
        .map(|(program, empty)| program / empty)
        .collect();
    println!(
        "{what:<38} ratio {:.2}   program {}   empty {}   n {}",
        median(&ratios),
        side(&figure.program),
        side(&figure.empty),
        figure.program.len()
    );
}
