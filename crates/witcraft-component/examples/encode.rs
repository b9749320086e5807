//! `encode ours|direct MODULE COUNT`: makes a component of a module, so and so often; `direct` calls
//! `wit-component` by itself, as whoever does without Witcraft would. For `cargo xtask compare`.

use std::error::Error;
use std::hint::black_box;

use wit_component::ComponentEncoder;
use witcraft_component::{Encoder, Wasm};

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [way, module, count] = arguments.as_slice() else {
        return Err("usage: encode ours|direct MODULE COUNT".into());
    };
    let bytes = std::fs::read(module)?;
    for _ in 0..count.parse::<u32>()? {
        let made = if way == "ours" {
            let module = Wasm::read(module, &bytes)?;
            Encoder::default().encode(&module)?.bytes
        } else {
            let encoder = ComponentEncoder::default().validate(true);
            encoder.module(&bytes)?.encode()?
        };
        black_box(made);
    }
    Ok(())
}
