//! As much of Chromium's debugging protocol as the tests need.

use std::io::{BufRead, BufReader};
use std::net::TcpStream;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tempfile::TempDir;
use tungstenite::{Message, WebSocket};

/// Long enough for a machine that does other things, too.
const PATIENCE: Duration = Duration::from_secs(60);

/// A browser without a window, with a profile of its own.
pub(crate) struct Browser {
    child: Child,
    socket: WebSocket<TcpStream>,
    next: u64,
    /// What was said between answers.
    events: Vec<Value>,
    _profile: TempDir,
}

impl Browser {
    /// `None`, with a word on why, where there is no Chromium.
    #[expect(
        clippy::print_stderr,
        reason = "a test that does not look has to say so"
    )]
    pub(crate) fn start() -> Option<Self> {
        let wanted = std::env::var_os("WITCRAFT_BROWSER");
        let Some(program) = program() else {
            assert!(
                wanted.is_none(),
                "there is no Chromium; on Debian: apt-get install chromium"
            );
            eprintln!(
                "skipped: there is no Chromium here; `cargo xtask test` installs it where it can"
            );
            return None;
        };
        let profile = tempfile::tempdir().unwrap();
        let mut child = Command::new(&program)
            .args([
                "--headless=new",
                "--disable-gpu",
                "--hide-scrollbars",
                "--no-first-run",
            ])
            // Containers have no room for the shared memory, and no rights for the sandbox. All that is
            // shown is what these tests have made.
            .args([
                "--no-sandbox",
                "--disable-dev-shm-usage",
                "--window-size=1280,900",
            ])
            .args([
                "--remote-debugging-port=0",
                "--disable-background-networking",
            ])
            .arg(format!("--user-data-dir={}", profile.path().display()))
            .arg("about:blank")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap_or_else(|error| panic!("cannot start {}: {error}", program.display()));
        let stderr = BufReader::new(child.stderr.take().unwrap());
        let mut lines = stderr.lines().map_while(Result::ok);
        let url = lines
            .find_map(|line| Some(line.strip_prefix("DevTools listening on ")?.to_owned()))
            .expect("Chromium says where it listens");
        // Nobody reads what else it says, but it has to be able to say it.
        std::thread::spawn(move || lines.for_each(drop));
        let address = url
            .strip_prefix("ws://")
            .and_then(|rest| rest.split('/').next())
            .unwrap();
        let stream = TcpStream::connect(address).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        let (socket, _) = tungstenite::client(url.as_str(), stream).unwrap();
        Some(Self {
            child,
            socket,
            next: 0,
            events: Vec::new(),
            _profile: profile,
        })
    }

    /// A new tab that shows a page.
    pub(crate) fn open(&mut self, url: &str) -> Tab<'_> {
        let target = self.call("", "Target.createTarget", json!({"url": "about:blank"}));
        let target = target["targetId"].as_str().unwrap().to_owned();
        let session = self.call(
            "",
            "Target.attachToTarget",
            json!({"targetId": target, "flatten": true}),
        );
        let session = session["sessionId"].as_str().unwrap().to_owned();
        let mut tab = Tab {
            browser: self,
            session,
            target,
        };
        for domain in ["Page.enable", "Runtime.enable", "Log.enable"] {
            tab.call(domain, json!({}));
        }
        tab.call("Page.navigate", json!({"url": url}));
        tab.wait(&format!(
            "document.readyState === 'complete' && location.protocol === 'file:' && {}",
            "document.documentElement.classList.contains('js')"
        ));
        tab
    }

    fn call(&mut self, session: &str, method: &str, params: Value) -> Value {
        self.next += 1;
        let id = self.next;
        let mut message = json!({"id": id, "method": method, "params": params});
        if !session.is_empty() {
            message["sessionId"] = Value::from(session);
        }
        self.socket
            .send(Message::text(message.to_string()))
            .unwrap();
        loop {
            let Message::Text(text) = self.socket.read().expect("Chromium answers") else {
                continue;
            };
            let answer: Value = serde_json::from_str(&text).unwrap();
            if answer["id"] == id {
                assert!(answer.get("error").is_none(), "{method}: {answer}");
                return answer["result"].clone();
            }
            self.events.push(answer);
        }
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// One page.
pub(crate) struct Tab<'a> {
    browser: &'a mut Browser,
    session: String,
    target: String,
}

impl Tab<'_> {
    fn call(&mut self, method: &str, params: Value) -> Value {
        let session = self.session.clone();
        self.browser.call(&session, method, params)
    }

    fn value(&mut self, script: &str) -> Value {
        let parameters = json!({"expression": script, "returnByValue": true, "awaitPromise": true});
        let answer = self.call("Runtime.evaluate", parameters);
        assert!(
            answer.get("exceptionDetails").is_none(),
            "{script}: {answer}"
        );
        answer["result"]["value"].clone()
    }

    /// Runs a script.
    pub(crate) fn run(&mut self, script: &str) {
        self.value(&format!("{{ {script} }}; null"));
    }

    /// What a script comes to, as text.
    pub(crate) fn text(&mut self, script: &str) -> String {
        let value = self.value(script);
        value
            .as_str()
            .unwrap_or_else(|| panic!("{script}: {value}"))
            .to_owned()
    }

    /// What a script comes to, as a number.
    pub(crate) fn number(&mut self, script: &str) -> f64 {
        let value = self.value(script);
        value
            .as_f64()
            .unwrap_or_else(|| panic!("{script}: {value}"))
    }

    /// Waits until something is so. A page that is just being replaced has no answer.
    pub(crate) fn wait(&mut self, condition: &str) {
        let start = Instant::now();
        let script = format!("Boolean({condition})");
        loop {
            let parameters = json!({"expression": script, "returnByValue": true});
            if self.call("Runtime.evaluate", parameters)["result"]["value"] == true {
                return;
            }
            assert!(start.elapsed() < PATIENCE, "this is never so: {condition}");
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// Presses a key: a character, or a key that has a name.
    pub(crate) fn press(&mut self, key: &str) {
        let code = match key {
            "Enter" => 13,
            "Escape" => 27,
            "Tab" => 9,
            "ArrowUp" => 38,
            "ArrowDown" => 40,
            "ArrowLeft" => 37,
            "ArrowRight" => 39,
            "End" => 35,
            _ => 0,
        };
        let mut down = json!({"type": "keyDown", "key": key, "windowsVirtualKeyCode": code});
        if code == 0 || key == "Enter" {
            down["text"] = Value::from(if key == "Enter" { "\r" } else { key });
        }
        self.call("Input.dispatchKeyEvent", down);
        let up = json!({"type": "keyUp", "key": key, "windowsVirtualKeyCode": code});
        self.call("Input.dispatchKeyEvent", up);
    }

    /// Types into what has the focus.
    pub(crate) fn type_text(&mut self, text: &str) {
        self.call("Input.insertText", json!({"text": text}));
    }

    /// How large the window is, in pixels.
    pub(crate) fn size(&mut self, width: u32, height: u32) {
        let parameters =
            json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": true});
        self.call("Emulation.setDeviceMetricsOverride", parameters);
    }

    /// The colours that the system asks for: `light` or `dark`.
    pub(crate) fn scheme(&mut self, scheme: &str) {
        let features = json!([{"name": "prefers-color-scheme", "value": scheme}]);
        self.call("Emulation.setEmulatedMedia", json!({"features": features}));
    }

    /// What the page is shown on: `screen` or `print`.
    pub(crate) fn media(&mut self, media: &str) {
        self.call("Emulation.setEmulatedMedia", json!({"media": media}));
    }

    /// A picture of the window, as PNG.
    pub(crate) fn screenshot(&mut self) -> Vec<u8> {
        let answer = self.call("Page.captureScreenshot", json!({}));
        decode(answer["data"].as_str().unwrap())
    }

    /// What the page complained about: exceptions, and whatever its policy forbids.
    pub(crate) fn errors(&mut self) -> Vec<String> {
        let session = self.session.clone();
        let own = |event: &&Value| event["sessionId"] == session.as_str();
        let events = self.browser.events.iter().filter(own);
        let errors = events.filter_map(|event| match event["method"].as_str()? {
            "Runtime.exceptionThrown" => Some(event["params"].to_string()),
            "Log.entryAdded" if event["params"]["entry"]["level"] == "error" => {
                Some(event["params"]["entry"].to_string())
            }
            _ => None,
        });
        errors.collect()
    }
}

impl Drop for Tab<'_> {
    fn drop(&mut self) {
        if !std::thread::panicking() {
            let target = self.target.clone();
            self.browser
                .call("", "Target.closeTarget", json!({"targetId": target}));
        }
    }
}

/// The browser that is asked for, or one of the usual ones.
fn program() -> Option<PathBuf> {
    if let Some(named) = std::env::var_os("WITCRAFT_BROWSER").filter(|named| named != "required") {
        return Some(PathBuf::from(named));
    }
    let path = std::env::var_os("PATH").unwrap_or_default();
    ["chromium", "chromium-browser", "google-chrome"]
        .iter()
        .flat_map(|name| std::env::split_paths(&path).map(move |folder| folder.join(name)))
        .find(|program| program.is_file())
}

/// Base 64, as the protocol sends pictures.
fn decode(text: &str) -> Vec<u8> {
    const LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3);
    let (mut buffer, mut bits) = (0u32, 0u32);
    for letter in text.bytes() {
        let Some(value) = LETTERS.iter().position(|known| *known == letter) else {
            continue;
        };
        buffer = (buffer << 6) | u32::try_from(value).unwrap_or(0);
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            bytes.push((buffer >> bits) as u8);
            buffer &= (1 << bits) - 1;
        }
    }
    bytes
}
