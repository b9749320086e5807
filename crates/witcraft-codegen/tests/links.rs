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
