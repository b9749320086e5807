//! Which things of one list are which things of another.

/// Two lists, put beside each other.
#[derive(Debug)]
pub(crate) struct Match<T> {
    /// In both, in the order of the old list.
    pub(crate) both: Vec<(T, T)>,
    /// In the old list only.
    pub(crate) old: Vec<T>,
    /// In the new list only.
    pub(crate) new: Vec<T>,
}

/// Gives every old thing the nearest new one that is left; the nearest pairs come first.
pub(crate) fn by_distance<T: Copy>(
    old: Vec<T>,
    new: Vec<T>,
    distance: impl Fn(&T, &T) -> Option<u8>,
) -> Match<T> {
    let mut pairs = old.iter().zip(&new);
    if old.len() == new.len() && pairs.all(|(a, b)| distance(a, b) == Some(0)) {
        // As it is wherever nothing has changed.
        return Match {
            both: old.into_iter().zip(new).collect(),
            old: Vec::new(),
            new: Vec::new(),
        };
    }
    let mut near: Vec<(u8, usize, usize)> = Vec::new();
    for (i, a) in old.iter().enumerate() {
        for (j, b) in new.iter().enumerate() {
            if let Some(distance) = distance(a, b) {
                near.push((distance, i, j));
            }
        }
    }
    near.sort_unstable();
    let (mut of_old, mut of_new) = (vec![None; old.len()], vec![None; new.len()]);
    for (_, i, j) in near {
        if of_old[i].is_none() && of_new[j].is_none() {
            of_old[i] = Some(j);
            of_new[j] = Some(i);
        }
    }
    let pairs = of_old.iter().zip(&old);
    Match {
        both: pairs.filter_map(|(j, a)| Some((*a, new[(*j)?]))).collect(),
        old: left(&old, &of_old),
        new: left(&new, &of_new),
    }
}

fn left<T: Copy>(items: &[T], taken: &[Option<usize>]) -> Vec<T> {
    let pairs = items.iter().zip(taken);
    pairs
        .filter(|(_, taken)| taken.is_none())
        .map(|(item, _)| *item)
        .collect()
}

/// What happened to a list whose members have names and an order.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Members {
    /// Index in the old list, index in the new one.
    pub(crate) both: Vec<(usize, usize)>,
    pub(crate) renamed: Vec<(usize, usize)>,
    pub(crate) removed: Vec<usize>,
    pub(crate) added: Vec<usize>,
    /// Those that are in both come in another order.
    pub(crate) reordered: bool,
}

/// Compares two lists by name. A member that is gone and a new one in the same place are one
/// member with another name, if `same` says that they are otherwise alike.
pub(crate) fn members(old: &[&str], new: &[&str], same: impl Fn(usize, usize) -> bool) -> Members {
    let mut both = Vec::new();
    let mut removed = Vec::new();
    for (i, name) in old.iter().enumerate() {
        match new.iter().position(|other| other == name) {
            Some(j) => both.push((i, j)),
            None => removed.push(i),
        }
    }
    let mut added: Vec<usize> = (0..new.len()).filter(|j| !old.contains(&new[*j])).collect();
    let mut renamed = Vec::new();
    removed.retain(|i| {
        let found = added.iter().position(|j| i == j && same(*i, *j));
        if let Some(at) = found {
            renamed.push((*i, added.remove(at)));
        }
        found.is_none()
    });
    let reordered = !both.is_sorted_by_key(|(_, j)| *j);
    Members {
        both,
        renamed,
        removed,
        added,
        reordered,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_pairs_come_first() {
        let found = by_distance(vec![1_i32, 5], vec![4, 6, 2], |a, b| {
            u8::try_from((a - b).abs()).ok().filter(|far| *far < 3)
        });
        assert_eq!(found.both, [(1, 2), (5, 4)]);
        assert_eq!((found.old, found.new), (vec![], vec![6]));
    }

    #[test]
    fn members_are_matched_by_name_then_by_place() {
        let found = members(&["a", "b", "c"], &["c", "x", "a", "d"], |_, _| true);
        assert_eq!(found.both, [(0, 2), (2, 0)]);
        assert_eq!(found.renamed, [(1, 1)]);
        assert_eq!((found.removed, found.added), (vec![], vec![3]));
        assert!(found.reordered);
        let found = members(&["a"], &["b"], |_, _| false);
        assert_eq!((found.removed, found.added), (vec![0], vec![0]));
    }
}
