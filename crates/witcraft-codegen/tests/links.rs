//! Links in the documentation of WIT, as they end up in Rust.

use witcraft_codegen::{Options, Side, bindings};
use witcraft_model::{Input, Loader};

const WIT: &str = "\
package a:b;

interface types {
  /// A picture; see [`format`], [channels.red], [load] and [canvas.draw]. Not [a link](x), `[code]`, [nothing].
  record image {
    /// As high as [height] is not.
    width: u32,
    /// See [image.width].
    height: u32,
  }
  enum format {
    /// Like [rgb], in an [image].
    gray,
    rgb,
  }
  flags channels {
    red,
    /// Not [red].
    green,
  }
  resource canvas {
    /// Draws an [image].
    draw: func(image: image);
  }
  /// Of [types], into an [image].
  load: func(format: format, channels: channels) -> image;
}

interface io {
  use types.{image};
  /// Stores an [types#image], or one of [a:b/types#image.width].
  store: func(image: image);
}

world w {
  import types;
  import io;
  export io;
  /// Runs [io], or [types].
  export run: func();
}
";

fn generate(side: Side) -> String {
    let package = Loader::default()
        .load(&[Input::text("a.wit", WIT)])
        .unwrap();
    let world = package.world(None).unwrap();
    bindings(&world, side, &Options::default()).unwrap()
}

#[test]
fn names_in_brackets_are_links_to_rust() {
    for (side, draw) in [
        (Side::Guest, "Canvas::draw"),
        (Side::Host, "HostCanvas::draw"),
    ] {
        let code = generate(side);
        let picture = format!(
            "/// A picture; see [`format`](Format), [channels.red](Channels::RED), [load](LOAD) and \
             [canvas.draw]({draw}). Not [a link](x), `[code]`, \\[nothing\\]."
        );
        let load = if side == Side::Guest {
            "fn@load"
        } else {
            "Host::load"
        };
        for expected in [
            picture.replace("LOAD", load).as_str(),
            "/// As high as [height](Image::height) is not.",
            "/// See [image.width](Image::width).",
            "/// Like [rgb](Format::Rgb), in an [image](Image).",
            "/// Not [red](Channels::RED).",
            "/// Draws an [image](Image).",
            "/// Of [types](self), into an [image](Image).",
            "/// Stores an [types#image](super::types::Image), or one of [a:b/types#image.width](super::types::Image::width).",
        ] {
            assert!(code.contains(expected), "{expected}\n{code}");
        }
    }
    let guest = generate(Side::Guest);
    assert!(
        guest.contains("(super::super::super::super::a::b::types::Image)"),
        "the exported `io`\n{guest}"
    );
}

/// Documentation with code in it.
const CODE: &str = "\
package a:b;

interface types {
  record point { x: u8 }
  /// ```rust
  /// let all = vec![1, 2];
  /// assert_eq!(all[0] + all[1], 3);
  /// ```
  ///
  /// ```text
  /// points[i] = [point]
  /// ```
  /// A [point], [a point](point), [its place](point.x); no `all[0]`, no `code over
  /// lines[point]`, and `` [`point`] `` is none. See [elsewhere](https://example.com/point).
  ///
  ///     not[0] Rust
  f: func(p: point);
  enum e {
    /// ```
    /// not[1] Rust
    /// ```
    a,
  }
  flags g {
    /// A flag.
    ///
    ///     not[2] Rust
    a,
  }
}

world w {
  import types;
  export types;
  /// ~~~
  /// not[3] Rust
  /// ~~~
  export run: func();
}
";

#[test]
fn code_stays_as_it_is_and_is_not_run() {
    for side in [Side::Guest, Side::Host] {
        let package = Loader::default()
            .load(&[Input::text("a.wit", CODE)])
            .unwrap();
        let world = package.world(None).unwrap();
        let code = bindings(&world, side, &Options::default()).unwrap();
        let lines: Vec<&str> = code.lines().map(str::trim).collect();
        let docs = lines.join("\n");
        for expected in [
            "/// ```rust,ignore\n/// let all = vec![1, 2];\n/// assert_eq!(all[0] + all[1], 3);\n/// ```\n///\n\
             /// ```text\n/// points[i] = [point]\n/// ```\n\
             /// A [point](Point), [a point](Point), [its place](Point::x); no `all[0]`, no `code over\n\
             /// lines[point]`, and `` [`point`] `` is none. See [elsewhere](https://example.com/point).\n///\n\
             /// ```text\n/// not[0] Rust\n/// ```\n",
            "/// ```text\n/// not[1] Rust\n/// ```\n",
            "/// A flag.\n///\n/// ```text\n/// not[2] Rust\n/// ```\n",
            "/// ~~~text\n/// not[3] Rust\n/// ~~~\n",
        ] {
            assert!(docs.contains(expected), "{side}: {expected}\n{code}");
        }
        let mut pairs = lines
            .windows(2)
            .filter(|pair| pair[1].starts_with("/// not["));
        let is_text = |pair: &[&str]| pair[0].ends_with("```text") || pair[0].ends_with("~~~text");
        assert!(pairs.all(is_text), "everywhere\n{code}");
    }
}
