//! Pictures as inline SVG: the imports and exports of a world, and who depends on whom.
//!
//! All text is in a font of fixed width, so boxes fit it wherever it is shown; colours are the page's.
//! What a picture shows stands in a list beside it, so it is hidden from screen readers and from the
//! order of focus.

use std::collections::HashMap;

use maud::{Markup, html};
use witcraft_model::ItemPath;

use super::layout::class;
use super::site::Site;
use crate::model::{EntryDoc, PackageDoc, WorldDoc};

/// The width of a character, in pixels, a little on the safe side.
const CHARACTER: f32 = 7.9;
const HEIGHT: f32 = 30.0;
const GAP: f32 = 10.0;
/// Room for edges between columns.
const CHANNEL: f32 = 72.0;
const MARGIN: f32 = 2.0;

/// A box with a name in it.
struct Node {
    x: f32,
    y: f32,
    width: f32,
    height: f32,
    text: String,
    class: &'static str,
    href: Option<String>,
}

impl Node {
    fn left(&self) -> (f32, f32) {
        (self.x, self.y + self.height / 2.0)
    }

    fn right(&self) -> (f32, f32) {
        (self.x + self.width, self.y + self.height / 2.0)
    }
}

fn text_width(text: &str) -> f32 {
    text.chars().count() as f32 * CHARACTER + 24.0
}

/// The line of an entry in a box of several, and of the box's title.
const ROW: f32 = 22.0;
const PADDING: f32 = 7.0;

/// What is imported or exported of one package, in a box.
struct Group {
    /// The package, unless it is the world's own.
    title: Option<String>,
    entries: Vec<(String, &'static str, Option<String>)>,
}

impl Group {
    fn rows(&self) -> usize {
        self.entries.len() + usize::from(self.title.is_some())
    }

    fn height(&self) -> f32 {
        self.rows() as f32 * ROW + 2.0 * PADDING
    }

    fn width(&self) -> f32 {
        let names = self
            .entries
            .iter()
            .map(|(name, _, _)| text_width(name) + 14.0);
        let title = self.title.iter().map(|title| text_width(title) * 0.93);
        names.chain(title).fold(0.0, f32::max)
    }
}

/// Entries by package, in the order in which packages first appear.
fn groups(site: &Site<'_>, page: &str, world: &WorldDoc, entries: &[EntryDoc]) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for entry in entries {
        let own = entry.path.package == world.path.package;
        let title = (!own).then(|| entry.path.package.to_string());
        let name = match entry.kind {
            "interface" if entry.path.inline.is_none() => entry.path.name().to_owned(),
            _ => entry.name.clone(),
        };
        let row = (name, class(entry.kind), site.href(page, &entry.path));
        match groups.iter_mut().find(|group| group.title == title) {
            Some(group) => group.entries.push(row),
            None => groups.push(Group {
                title,
                entries: vec![row],
            }),
        }
    }
    groups
}

/// What a world imports on the left, what it exports on the right.
pub(super) fn world(site: &Site<'_>, page: &str, world: &WorldDoc) -> Markup {
    let left = groups(site, page, world, &world.imports);
    let right = groups(site, page, world, &world.exports);
    let total = |groups: &[Group]| {
        let heights = groups.iter().map(|group| group.height() + GAP);
        heights.sum::<f32>() - GAP
    };
    let widest = |groups: &[Group]| groups.iter().map(Group::width).fold(0.0, f32::max);
    let height = total(&left).max(total(&right)).max(46.0);
    let start = match widest(&left) {
        0.0 => MARGIN,
        width => MARGIN + width + CHANNEL,
    };
    let name = world.path.name().to_owned();
    let tallest = left.len().max(right.len()) as f32 * 16.0;
    let middle_height = 46.0_f32.max(tallest);
    let middle = Node {
        x: start,
        y: MARGIN + (height - middle_height).max(0.0) / 2.0,
        width: text_width(&name) + 16.0,
        height: middle_height,
        class: "k-world main",
        href: None,
        text: name,
    };
    let spread = |index: usize, count: usize| {
        middle.y + middle.height / (count as f32 + 1.0) * (index as f32 + 1.0)
    };
    let mut edges: Vec<Edge> = Vec::new();
    let mut boxes = Vec::new();
    let sides = [
        (&left, MARGIN, true),
        (&right, middle.x + middle.width + CHANNEL, false),
    ];
    for (groups, x, import) in sides {
        let width = widest(groups);
        let mut y = MARGIN + (height - total(groups)) / 2.0;
        for (index, group) in groups.iter().enumerate() {
            let (own, at) = (y + group.height() / 2.0, spread(index, groups.len()));
            edges.push(match import {
                true => ((x + width, own), (middle.x, at)),
                false => ((middle.x + middle.width, at), (x, own)),
            });
            boxes.push(group_box(group, x, y, width));
            y += group.height() + GAP;
        }
    }
    let right_edge = match widest(&right) {
        0.0 => middle.x + middle.width,
        width => middle.x + middle.width + CHANNEL + width,
    };
    boxes.push(boxed(&middle));
    figure(
        "Imports on the left, exports on the right.",
        (
            right_edge + MARGIN,
            height.max(middle.height) + 2.0 * MARGIN,
        ),
        &boxes,
        &edges,
    )
}

fn group_box(group: &Group, x: f32, y: f32, width: f32) -> Markup {
    let line = |row: usize| y + PADDING + ROW * (row as f32 + 0.5);
    let first = usize::from(group.title.is_some());
    html! {
        g.group {
            rect x=(x) y=(y) width=(width) height=(group.height()) rx="7" {}
            @if let Some(title) = &group.title {
                text.title x=(x + 11.0) y=(line(0)) dominant-baseline="central" { (title) }
            }
            @for (index, (name, class, href)) in group.entries.iter().enumerate() {
                a href=[href.as_ref()] tabindex="-1" class=(format!("entry {class}")) {
                    circle cx=(x + 15.0) cy=(line(first + index)) r="3.5" {}
                    text x=(x + 26.0) y=(line(first + index)) dominant-baseline="central" { (name) }
                }
            }
        }
    }
}

/// Packages in columns: each to the left of what it depends on.
pub(super) fn packages(site: &Site<'_>, page: &str, packages: &[&PackageDoc]) -> Markup {
    let index: HashMap<&ItemPath, usize> = packages
        .iter()
        .enumerate()
        .map(|(index, package)| (&package.path, index))
        .collect();
    let needs: Vec<Vec<usize>> = packages
        .iter()
        .map(|package| {
            let known = package.dependencies.iter();
            known.filter_map(|path| index.get(path).copied()).collect()
        })
        .collect();
    let columns = columns(&needs);
    let mut placed: HashMap<usize, Node> = HashMap::new();
    let tallest = columns.iter().map(Vec::len).max().unwrap_or(0) as f32;
    let height = tallest * (HEIGHT + GAP) - GAP;
    let mut x = MARGIN;
    for column in &columns {
        let texts = column.iter().map(|id| packages[*id].path.to_string());
        let texts: Vec<String> = texts.collect();
        let width = texts
            .iter()
            .map(|text| text_width(text))
            .fold(0.0, f32::max);
        let own = column.len() as f32 * (HEIGHT + GAP) - GAP;
        let top = MARGIN + (height - own) / 2.0;
        for (row, (id, text)) in column.iter().zip(texts).enumerate() {
            let package = packages[*id];
            placed.insert(
                *id,
                Node {
                    x,
                    y: top + row as f32 * (HEIGHT + GAP),
                    width,
                    height: HEIGHT,
                    text,
                    class: if package.asked_for {
                        "k-world"
                    } else {
                        "k-package"
                    },
                    href: site.href(page, &package.path),
                },
            );
        }
        x += width + CHANNEL;
    }
    let mut edges = Vec::new();
    for (from, to) in direct(&needs) {
        edges.push((placed[&from].right(), placed[&to].left()));
    }
    let mut ids: Vec<usize> = placed.keys().copied().collect();
    ids.sort_unstable();
    let nodes: Vec<Node> = ids
        .into_iter()
        .filter_map(|id| placed.remove(&id))
        .collect();
    let right = nodes.iter().map(|node| node.x + node.width);
    let size = (right.fold(0.0, f32::max) + MARGIN, height + 2.0 * MARGIN);
    let boxes: Vec<Markup> = nodes.iter().map(boxed).collect();
    let about = "Each package points at what it depends on; what follows from that is left out.";
    figure(about, size, &boxes, &edges)
}

/// Who needs whom, without what is needed by way of another one.
fn direct(needs: &[Vec<usize>]) -> Vec<(usize, usize)> {
    let reaches = |from: usize, to: usize| {
        let (mut seen, mut queue) = (vec![false; needs.len()], vec![from]);
        while let Some(next) = queue.pop() {
            if !std::mem::replace(&mut seen[next], true) {
                queue.extend(&needs[next]);
            }
        }
        seen[to]
    };
    let mut edges = Vec::new();
    for (from, needed) in needs.iter().enumerate() {
        for to in needed {
            let others = needed.iter().filter(|other| *other != to);
            if !others.into_iter().any(|other| reaches(*other, *to)) {
                edges.push((from, *to));
            }
        }
    }
    edges
}

/// Which of the packages are in which column, from left to right. A package is as far left as what
/// depends on it allows; within a column, what belongs together is at about the same height.
fn columns(needs: &[Vec<usize>]) -> Vec<Vec<usize>> {
    let mut depth = vec![0usize; needs.len()];
    // Packages do not depend on each other in circles; this would end even if they did.
    for _ in 0..needs.len() {
        for (from, needed) in needs.iter().enumerate() {
            for to in needed {
                depth[*to] = depth[*to].max((depth[from] + 1).min(needs.len()));
            }
        }
    }
    let count = depth.iter().copied().max().map_or(0, |deepest| deepest + 1);
    let mut columns: Vec<Vec<usize>> = vec![Vec::new(); count];
    for (id, depth) in depth.iter().enumerate() {
        columns[*depth].push(id);
    }
    columns.retain(|column| !column.is_empty());
    let mut height = vec![0.0_f32; needs.len()];
    for column in &mut columns {
        let mean = |id: usize| {
            let above: Vec<f32> = (0..needs.len())
                .filter(|from| needs[*from].contains(&id))
                .map(|from| height[from])
                .collect();
            above.iter().sum::<f32>() / above.len().max(1) as f32
        };
        let mut keyed: Vec<(f32, usize)> = column.iter().map(|id| (mean(*id), *id)).collect();
        keyed.sort_by(|one, other| one.0.total_cmp(&other.0).then(one.1.cmp(&other.1)));
        *column = keyed.into_iter().map(|(_, id)| id).collect();
        for (row, id) in column.iter().enumerate() {
            height[*id] = row as f32 - column.len() as f32 / 2.0;
        }
    }
    columns
}

type Edge = ((f32, f32), (f32, f32));

fn figure(about: &str, (width, height): (f32, f32), boxes: &[Markup], edges: &[Edge]) -> Markup {
    html! {
        figure.graph {
            div.scroll {
                svg xmlns="http://www.w3.org/2000/svg" width=(width.ceil()) height=(height.ceil())
                    viewBox=(format!("0 0 {} {}", width.ceil(), height.ceil()))
                    aria-hidden="true" focusable="false" {
                    @for ((x1, y1), (x2, y2)) in edges {
                        path.edge d=(curve((*x1, *y1), (*x2, *y2))) {}
                        path.tip d=(format!("M{:.1} {:.1}l-6 -3.5v7z", x2, y2)) {}
                    }
                    @for one in boxes { (one) }
                }
            }
            figcaption { (about) }
        }
    }
}

fn curve((x1, y1): (f32, f32), (x2, y2): (f32, f32)) -> String {
    let bend = ((x2 - x1) / 2.0).clamp(24.0, CHANNEL);
    format!(
        "M{x1:.1} {y1:.1}C{:.1} {y1:.1} {:.1} {y2:.1} {:.1} {y2:.1}",
        x1 + bend,
        x2 - bend,
        x2 - 5.0
    )
}

fn boxed(node: &Node) -> Markup {
    let (x, y) = (node.x + node.width / 2.0, node.y + node.height / 2.0);
    let inner = html! {
        rect x=(node.x) y=(node.y) width=(node.width) height=(node.height) rx="6" {}
        text x=(x) y=(y) text-anchor="middle" dominant-baseline="central" { (node.text) }
    };
    html! {
        @match &node.href {
            Some(href) => { a href=(href) tabindex="-1" class=(format!("node {}", node.class)) { (inner) } }
            None => { g class=(format!("node {}", node.class)) { (inner) } }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_follows_is_left_out() {
        assert_eq!(direct(&[vec![1, 2], vec![2], vec![]]), [(0, 1), (1, 2)]);
        assert_eq!(direct(&[vec![1, 2], vec![], vec![]]), [(0, 1), (0, 2)]);
    }

    #[test]
    fn what_is_depended_on_is_further_right() {
        // 0 needs 1 and 2; 1 needs 2.
        assert_eq!(columns(&[vec![1, 2], vec![2], vec![]]), [[0], [1], [2]]);
        assert_eq!(columns(&[]), Vec::<Vec<usize>>::new());
        let circle = columns(&[vec![1], vec![0]]);
        assert_eq!(circle.iter().map(Vec::len).sum::<usize>(), 2);
    }
}
