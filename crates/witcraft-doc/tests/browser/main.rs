//! A site in a real browser: Chromium, driven over its debugging protocol.
//!
//! Where there is no Chromium, the tests say so and pass; `WITCRAFT_BROWSER=required` makes that a failure,
//! and `WITCRAFT_BROWSER=/path/to/chromium` names one. `WITCRAFT_SHOTS=folder` keeps screenshots.

mod chromium;
#[path = "../support/mod.rs"]
#[allow(dead_code, reason = "each suite uses a part of it")]
mod support;

use std::fs;
use std::path::Path;

use chromium::{Browser, Tab};
use tempfile::TempDir;
use witcraft_doc::html;

struct Site {
    folder: TempDir,
    browser: Browser,
}

impl Site {
    /// A site on the disk and a browser, if there is one.
    fn of(wit: &witcraft_model::Package) -> Option<Self> {
        let browser = Browser::start()?;
        let folder = tempfile::tempdir().unwrap();
        let documentation = support::documented(wit).0;
        for (path, text) in html::render(&documentation, html::Options::default()).iter() {
            let path = folder.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        Some(Self { folder, browser })
    }

    fn open(&mut self, page: &str) -> Tab<'_> {
        let url = format!("file://{}/{page}", self.folder.path().display());
        self.browser.open(&url)
    }
}

const TYPES: &str = "local_image-processor@0.1.0/interface.types.html";

#[test]
fn an_item_is_found_and_opened_by_keyboard_alone() {
    let Some(mut site) = Site::of(&support::example("image-processor")) else {
        return;
    };
    let mut tab = site.open("index.html");
    tab.press("/");
    assert_eq!(tab.text("document.activeElement.id"), "_search");
    tab.type_text("rectan");
    tab.wait("document.querySelector('#_results a[aria-selected=true]')");
    assert_eq!(
        tab.text("document.querySelector('#_results a .result-name').textContent"),
        "rectangle"
    );
    // Down and up again, and open it.
    tab.press("ArrowDown");
    tab.press("ArrowUp");
    shot(&mut tab, "search");
    tab.press("Enter");
    // The address changes before the page is there.
    tab.wait("location.hash === '#rectangle' && document.getElementById('rectangle') !== null");
    assert!(tab.text("location.pathname").ends_with(TYPES));
    let top = tab.number("document.getElementById('rectangle').getBoundingClientRect().top");
    assert!((0.0..200.0).contains(&top), "it is in sight: {top}");
    // What only the documentation says is found, too, and Escape closes the list.
    tab.press("/");
    tab.type_text("premultiplied");
    tab.wait("document.querySelectorAll('#_results a').length > 0");
    tab.press("Escape");
    assert_eq!(
        tab.text("String(document.getElementById('_results').hidden)"),
        "true"
    );
    tab.press("Escape");
    tab.press("/");
    tab.type_text("<img src=x onerror=alert(1)>");
    tab.wait("document.querySelector('#_results p')");
    assert_eq!(
        tab.text("String(document.querySelectorAll('#_results img').length)"),
        "0"
    );
    assert_eq!(tab.errors(), [""; 0]);
}

#[test]
fn an_address_leads_to_its_item() {
    let Some(mut site) = Site::of(&support::example("image-processor")) else {
        return;
    };
    let mut tab = site.open("index.html#local:image-processor/types@0.1.0#image.width");
    tab.wait("location.hash === '#image.width'");
    assert!(tab.text("location.pathname").ends_with(TYPES));
}

#[test]
fn tabs_switch_everywhere_and_are_remembered() {
    let Some(mut site) = Site::of(&support::example("image-processor")) else {
        return;
    };
    let visible = "[...document.querySelectorAll('#image .panel')]\
                   .filter(p => p.checkVisibility()).map(p => p.dataset.tab).join()";
    {
        let mut tab = site.open(TYPES);
        assert_eq!(tab.text(visible), "wit");
        tab.run("document.querySelector('#image [role=tab][data-tab=host]').click()");
        assert_eq!(tab.text(visible), "host");
        let selected = "[...document.querySelectorAll('[role=tab][aria-selected=true]')]\
                        .every(t => t.dataset.tab === 'host')";
        assert_eq!(tab.text(&format!("String({selected})")), "true");
        // By keyboard: one further is the ABI, and after it the first again.
        tab.run("document.querySelector('#image [role=tab][data-tab=host]').focus()");
        tab.press("ArrowRight");
        assert_eq!(tab.text(visible), "abi");
        assert_eq!(tab.text("document.activeElement.dataset.tab"), "abi");
        tab.press("ArrowRight");
        assert_eq!(tab.text(visible), "wit");
        tab.press("End");
        assert_eq!(tab.text(visible), "abi");
        shot(&mut tab, "abi");
    }
    let mut tab = site.open(&TYPES.replace("types", "processing"));
    assert_eq!(tab.text("document.documentElement.dataset.tab"), "abi");
    tab.run("document.querySelector('[role=tab][data-tab=guest]').click()");
    shot(&mut tab, "guest");
    assert_eq!(tab.errors(), [""; 0]);
}

#[test]
fn the_filter_hides_what_is_unstable_or_deprecated() {
    let wit = include_str!("../golden/small.wit");
    let Some(mut site) = Site::of(&support::text(wit)) else {
        return;
    };
    let page = "demo_shop@1.2.0/interface.stock.html";
    let seen = |id: &str| format!("String(document.getElementById('{id}').checkVisibility())");
    {
        let mut tab = site.open(page);
        assert_eq!(tab.text(&seen("by-number")), "true");
        shot(&mut tab, "badges");
        tab.run("document.querySelector('[data-filter=\"unstable:numbers\"]').click()");
        assert_eq!(tab.text(&seen("by-number")), "false");
        assert_eq!(tab.text(&seen("basket.total")), "true");
        tab.run("document.querySelector('[data-filter=deprecated]').click()");
        assert_eq!(tab.text(&seen("basket.total")), "false");
        tab.press("/");
        tab.type_text("by-number");
        tab.wait("!document.getElementById('_results').hidden");
        assert_eq!(
            tab.text("String(document.querySelectorAll('#_results a').length)"),
            "0"
        );
    }
    let mut tab = site.open(page);
    assert_eq!(tab.text(&seen("by-number")), "false", "remembered");
    assert_eq!(tab.text(&seen("find")), "true");
}

#[test]
fn dark_and_light_follow_the_system_until_they_are_chosen() {
    let Some(mut site) = Site::of(&support::example("image-processor")) else {
        return;
    };
    let background = "getComputedStyle(document.body).backgroundColor";
    {
        let mut tab = site.open(TYPES);
        tab.scheme("light");
        assert_eq!(tab.text(background), "rgb(255, 255, 255)");
        assert_eq!(contrasts(&mut tab), [""; 0]);
        tab.scheme("dark");
        assert_eq!(tab.text(background), "rgb(20, 22, 31)");
        assert_eq!(contrasts(&mut tab), [""; 0]);
        shot(&mut tab, "dark");
        // Auto, light, dark.
        tab.run("document.getElementById('_theme').click()");
        assert_eq!(tab.text(background), "rgb(255, 255, 255)");
    }
    let mut tab = site.open("index.html");
    tab.scheme("dark");
    assert_eq!(tab.text(background), "rgb(255, 255, 255)", "remembered");
}

/// Texts whose colour is too near to what is behind them, after WCAG 2.2, section 1.4.3: 4.5 to 1.
fn contrasts(tab: &mut Tab<'_>) -> Vec<String> {
    let found = tab.text(
        "(() => {
          const parse = (c) => (c.match(/[\\d.]+/g) ?? [0, 0, 0, 0]).map(Number);
          const light = ([r, g, b]) => [r, g, b].map((v) => v / 255)
            .map((v) => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
            .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
          const behind = (e) => {
            for (; e; e = e.parentElement) {
              const c = parse(getComputedStyle(e).backgroundColor);
              if (c.length < 4 || c[3] > 0) return c;
            }
            return [255, 255, 255];
          };
          const bad = new Set();
          for (const e of document.querySelectorAll('main *, nav *, header *, footer *')) {
            const own = [...e.childNodes].some((n) => n.nodeType === 3 && n.textContent.trim());
            if (!own || e.closest('svg') || !e.checkVisibility()) continue;
            const [a, b] = [light(parse(getComputedStyle(e).color)), light(behind(e))];
            const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
            if (ratio < 4.5) bad.add(`${e.tagName}.${e.className}: ${ratio.toFixed(2)}`);
          }
          return [...bad].join('\\n');
        })()",
    );
    found.lines().map(str::to_owned).collect()
}

#[test]
fn a_phone_shows_everything_within_its_width() {
    let Some(mut site) = Site::of(&support::example("image-processor")) else {
        return;
    };
    for page in [
        "index.html",
        TYPES,
        "local_image-processor@0.1.0/interface.processing.html",
        "local_image-processor@0.1.0/world.image-processor.html",
        "source/image-processor.wit.html",
    ] {
        let mut tab = site.open(page);
        tab.size(390, 844);
        for choice in ["wit", "guest", "host", "abi"] {
            tab.run(&format!(
                "document.documentElement.dataset.tab = '{choice}'"
            ));
            let width = tab.number("document.documentElement.scrollWidth");
            assert!(width <= 390.0, "{page} ({choice}) is {width} wide");
        }
        shot(&mut tab, &format!("phone-{}", page.replace('/', "-")));
        assert_eq!(
            tab.text("String(document.getElementById('_nav').checkVisibility())"),
            "false"
        );
        tab.run("document.getElementById('_menu').click()");
        assert_eq!(
            tab.text("String(document.getElementById('_nav').checkVisibility())"),
            "true"
        );
        assert_eq!(
            tab.text("document.getElementById('_menu').getAttribute('aria-expanded')"),
            "true"
        );
    }
}

#[test]
fn the_keyboard_reaches_the_content_first() {
    let Some(mut site) = Site::of(&support::example("image-processor")) else {
        return;
    };
    let mut tab = site.open(TYPES);
    tab.press("Tab");
    assert_eq!(tab.text("document.activeElement.className"), "skip");
    tab.press("Enter");
    tab.wait("location.hash === '#_content'");
    let landmarks =
        "['header', 'nav', 'main', 'footer'].every(l => document.querySelectorAll(l).length === 1)";
    assert_eq!(tab.text(&format!("String({landmarks})")), "true");
    // What is on paper has no tabs to click: all of them are there.
    tab.media("print");
    let panels = "[...document.querySelectorAll('#image .panel')].every(p => p.checkVisibility())";
    assert_eq!(tab.text(&format!("String({panels})")), "true");
}

#[test]
fn comments_run_nothing_and_nothing_is_asked_for_elsewhere() {
    let wit = "package a:b;\n\
        /// <script>window.hacked = true</script> <img src=\"https://example.com/x.png\" onerror=\"window.hacked = true\">\n\
        /// ![x](https://example.com/y.png) [z](javascript:window.hacked=true)\n\
        interface i { f: func(); }\n";
    let Some(mut site) = Site::of(&support::text(wit)) else {
        return;
    };
    let mut tab = site.open("a_b/interface.i.html");
    assert_eq!(tab.text("String(window.hacked)"), "undefined");
    tab.run("[...document.querySelectorAll('main a')].filter(a => a.protocol === 'javascript:').forEach(a => a.click())");
    assert_eq!(tab.text("String(window.hacked)"), "undefined");
    let asked = "performance.getEntriesByType('resource').map(e => e.name).filter(n => !n.startsWith('file:')).join()";
    assert_eq!(tab.text(asked), "");
    assert_eq!(tab.errors(), [""; 0]);
}

/// Keeps a screenshot where one is asked for.
fn shot(tab: &mut Tab<'_>, name: &str) {
    if let Some(folder) = std::env::var_os("WITCRAFT_SHOTS") {
        fs::create_dir_all(&folder).unwrap();
        fs::write(
            Path::new(&folder).join(format!("{name}.png")),
            tab.screenshot(),
        )
        .unwrap();
    }
}
