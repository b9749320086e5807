//! Where an interface crosses the boundary: in which worlds, and on which side of a guest.

use std::collections::{HashMap, HashSet};

use wit_parser::{InterfaceId, Resolve, WorldItem};

use crate::change::Scope;
use crate::pair::{Pair, side};
use crate::report::Place;
use crate::rule::{Direction, Effect, Role};
use crate::view::View;

/// All of them.
pub(crate) struct Places {
    /// Where both worlds have it.
    both: HashMap<(InterfaceId, InterfaceId), Vec<(String, Direction)>>,
    /// In any world, old or new.
    old: HashSet<InterfaceId>,
    new: HashSet<InterfaceId>,
}

const DIRECTIONS: [Direction; 2] = [Direction::Import, Direction::Export];

impl Places {
    pub(crate) fn of(pair: &Pair<'_>) -> Self {
        let mut places = Self {
            both: HashMap::new(),
            old: HashSet::new(),
            new: HashSet::new(),
        };
        for worlds in &pair.worlds {
            let name = View(pair.new).world_path(worlds.1).to_string();
            for direction in DIRECTIONS {
                let old = interfaces(pair.old_resolve(), worlds.0, direction);
                let new = interfaces(pair.new_resolve(), worlds.1, direction);
                for id in &old {
                    if let Some(other) = pair.interfaces.get(id).filter(|id| new.contains(*id)) {
                        let found = places.both.entry((*id, *other)).or_default();
                        found.push((name.clone(), direction));
                    }
                }
                places.old.extend(old);
                places.new.extend(new);
            }
        }
        places
    }

    /// Where a change is felt, and by whom. What guests do not import cannot break them, nor a
    /// host with them: `unused` says so of guests of the old WIT, and of the new one.
    pub(crate) fn at(&self, scope: &Scope, effect: Effect, unused: (bool, bool)) -> Vec<Place> {
        let place = |world: Option<String>, direction: Direction| {
            let import = direction == Direction::Import;
            Place {
                world,
                direction: Some(direction),
                guests: !(import && unused.0) && effect.breaks(Role::Guests, direction),
                hosts: !(import && unused.1) && effect.breaks(Role::Hosts, direction),
            }
        };
        match scope {
            Scope::World(world, direction) => vec![place(Some(world.clone()), *direction)],
            Scope::Interface(Some(old), Some(new)) => match self.both.get(&(*old, *new)) {
                Some(found) => found
                    .iter()
                    .map(|(world, direction)| place(Some(world.clone()), *direction))
                    .collect(),
                // Worlds of other packages may have it on either side.
                None if !self.old.contains(old) && !self.new.contains(new) => {
                    DIRECTIONS.map(|direction| place(None, direction)).into()
                }
                None => Vec::new(),
            },
            Scope::Interface(..) => DIRECTIONS.map(|direction| place(None, direction)).into(),
            Scope::Everywhere => vec![Place {
                world: None,
                direction: None,
                guests: DIRECTIONS.iter().any(|it| effect.breaks(Role::Guests, *it)),
                hosts: DIRECTIONS.iter().any(|it| effect.breaks(Role::Hosts, *it)),
            }],
        }
    }
}

fn interfaces(
    resolve: &Resolve,
    world: wit_parser::WorldId,
    direction: Direction,
) -> HashSet<InterfaceId> {
    let items = side(resolve, world, direction).into_iter();
    items
        .filter_map(|(_, item)| match item {
            WorldItem::Interface { id, .. } => Some(*id),
            _ => None,
        })
        .collect()
}
