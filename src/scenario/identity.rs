//! A number for everything that the rules can read, so that a replay or save knows its scenario again.
//!
//! Comments, white space, texts and the way entries are spread over files do not enter into it.

use xxhash_rust::xxh3::Xxh3;

use super::WorldMap;
use super::merge::Entries;
use super::scan;
use super::source::Sources;

pub fn of(entries: &Entries, sources: &Sources, map: &WorldMap) -> u64 {
    let mut hash = Xxh3::new();
    for (kind, id, entry) in entries.all() {
        part(&mut hash, kind.entry());
        part(&mut hash, id);
        let mut fields: Vec<_> = entry.fields.iter().collect();
        fields.sort_by(|a, b| a.name.cmp(&b.name));
        for field in fields {
            part(&mut hash, &field.name);
            value(&mut hash, sources.of(field.value));
        }
    }
    for (id, province) in map.provinces.iter() {
        part(&mut hash, map.id(id));
        part(&mut hash, &province.area);
        hash.update(&province.population.to_le_bytes());
        hash.update(&province.area_km2.to_le_bytes());
        for neighbour in &province.neighbours {
            hash.update(&neighbour.to.0.to_le_bytes());
            hash.update(&[neighbour.link as u8]);
            hash.update(&neighbour.km.to_raw().to_le_bytes());
        }
    }
    hash.digest()
}

fn part(hash: &mut Xxh3, text: &str) {
    hash.update(text.as_bytes());
    hash.update(&[0]);
}

/// A value without the white space and comments between its words.
fn value(hash: &mut Xxh3, text: &str) {
    let mut at = 0;
    while let Ok(next) = scan::skip_trivia(text, at) {
        let Some(first) = text[next..].chars().next() else { break };
        let end = match scan::word_end(text, next) {
            end if end > next => end,
            _ if first == '"' => scan::skip_value(text, next, None).unwrap_or(text.len()),
            _ => next + first.len_utf8(),
        };
        part(hash, &text[next..end]);
        at = end;
    }
}
