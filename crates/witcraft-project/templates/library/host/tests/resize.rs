//! The whole loop: a picture from a file, through the guest, into a file.

use {{snake}}_host::{Filter, Image, ResizeError, Resizer, Size, load, save};

/// A picture in which no two pixels are the same.
fn picture(width: u32, height: u32) -> Image {
    let pixel = |i: u32| {
        [
            (i * 7) as u8,
            (i * 31) as u8,
            (i * 101) as u8,
            255 - (i * 3) as u8,
        ]
    };
    let data = (0..width * height).flat_map(pixel).collect();
    Image {
        size: Size { width, height },
        data,
    }
}

#[test]
fn a_picture_goes_through_the_guest_and_back_into_a_file() {
    let folder = std::env::temp_dir().join(format!("{{name}}-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    save(&picture(5, 3), folder.join("in.png")).unwrap();
    let mut resizer = Resizer::new().unwrap();
    let source = load(folder.join("in.png")).unwrap();
    let to = Size {
        width: 10,
        height: 6,
    };
    let image = resizer
        .resize(&source, to, Filter::Nearest)
        .unwrap()
        .unwrap();
    save(&image, folder.join("out.png")).unwrap();
    let read = load(folder.join("out.png")).unwrap();
    for (i, pixel) in read.data.chunks(4).enumerate() {
        let (x, y) = (i % 10 / 2, i / 10 / 2);
        assert_eq!(pixel, &source.data[(y * 5 + x) * 4..][..4], "pixel {i}");
    }
    assert_eq!(resizer.log(), ["5x3 to 10x6"]);
    std::fs::remove_dir_all(folder).unwrap();
}

#[test]
fn the_same_size_is_the_same_picture() {
    let mut resizer = Resizer::new().unwrap();
    let source = picture(9, 4);
    for filter in [Filter::Nearest, Filter::Bilinear] {
        let image = resizer
            .resize(&source, source.size, filter)
            .unwrap()
            .unwrap();
        assert_eq!(image.data, source.data);
    }
}

#[test]
fn both_errors_come_back() {
    let mut resizer = Resizer::new().unwrap();
    let to = Size {
        width: 0,
        height: 7,
    };
    let error = resizer
        .resize(&picture(2, 2), to, Filter::Nearest)
        .unwrap()
        .unwrap_err();
    assert!(matches!(
        error,
        ResizeError::BadSize(Size {
            width: 0,
            height: 7
        })
    ));
    let mut short = picture(2, 2);
    short.data.pop();
    let error = resizer
        .resize(&short, short.size, Filter::Bilinear)
        .unwrap()
        .unwrap_err();
    assert!(matches!(error, ResizeError::BadLength(16)));
}
