//! Whether two names are of the same person or body, as far as letters tell.
//!
//! Names are compared in English and Chinese: without regard to case, accents, spaces, full and
//! half width, titles, legal forms, and the order of family and given name. Who decides is always
//! a person; a name that is only alike says so.
//!
//! Deliberately not here: the same name in the other script, which only somebody who knows the
//! person can tell (they give their other names), and traditional characters.

/// How alike two names are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Likeness {
    /// The same, but for how it is written.
    Same,
    /// Alike: an initial, a middle name, a part of an institution.
    Similar,
}

/// Words that stand before or after a person's name.
const TITLES: &[&str] = &[
    "dr",
    "prof",
    "professor",
    "mr",
    "mrs",
    "ms",
    "miss",
    "sir",
    "dame",
    "phd",
    "md",
    "msc",
    "jr",
];
const HAN_TITLES: &[&str] = &[
    "研究员",
    "工程师",
    "教授",
    "博士",
    "主任",
    "医生",
    "医师",
    "老师",
    "先生",
    "女士",
    "院士",
    "律师",
    "同志",
];
/// Words that stand behind the name of a body and say only what law it is under.
const FORMS: &[&str] = &[
    "ltd",
    "limited",
    "inc",
    "incorporated",
    "llc",
    "llp",
    "plc",
    "gmbh",
    "ag",
    "corp",
    "corporation",
    "co",
    "company",
    "the",
];
const HAN_FORMS: &[&str] = &[
    "股份有限公司",
    "有限责任公司",
    "集团有限公司",
    "有限公司",
    "集团",
    "公司",
];
/// Words that many bodies share: a name of nothing else is nobody's.
const COMMON: &[&str] = &[
    "university",
    "hospital",
    "institute",
    "centre",
    "center",
    "college",
    "school",
    "department",
    "faculty",
    "laboratory",
    "lab",
    "clinic",
    "group",
    "foundation",
    "council",
    "ministry",
    "national",
    "international",
    "central",
    "general",
    "north",
    "south",
    "east",
    "west",
    "first",
    "second",
    "third",
    "city",
    "of",
    "for",
    "and",
    "at",
    "in",
    "medical",
    "research",
    "technology",
    "science",
    "sciences",
    "health",
];

/// Whether two names are of one person, as far as letters tell.
pub fn same_person(one: &str, other: &str) -> Option<Likeness> {
    let (one, other) = (Written::of_person(one), Written::of_person(other));
    let in_han = one.han.chars().count() > 1 && one.han == other.han;
    if in_han {
        return Some(Likeness::Same);
    }
    same_words(&one.words, &other.words)
}

/// Whether two names are of one body, or of one and a part of it, as far as letters tell.
pub fn same_body(one: &str, other: &str) -> Option<Likeness> {
    let (one, other) = (Written::of_body(one), Written::of_body(other));
    let found = [
        han_bodies(&one.han, &other.han),
        word_bodies(&one.words, &other.words),
    ];
    found.into_iter().flatten().min()
}

/// A name as it is compared, to tell whether one was compared before.
pub fn folded(name: &str) -> String {
    let Written { han, words } = Written::of(name);
    let mut parts = words;
    if !han.is_empty() {
        parts.push(han);
    }
    parts.join(" ")
}

/// A name in its two scripts.
struct Written {
    /// Chinese characters, together.
    han: String,
    /// Words in other letters.
    words: Vec<String>,
}

impl Written {
    fn of(name: &str) -> Self {
        let mut han = String::new();
        let mut words = vec![String::new()];
        for letter in name.chars().flat_map(fold) {
            if is_han(letter) {
                han.push(letter);
            } else if letter.is_alphanumeric() {
                if let Some(word) = words.last_mut() {
                    word.push(letter);
                }
                continue;
            } else if matches!(letter, '\'' | '’') {
                continue;
            }
            words.push(String::new());
        }
        words.retain(|word| !word.is_empty());
        Self { han, words }
    }

    fn of_person(name: &str) -> Self {
        let Self { han, words } = Self::of(name);
        let shorter = HAN_TITLES.iter().find_map(|title| han.strip_suffix(title));
        let bare = shorter.filter(|bare| bare.chars().count() > 1);
        Self {
            words: without(words, TITLES),
            han: bare.map_or(han.clone(), str::to_owned),
        }
    }

    fn of_body(name: &str) -> Self {
        let Self { han, words } = Self::of(name);
        let shorter = HAN_FORMS.iter().find_map(|form| han.strip_suffix(form));
        let bare = shorter.filter(|bare| bare.chars().count() > 1);
        Self {
            words: without(words, FORMS),
            han: bare.map_or(han.clone(), str::to_owned),
        }
    }
}

/// Without words that say nothing, unless there are no others.
fn without(words: Vec<String>, idle: &[&str]) -> Vec<String> {
    let telling = |word: &&String| !idle.contains(&word.as_str());
    let kept: Vec<String> = words.iter().filter(telling).cloned().collect();
    if kept.is_empty() { words } else { kept }
}

fn same_words(one: &[String], other: &[String]) -> Option<Likeness> {
    if one.is_empty() || other.is_empty() {
        return None;
    }
    let turned = |by: usize| one.iter().cycle().skip(by).take(one.len());
    if one.len() == other.len() && (0..one.len()).any(|by| turned(by).eq(other)) {
        return Some(Likeness::Same);
    }
    let (shorter, longer) = if one.len() <= other.len() {
        (one, other)
    } else {
        (other, one)
    };
    if shorter.len() < 2 {
        return None;
    }
    // A given name of two syllables is written as one word, as two, or with a hyphen.
    let joined = |words: &[String], by: usize| -> String {
        words
            .iter()
            .cycle()
            .skip(by)
            .take(words.len())
            .map(String::as_str)
            .collect()
    };
    let as_one = (0..one.len()).any(|by| {
        let name = joined(one, by);
        (0..other.len()).any(|by| joined(other, by) == name)
    });
    (as_one || abbreviates(shorter, longer)).then_some(Likeness::Similar)
}

/// Whether every word of a name stands in another, whole or as an initial, and one of them whole.
fn abbreviates(shorter: &[String], longer: &[String]) -> bool {
    let mut left: Vec<&String> = longer.iter().collect();
    let mut whole = 0;
    // Whole words first, so that an initial does not take the place of one.
    let mut rest = Vec::new();
    for word in shorter {
        if let Some(place) = left.iter().position(|known| *known == word) {
            left.remove(place);
            whole += usize::from(word.chars().count() > 1);
        } else {
            rest.push(word);
        }
    }
    let initial = |one: &str, other: &str| one.chars().count() == 1 && other.starts_with(one);
    whole > 0
        && rest.into_iter().all(|word| {
            let place = left
                .iter()
                .position(|known| initial(word, known) || initial(known, word));
            place.map(|place| left.remove(place)).is_some()
        })
}

fn han_bodies(one: &str, other: &str) -> Option<Likeness> {
    let (shorter, longer) = by_length(one, other, |name| name.chars().count());
    if shorter.chars().count() < 2 {
        return None;
    }
    if one == other {
        return Some(Likeness::Same);
    }
    let telling = shorter.chars().count() > 3;
    // What stands before may only say where it is.
    let place = longer.strip_suffix(shorter);
    let only_place = place.is_some_and(|place| {
        place.chars().count() < 5 && place.ends_with(['市', '省', '区', '县', '国'])
    });
    (telling && (longer.starts_with(shorter) || only_place)).then_some(Likeness::Similar)
}

fn word_bodies(one: &[String], other: &[String]) -> Option<Likeness> {
    let (shorter, longer) = by_length(one, other, <[String]>::len);
    let telling = shorter
        .iter()
        .any(|word| word.chars().count() > 1 && !COMMON.contains(&word.as_str()));
    if shorter.is_empty() || !telling {
        return (one == other && !one.is_empty()).then_some(Likeness::Same);
    }
    if one == other {
        return Some(Likeness::Same);
    }
    let within = if shorter.len() == 1 {
        longer.first() == shorter.first()
    } else {
        longer.windows(shorter.len()).any(|part| part == shorter)
    };
    within.then_some(Likeness::Similar)
}

fn by_length<'a, T: ?Sized>(
    one: &'a T,
    other: &'a T,
    length: impl Fn(&T) -> usize,
) -> (&'a T, &'a T) {
    if length(one) <= length(other) {
        (one, other)
    } else {
        (other, one)
    }
}

fn is_han(letter: char) -> bool {
    matches!(letter, '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{20000}'..='\u{323AF}')
}

/// A letter without regard to case, width and accent.
fn fold(letter: char) -> Vec<char> {
    let half = match letter {
        '\u{3000}' => ' ',
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(letter) - 0xFEE0).unwrap_or(letter),
        other => other,
    };
    half.to_lowercase().flat_map(bare).collect()
}

fn bare(letter: char) -> Vec<char> {
    let plain = match letter {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ā' | 'ă' | 'ą' | 'ǎ' => "a",
        'æ' => "ae",
        'ç' | 'ć' | 'č' => "c",
        'ď' | 'đ' | 'ð' => "d",
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ė' | 'ę' | 'ě' => "e",
        'ğ' => "g",
        'ì' | 'í' | 'î' | 'ï' | 'ī' | 'ǐ' | 'ı' => "i",
        'ł' | 'ľ' => "l",
        'ñ' | 'ń' | 'ň' => "n",
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'ō' | 'ő' | 'ǒ' => "o",
        'œ' => "oe",
        'ř' => "r",
        'ś' | 'š' | 'ş' | 'ș' => "s",
        'ß' => "ss",
        'ť' | 'ţ' | 'ț' => "t",
        'ù' | 'ú' | 'û' | 'ü' | 'ū' | 'ů' | 'ű' | 'ǔ' | 'ǖ' | 'ǘ' | 'ǚ' | 'ǜ' => "u",
        'ý' | 'ÿ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        // An accent that stands by itself.
        '\u{0300}'..='\u{036F}' => "",
        other => return vec![other],
    };
    plain.chars().collect()
}

#[cfg(test)]
mod tests;
