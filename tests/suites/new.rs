//! Projects that `witcraft new` writes: they build, their tests pass, and what they do is right.
//!
//! Cargo compiles each in a fresh folder, offline, with the versions of this workspace.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};
use witcraft_project::{Project, Template};
use witcraft_tests::guest::workspace;

/// A project in a folder that is made anew.
struct New {
    folder: PathBuf,
}

impl New {
    fn of(template: Template, name: &str) -> Result<Self> {
        Self::write(name, Project::new(name)?.template(template))
    }

    /// Around the WIT of an example.
    fn around(name: &str, wit: &str) -> Result<Self> {
        let wit = workspace().join("wit").join(wit);
        Self::write(name, Project::new(name)?.wit(wit, None))
    }

    /// Around a world of `wasi:http`.
    fn of_http(name: &str, world: &str) -> Result<Self> {
        let wit = witcraft_tests::wasi::inside("wasmtime-wasi-http", "wit")?;
        Self::write(name, Project::new(name)?.wit(wit, Some(world.to_owned())))
    }

    fn write(name: &str, project: Project) -> Result<Self> {
        let folder = workspace().join("target/scratch").join(name);
        if folder.exists() {
            fs::remove_dir_all(&folder)?;
        }
        project.checkout(workspace()).write(&folder)?;
        Ok(Self { folder })
    }

    fn cargo(&self) -> Command {
        let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        cargo
            .current_dir(&self.folder)
            .env("CARGO_TARGET_DIR", self.target())
            .env("CARGO_NET_OFFLINE", "true")
            // As in the workspace: it is large, and nobody debugs these.
            .env("CARGO_PROFILE_DEV_DEBUG", "false")
            // Left by the cargo that runs this test, for another crate.
            .env_remove("CARGO_MANIFEST_DIR");
        cargo
    }

    /// All scratch crates build into one folder.
    fn target(&self) -> PathBuf {
        fs::canonicalize(workspace())
            .unwrap_or_default()
            .join("target/scratch/target")
    }

    /// What it must do as it is written: its own tests pass, and rustfmt has nothing to say.
    fn holds(&self) -> Result<()> {
        self.passes()?;
        let output = self.cargo().args(["fmt", "--all", "--check"]).output()?;
        let said = String::from_utf8_lossy(&output.stdout);
        ensure!(output.status.success(), "it is not formatted:\n{said}");
        Ok(())
    }

    /// Its own tests pass, without a warning.
    fn passes(&self) -> Result<()> {
        let output = self.cargo().args(["test", "--workspace"]).output()?;
        let said = String::from_utf8_lossy(&output.stderr);
        ensure!(
            output.status.success(),
            "{}\n{said}",
            String::from_utf8_lossy(&output.stdout)
        );
        ensure!(!said.contains("warning:"), "it warns:\n{said}");
        Ok(())
    }
}

/// An independent resize: of every pixel of the source, how much of it is in a pixel of the result.
fn expected(source: &[u8], from: [u32; 2], to: [u32; 2], bilinear: bool) -> Vec<u8> {
    // Along an axis, in units of 1 / (2 * to): the weight of pixel `at` of the source.
    let weight = |i: u32, at: u32, from: u32, to: u32| -> i64 {
        let (i, at, from, to) = (i64::from(i), i64::from(at), i64::from(from), i64::from(to));
        let place = (2 * i + 1) * from;
        if !bilinear {
            let inside = 2 * to * at <= place && place < 2 * to * (at + 1);
            return i64::from(inside);
        }
        // Between the middles of the first pixel and of the last, a tent around each middle.
        let place = place.clamp(to, (2 * from - 1) * to);
        (2 * to - (place - (2 * at + 1) * to).abs()).max(0)
    };
    let mut out = Vec::new();
    for y in 0..to[1] {
        for x in 0..to[0] {
            for channel in 0..4 {
                let (mut sum, mut all) = (0_i64, 0_i64);
                for row in 0..from[1] {
                    for column in 0..from[0] {
                        let pixel = (row * from[0] + column) as usize * 4 + channel;
                        let w = weight(x, column, from[0], to[0]) * weight(y, row, from[1], to[1]);
                        sum += w * i64::from(source[pixel]);
                        all += w;
                    }
                }
                out.push(u8::try_from((2 * sum + all) / (2 * all)).unwrap());
            }
        }
    }
    out
}

fn write_png(path: &Path, size: [u32; 2], data: &[u8]) {
    let mut encoder = png::Encoder::new(fs::File::create(path).unwrap(), size[0], size[1]);
    encoder.set_color(png::ColorType::Rgba);
    encoder
        .write_header()
        .unwrap()
        .write_image_data(data)
        .unwrap();
}

fn read_png(path: &Path) -> ([u32; 2], Vec<u8>) {
    let file = std::io::BufReader::new(fs::File::open(path).unwrap());
    let mut reader = png::Decoder::new(file).read_info().unwrap();
    let mut data = vec![0; reader.output_buffer_size().unwrap()];
    let frame = reader.next_frame(&mut data).unwrap();
    ([frame.width, frame.height], data)
}

#[test]
fn a_library_resizes_a_picture() -> Result<()> {
    let new = New::of(Template::Library, "image-tool")?;
    new.holds()?;
    let from = [13, 7];
    let source: Vec<u8> = (0..13 * 7 * 4_u32)
        .map(|i| (i.wrapping_mul(2_654_435_761) >> 24) as u8)
        .collect();
    write_png(&new.folder.join("in.png"), from, &source);
    for (to, filter) in [
        ([29, 17], "bilinear"),
        ([29, 17], "nearest"),
        ([5, 3], "bilinear"),
        ([5, 3], "nearest"),
        ([1, 1], "bilinear"),
        ([13, 7], "bilinear"),
    ] {
        let size = to.map(|it| it.to_string());
        let output = new
            .cargo()
            .args([
                "run", "--quiet", "--", "in.png", "out.png", &size[0], &size[1], filter,
            ])
            .output()?;
        ensure!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
        let (found, data) = read_png(&new.folder.join("out.png"));
        assert_eq!(found, to);
        let wanted = expected(&source, from, to, filter == "bilinear");
        assert!(data == wanted, "{to:?}, {filter}: the pictures differ");
    }
    let refused = ["run", "--quiet", "--", "in.png", "out.png", "0", "3"];
    let output = new.cargo().args(refused).output()?;
    assert!(!output.status.success());
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.contains("0x3 is no size for a picture"), "{said}");
    Ok(())
}

#[test]
fn a_command_counts_what_it_reads() -> Result<()> {
    let new = New::of(Template::Command, "word-count")?;
    new.holds()?;
    let counts = || -> Result<String> {
        let mut child = new
            .cargo()
            .args(["run", "--quiet"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()?;
        let mut input = child.stdin.take().context("it is piped")?;
        input.write_all(b"three little words\n")?;
        drop(input);
        let output = child.wait_with_output()?;
        assert!(output.status.success());
        Ok(String::from_utf8(output.stdout)?)
    };
    assert_eq!(counts()?, "1 lines, 3 words, 19 bytes\n");
    // The build script of the host sees a change of the guest.
    let source = new.folder.join("guest/src/count.rs");
    let text = fs::read_to_string(&source)?;
    fs::write(&source, text.replace("{} lines", "{} rows"))?;
    assert_eq!(counts()?, "1 rows, 3 words, 19 bytes\n");
    Ok(())
}

/// Around WIT that is there, everything is to be implemented; it compiles, and the guest starts in its host. The one
/// world is synchronous, and the other one is not.
#[test]
fn both_sides_of_wit_that_is_there_compile_and_start() -> Result<()> {
    for new in [
        New::around("my-images", "image-processor")?,
        New::around("my-streams", "streaming")?,
        New::of_http("my-proxy", "wasi:http/proxy")?,
    ] {
        new.passes()?;
        let output = new.cargo().args(["run", "--quiet"]).output()?;
        ensure!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
        let said = String::from_utf8_lossy(&output.stdout);
        assert!(said.starts_with("the guest has started"), "{said}");
    }
    Ok(())
}
