//! "Did you mean …?": the nearest of the names that would have been right.

/// How many suggestions a load works out: each looks at every candidate, and a page shows no more.
pub const MOST_SUGGESTIONS: usize = 400;

/// The candidate nearest to what was written, if one is near enough to have been meant.
pub fn nearest<'a>(written: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let lower = written.to_lowercase();
    let length = lower.chars().count();
    let mut best: Option<(f64, &str)> = None;
    for candidate in candidates {
        if candidate.len().abs_diff(written.len()) > 2 + length / 2 {
            continue;
        }
        let near = likeness(&lower, length, &candidate.to_lowercase());
        // The earlier of two that are equally near, so that the answer never depends on more than the order.
        if near > 0.0 && best.is_none_or(|(so_far, _)| near > so_far) {
            best = Some((near, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}

/// The sentence that offers it.
pub fn did_you_mean<'a>(written: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<String> {
    nearest(written, candidates).map(|near| format!("did you mean `{near}`?"))
}

/// `a`, `b` and `c`; of a long list only the beginning.
pub fn list(names: &[&str]) -> String {
    const MOST: usize = 14;
    let quoted: Vec<String> = names.iter().take(MOST).map(|n| format!("`{n}`")).collect();
    match (quoted.as_slice(), names.len() > MOST) {
        ([], _) => "nothing".to_owned(),
        (all, true) => format!("{} and {} more", all.join(", "), names.len() - MOST),
        ([one], false) => one.clone(),
        ([all @ .., last], false) => format!("{} and {last}", all.join(", ")),
    }
}

/// 0 if it cannot have been meant, else up to 1.
fn likeness(written: &str, length: usize, candidate: &str) -> f64 {
    if written == candidate {
        return 1.0;
    }
    // Up to two slips of the finger, three in a long name; in a short one hardly any.
    let slips = match length {
        0..=2 => 1,
        3..=9 => 2,
        _ => 3,
    };
    let winkler = strsim::jaro_winkler(written, candidate);
    let near = strsim::osa_distance(written, candidate) <= slips && winkler > 0.6;
    if near || winkler >= 0.92 { winkler } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_of_the_finger_find_what_was_meant_and_strangers_do_not() {
        let names = ["alban", "bora", "northern_union", "united_states", "united_kingdom"];
        let find = |written| nearest(written, names);
        assert_eq!(find("alabn"), Some("alban"));
        assert_eq!(find("broa"), Some("bora"));
        assert_eq!(find("northernunion"), Some("northern_union"));
        assert_eq!(find("Alban"), Some("alban"));
        assert_eq!(find("united_states_of"), Some("united_states"));
        assert_eq!(find("cordia"), None);
        assert_eq!(find(""), None);
    }

    #[test]
    fn lists_read_as_a_sentence() {
        assert_eq!(list(&["a", "b", "c"]), "`a`, `b` and `c`");
        assert_eq!(list(&["a"]), "`a`");
    }
}
