//! Pictures as inline SVG: the imports and exports of a world, and who depends on whom.
//!
//! All text is in a font of fixed width, so boxes fit it wherever it is shown; colours are the page's.
//! What a picture shows stands in a list beside it, so it is hidden from screen readers and from the
//! order of focus.

use std::collections::HashMap;

use maud::{Markup, html};
use witcraft_model::ItemPath;

use super::layout::{class, short};
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

/// What a world imports on the left, what it exports on the right.
pub(super) fn world(site: &Site<'_>, page: &str, world: &WorldDoc) -> Markup {
    let imports = labels(world, &world.imports);
    let exports = labels(world, &world.exports);
    let widest = |texts: &[String]| {
        let widths = texts.iter().map(|text| text_width(text));
        widths.fold(0.0, f32::max)
    };
    let rows = imports.len().max(exports.len()).max(1) as f32;
    let height = rows * (HEIGHT + GAP) - GAP;
    let column = |entries: &[EntryDoc], texts: &[String], x: f32| -> Vec<Node> {
        let own = texts.len() as f32 * (HEIGHT + GAP) - GAP;
        let top = MARGIN + (height - own) / 2.0;
        let nodes = entries.iter().zip(texts).enumerate();
        nodes
            .map(|(index, (entry, text))| Node {
                x,
                y: top + index as f32 * (HEIGHT + GAP),
                width: widest(texts),
                height: HEIGHT,
                text: text.clone(),
                class: class(entry.kind),
                href: site.href(page, &entry.path),
            })
            .collect()
    };
    let left = column(&world.imports, &imports, MARGIN);
    let start = if left.is_empty() {
        MARGIN
    } else {
        MARGIN + widest(&imports) + CHANNEL
    };
    let name = world.path.name().to_owned();
    let middle = Node {
        x: start,
        y: MARGIN + (height - 46.0).max(0.0) / 2.0,
        width: text_width(&name) + 16.0,
        height: 46.0_f32.min(height.max(HEIGHT)),
        class: "k-world main",
        href: None,
        text: name,
    };
    let right = column(&world.exports, &exports, middle.x + middle.width + CHANNEL);
    let mut edges: Vec<Edge> = Vec::new();
    let spread = |index: usize, count: usize, node: &Node| {
        let step = node.height / (count as f32 + 1.0);
        node.y + step * (index as f32 + 1.0)
    };
    for (index, node) in left.iter().enumerate() {
        let y = spread(index, left.len(), &middle);
        edges.push((node.right(), (middle.x, y)));
    }
    for (index, node) in right.iter().enumerate() {
        let y = spread(index, right.len(), &middle);
        edges.push(((middle.x + middle.width, y), node.left()));
    }
    let mut nodes = left;
    nodes.push(middle);
    nodes.extend(right);
    figure("imports on the left, exports on the right", &nodes, &edges)
}

/// Names as short as they can be: the package only where it is another one.
fn labels(world: &WorldDoc, entries: &[EntryDoc]) -> Vec<String> {
    let label = |entry: &EntryDoc| match entry.kind {
        "interface" => short(&world.path, &entry.path)
            .trim_end_matches('/')
            .to_owned(),
        _ => entry.name.clone(),
    };
    entries.iter().map(label).collect()
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
    for (from, needed) in needs.iter().enumerate() {
        for to in needed {
            edges.push((placed[&from].right(), placed[to].left()));
        }
    }
    let mut ids: Vec<usize> = placed.keys().copied().collect();
    ids.sort_unstable();
    let nodes: Vec<Node> = ids
        .into_iter()
        .filter_map(|id| placed.remove(&id))
        .collect();
    figure("each package points at what it depends on", &nodes, &edges)
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

fn figure(about: &str, nodes: &[Node], edges: &[Edge]) -> Markup {
    let width = nodes
        .iter()
        .map(|node| node.x + node.width)
        .fold(0.0, f32::max)
        + MARGIN;
    let height = nodes
        .iter()
        .map(|node| node.y + node.height)
        .fold(0.0, f32::max)
        + MARGIN;
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
                    @for node in nodes { (boxed(node)) }
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
    fn what_is_depended_on_is_further_right() {
        // 0 needs 1 and 2; 1 needs 2.
        assert_eq!(columns(&[vec![1, 2], vec![2], vec![]]), [[0], [1], [2]]);
        assert_eq!(columns(&[]), Vec::<Vec<usize>>::new());
        let circle = columns(&[vec![1], vec![0]]);
        assert_eq!(circle.iter().map(Vec::len).sum::<usize>(), 2);
    }
}
