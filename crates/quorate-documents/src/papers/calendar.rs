//! A meeting as an entry for a calendar (RFC 5545). Times are in UTC, so that no calendar has to
//! know the committee's zone; the identifier stays the same, so that a new file replaces the old.

use chrono::{DateTime, Utc};
use quorate_api::documents::CalendarFacts;

use crate::Language;
use crate::port::names;

/// Octets of a line, its break left out (RFC 5545, 3.1).
const LONGEST_LINE: usize = 75;

pub(crate) fn calendar(facts: &CalendarFacts) -> Vec<u8> {
    let meeting = &facts.head.meeting;
    let committee = names(&facts.head.committee);
    let language = Language::from(facts.head.language);
    let status = if facts.called_off {
        "CANCELLED"
    } else {
        "CONFIRMED"
    };
    let ends = facts.ends.map(|ends| format!("DTEND:{}", stamp(ends)));
    // An address is a value of its own kind and not text; what would end its line is left out.
    let link = facts.link.as_deref();
    let link = link.map(|link| {
        let plain: String = link.chars().filter(|c| !c.is_control()).collect();
        format!("URL:{plain}")
    });
    let mut lines = vec![
        "BEGIN:VCALENDAR".to_owned(),
        "VERSION:2.0".to_owned(),
        "PRODID:-//Quorate//Quorate//EN".to_owned(),
        "CALSCALE:GREGORIAN".to_owned(),
        "METHOD:PUBLISH".to_owned(),
        "BEGIN:VEVENT".to_owned(),
        format!("UID:{}@quorate", meeting.id),
        format!("DTSTAMP:{}", stamp(facts.head.made_at)),
        format!("SEQUENCE:{}", facts.sequence),
        format!("DTSTART:{}", stamp(facts.begins)),
    ];
    lines.extend(ends);
    lines.extend([
        format!("SUMMARY:{}", escaped(&meeting.title)),
        format!("LOCATION:{}", escaped(&meeting.place)),
        format!("DESCRIPTION:{}", escaped(committee.leading(language))),
    ]);
    lines.extend(link);
    lines.extend([
        format!("STATUS:{status}"),
        "END:VEVENT".to_owned(),
        "END:VCALENDAR".to_owned(),
    ]);
    lines
        .iter()
        .map(|line| folded(line))
        .collect::<String>()
        .into_bytes()
}

fn stamp(at: DateTime<Utc>) -> String {
    at.format("%Y%m%dT%H%M%SZ").to_string()
}

/// Text as a value (RFC 5545, 3.3.11). Controls have no place in it.
fn escaped(text: &str) -> String {
    let mut value = String::new();
    for character in text.chars() {
        match character {
            '\\' | ';' | ',' => {
                value.push('\\');
                value.push(character);
            }
            '\n' => value.push_str("\\n"),
            control if control.is_control() => {}
            other => value.push(other),
        }
    }
    value
}

/// A line in pieces of at most 75 octets, no character cut in two; each piece after the first
/// begins with a blank.
fn folded(line: &str) -> String {
    let mut folded = String::new();
    let mut length = 0;
    for character in line.chars() {
        if length + character.len_utf8() > LONGEST_LINE {
            folded.push_str("\r\n ");
            length = 1;
        }
        folded.push(character);
        length += character.len_utf8();
    }
    folded.push_str("\r\n");
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_folded_at_75_octets_and_unfold_to_what_they_were() {
        for line in [
            "SUMMARY:short".to_owned(),
            format!("SUMMARY:{}", "a".repeat(67)),
            format!("SUMMARY:{}", "a".repeat(68)),
            format!("SUMMARY:{}", "会议".repeat(100)),
            format!("SUMMARY:a{}", "议".repeat(60)),
        ] {
            let folded = folded(&line);
            assert!(folded.ends_with("\r\n"));
            for piece in folded.split_terminator("\r\n") {
                assert!(piece.len() <= LONGEST_LINE, "{} octets", piece.len());
            }
            assert_eq!(folded.replace("\r\n ", "").trim_end(), line);
        }
        assert!(!folded(&format!("SUMMARY:{}", "a".repeat(67))).contains("\r\n "));
        assert!(folded(&format!("SUMMARY:{}", "a".repeat(68))).contains("\r\n "));
    }

    #[test]
    fn text_is_escaped_so_that_it_stays_one_value() {
        assert_eq!(
            escaped("Room 2, left; C:\\x\r\nEND:VEVENT"),
            "Room 2\\, left\\; C:\\\\x\\nEND:VEVENT"
        );
    }
}
