//! The few best of many, without sorting the rest.

/// The `most` largest, the largest first.
pub(super) fn largest<T: Ord>(most: usize, all: impl Iterator<Item = T>) -> Vec<T> {
    let mut best: Vec<T> = Vec::with_capacity(most + 1);
    for one in all {
        if best.len() == most && best.last().is_none_or(|last| *last >= one) {
            continue;
        }
        let at = best.partition_point(|other| *other > one);
        best.insert(at, one);
        best.truncate(most);
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_largest_are_those_that_sorting_would_put_first() {
        let all = [5, 1, 9, 9, 0, 7, 3, 8, 2];
        let mut sorted = all.to_vec();
        sorted.sort_unstable_by(|a, b| b.cmp(a));
        for most in 0..=all.len() + 1 {
            assert_eq!(largest(most, all.into_iter()), sorted[..most.min(all.len())]);
        }
    }
}
