//! English articles and lists: "the" where a name wants it, capitals at the head of a sentence, "a, b and c".
//!
//! The words that want an article stand in the interface texts (`article-nouns`, `article-lands`).

use super::Teller;
use crate::units::{CountryId, FactionId, ProvinceId};

/// Most places that are named one by one.
const NAMED: usize = 3;

impl Teller<'_> {
    /// The country inside a sentence.
    pub fn the_country(&self, id: CountryId) -> String {
        let name = self.country(id);
        match within(&name) {
            Some(inside) => inside,
            None if self.listed("article-lands", last_word(&name)) => format!("the {name}"),
            None => name,
        }
    }

    /// The faction's short name inside a sentence.
    pub fn the_faction(&self, id: FactionId) -> String {
        self.the_body(self.faction_short(id))
    }

    /// The faction where its country is not named beside it: "the Chilean Communists" for one of the many Communists, the
    /// plain name for what has no namesake (`names-everywhere` lists those that have).
    pub fn the_faction_at_large(&self, id: FactionId) -> String {
        let name = self.faction_short(id);
        let bare = name.split(" (").next().unwrap_or(&name);
        let bare = bare.strip_prefix("The ").unwrap_or(bare);
        if !self.ui("names-everywhere").split(';').any(|n| n.trim().eq_ignore_ascii_case(bare)) {
            return self.the_body(name);
        }
        let adjective = self.country_adjective(self.t.factions[id].country);
        self.the_body(self.ui_with("faction-at-large", &[("adjective", adjective), ("faction", bare.to_owned())]))
    }

    /// The full name inside a sentence.
    pub fn the_faction_in_full(&self, id: FactionId) -> String {
        self.the_body(self.faction(id))
    }

    /// Factions in a sentence: "the Socialists, the Republican Left and APRA".
    pub fn the_factions(&self, ids: &[FactionId]) -> String {
        self.list(ids.iter().map(|&f| self.the_faction(f)).collect())
    }

    /// Provinces: up to three by name, more by number.
    pub fn places(&self, ids: &[ProvinceId]) -> String {
        if ids.len() <= NAMED {
            return self.list(ids.iter().map(|&p| self.province(p)).collect());
        }
        self.ui_with("places-many", &[("n", ids.len().to_string())])
    }

    /// "a, b and c".
    pub fn list(&self, mut names: Vec<String>) -> String {
        let Some(last) = names.pop() else { return String::new() };
        if names.is_empty() {
            return last;
        }
        self.ui_with("list-and", &[("first", names.join(", ")), ("last", last)])
    }

    fn the_body(&self, name: String) -> String {
        if let Some(inside) = within(&name) {
            return inside;
        }
        let bare = name.split(" (").next().unwrap_or(&name);
        let head = bare.split(" of ").next().unwrap_or(bare);
        let last = last_word(head);
        let owned = head.contains("'s ") || head.contains("s' ") || head.contains("’s ");
        let is_body = self.listed("article-nouns", last);
        // "The People's Party", but "Trujillo's party".
        let wanted = if owned {
            is_body && last.starts_with(char::is_uppercase)
        } else {
            is_body || is_plural(head) || is_spelled_out(last)
        };
        if wanted { format!("the {name}") } else { name }
    }

    fn listed(&self, key: &str, word: &str) -> bool {
        self.ui(key).split_whitespace().any(|w| w.eq_ignore_ascii_case(word))
    }
}

/// The first letter as a capital.
pub(super) fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// A name that carries its article: "The Palace" is "the Palace" inside a sentence.
fn within(name: &str) -> Option<String> {
    name.strip_prefix("The ")
        .map(|rest| format!("the {rest}"))
        .or_else(|| name.starts_with("the ").then(|| name.to_owned()))
}

fn last_word(name: &str) -> &str {
    name.rsplit(' ').next().unwrap_or(name)
}

fn is_plural(name: &str) -> bool {
    let word = last_word(name);
    word.len() > 3 && word.ends_with('s') && !["ss", "us", "is"].iter().any(|end| word.ends_with(end))
        || word.ends_with("men")
}

/// "CNT", "R.D.A.": two capitals or more, said letter by letter; not "APRA", which is said as a word.
fn is_spelled_out(word: &str) -> bool {
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    let syllables = word.split(|c| !"AEIOU".contains(c)).filter(|vowels| !vowels.is_empty()).count();
    letters > 1 && word.chars().all(|c| c.is_uppercase() || c == '.') && (syllables < 2 || word.contains('.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_keeps_one_article() {
        assert_eq!(within("The Palace").as_deref(), Some("the Palace"));
        assert_eq!(within("Palace"), None);
        assert_eq!(sentence("the Palace falls"), "The Palace falls");
        assert_eq!(sentence("évolués march"), "Évolués march");
    }

    #[test]
    fn plurals_and_letters_are_told_from_names() {
        assert!(is_plural("Communists") && is_plural("North-Eastern men") && !is_plural("Congress"));
        assert!(["CNT", "R.D.A.", "POUM", "U.D.M.A."].iter().all(|word| is_spelled_out(word)));
        assert!(["Zveno", "APRA", "COPEI", "I"].iter().all(|word| !is_spelled_out(word)));
    }
}
