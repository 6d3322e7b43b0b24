//! Days and amounts as they are printed.

use words::Words;

/// A calendar day of the proleptic Gregorian calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day {
    /// Year, 0 to 9999.
    pub year: u16,
    /// Month, 1 to 12.
    pub month: u8,
    /// Day of the month, 1 to 31.
    pub day: u8,
}

impl Day {
    /// The day in words: "15 November 2026", «15 de noviembre de 2026».
    pub(crate) fn in_words(self, words: &Words) -> String {
        let month = words.say::<&str>(&format!("print-month-{}", self.month), &[]);
        words.say(
            "print-day",
            &[
                ("day", self.day.to_string()),
                ("month", month),
                ("year", self.year.to_string()),
            ],
        )
    }

    pub(crate) fn stamp(self) -> krilla::metadata::DateTime {
        krilla::metadata::DateTime::new(self.year)
            .month(self.month)
            .day(self.day)
    }
}

/// An amount of credit, in hundredths of one credit or hour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Amount {
    /// 75 is 0.75.
    pub hundredths: u32,
}

impl Amount {
    /// With as many decimals as it needs: "0.75", "1.5", "2". Clinics in the United States write the point in Spanish too.
    pub(crate) fn in_digits(self) -> String {
        let (whole, rest) = (self.hundredths / 100, self.hundredths % 100);
        if rest == 0 {
            format!("{whole}")
        } else if rest.is_multiple_of(10) {
            format!("{whole}.{}", rest / 10)
        } else {
            format!("{whole}.{rest:02}")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_written_as_the_clinic_writes_them() {
        let day = Day {
            year: 2028,
            month: 2,
            day: 29,
        };
        assert_eq!(day.in_words(&Words::new("en")), "29 February 2028");
        assert_eq!(day.in_words(&Words::new("es")), "29 de febrero de 2028");
    }

    #[test]
    fn amounts_carry_no_idle_zeros() {
        let digits = |hundredths| Amount { hundredths }.in_digits();
        assert_eq!(digits(0), "0");
        assert_eq!(digits(5), "0.05");
        assert_eq!(digits(50), "0.5");
        assert_eq!(digits(75), "0.75");
        assert_eq!(digits(100), "1");
        assert_eq!(digits(1725), "17.25");
    }
}
