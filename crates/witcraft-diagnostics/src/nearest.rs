//! "Did you mean": the candidate that is closest to what was typed.

/// The candidate nearest to `typed`, if one is near enough to be what was meant.
///
/// Near enough is a Damerau–Levenshtein distance of at most a third of the length of `typed`,
/// and at least one edit for short words.
pub fn nearest<'a>(typed: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let limit = (typed.chars().count() / 3).max(1);
    candidates
        .into_iter()
        .map(|candidate| (strsim::damerau_levenshtein(typed, candidate), candidate))
        .filter(|(distance, _)| *distance <= limit)
        .min()
        .map(|(_, candidate)| candidate)
}

/// The words ``did you mean `x`?`` for the nearest candidate, if one is near enough.
pub fn suggestion<'a>(
    typed: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<String> {
    nearest(typed, candidates).map(|candidate| format!("did you mean `{candidate}`?"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_words_are_offered_and_far_ones_are_not() {
        let keys = ["features", "world", "wit"];
        assert_eq!(nearest("feature", keys), Some("features"));
        assert_eq!(nearest("wolrd", keys), Some("world"));
        assert_eq!(nearest("wti", keys), Some("wit"));
        assert_eq!(nearest("colour", keys), None);
    }
}
