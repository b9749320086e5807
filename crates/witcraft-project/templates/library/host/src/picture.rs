//! Pictures in files: PNG, eight bits for each of red, green, blue and alpha.

use std::fs::File;
use std::io::{BufReader, BufWriter};
use std::path::Path;

use png::{BitDepth, ColorType, Decoder, Encoder, Transformations};

use crate::{Image, Size};

type Error = Box<dyn std::error::Error + Send + Sync>;

/// Reads a PNG of any kind.
pub fn load(path: impl AsRef<Path>) -> Result<Image, Error> {
    let mut decoder = Decoder::new(BufReader::new(File::open(path)?));
    decoder.set_transformations(Transformations::normalize_to_color8() | Transformations::ALPHA);
    let mut reader = decoder.read_info()?;
    let mut data = vec![
        0;
        reader
            .output_buffer_size()
            .ok_or("the picture is too large")?
    ];
    let frame = reader.next_frame(&mut data)?;
    data.truncate(frame.buffer_size());
    if frame.color_type == ColorType::GrayscaleAlpha {
        let pixels = data.chunks_exact(2);
        data = pixels
            .flat_map(|pixel| [pixel[0], pixel[0], pixel[0], pixel[1]])
            .collect();
    }
    let size = Size {
        width: frame.width,
        height: frame.height,
    };
    Ok(Image { size, data })
}

/// Writes a PNG.
pub fn save(image: &Image, path: impl AsRef<Path>) -> Result<(), Error> {
    let file = BufWriter::new(File::create(path)?);
    let mut encoder = Encoder::new(file, image.size.width, image.size.height);
    encoder.set_color(ColorType::Rgba);
    encoder.set_depth(BitDepth::Eight);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&image.data)?;
    Ok(writer.finish()?)
}
