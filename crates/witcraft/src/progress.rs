//! Says what takes its time: on a terminal, once it has taken a second.

use std::io::IsTerminal;
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::thread::JoinHandle;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// What is shorter than this is over before anybody wonders.
const PATIENCE: Duration = Duration::from_secs(1);
const TICK: Duration = Duration::from_millis(100);

/// Something that is being done. Dropping it clears the line.
pub(crate) struct Progress {
    bar: ProgressBar,
    over: Option<Sender<()>>,
    timer: Option<JoinHandle<()>>,
}

impl Progress {
    /// `None` where nobody would see it: standard error is no terminal.
    pub(crate) fn start(what: &'static str) -> Option<Self> {
        if !std::io::stderr().is_terminal() {
            return None;
        }
        let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::hidden());
        if let Ok(style) = ProgressStyle::with_template("{spinner} {msg} ({elapsed})") {
            bar.set_style(style);
        }
        bar.set_message(what);
        let (over, timer) = channel::<()>();
        let shown = bar.clone();
        let timer = std::thread::spawn(move || {
            if timer.recv_timeout(PATIENCE) == Err(RecvTimeoutError::Timeout) {
                shown.set_draw_target(ProgressDrawTarget::stderr());
                shown.enable_steady_tick(TICK);
            }
        });
        Some(Self {
            bar,
            over: Some(over),
            timer: Some(timer),
        })
    }

    /// What others print through: it takes the line away while they do.
    pub(crate) fn bar(&self) -> ProgressBar {
        self.bar.clone()
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        drop(self.over.take());
        if let Some(timer) = self.timer.take() {
            let _ = timer.join();
        }
        self.bar.finish_and_clear();
    }
}
