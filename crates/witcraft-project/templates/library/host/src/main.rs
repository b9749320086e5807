//! `{{name}} IN.png OUT.png WIDTH HEIGHT [nearest|bilinear]`

use std::process::ExitCode;

use {{snake}}_host::{Filter, ResizeError, Resizer, Size, load, save};

type Error = Box<dyn std::error::Error + Send + Sync>;

fn main() -> ExitCode {
    match run(&std::env::args().skip(1).collect::<Vec<_>>()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[String]) -> Result<(), Error> {
    let [input, output, width, height, filter @ ..] = arguments else {
        return Err("usage: {{name}} IN.png OUT.png WIDTH HEIGHT [nearest|bilinear]".into());
    };
    let filter = match filter.first().map(String::as_str) {
        None | Some("bilinear") => Filter::Bilinear,
        Some("nearest") => Filter::Nearest,
        Some(other) => return Err(format!("no filter is called `{other}`").into()),
    };
    let to = Size {
        width: width.parse()?,
        height: height.parse()?,
    };
    let mut resizer = Resizer::new()?;
    let image = resizer
        .resize(&load(input)?, to, filter)?
        .map_err(|error| match error {
            ResizeError::BadSize(size) => {
                format!("{}x{} is no size for a picture", size.width, size.height)
            }
            ResizeError::BadLength(bytes) => format!("the picture should have {bytes} bytes"),
        })?;
    save(&image, output)?;
    for line in resizer.log() {
        println!("{line}");
    }
    Ok(())
}
