//! What a program may see of the machine.

use std::path::PathBuf;

use wasmtime_wasi::cli::InputFile;
use wasmtime_wasi::p2::pipe::{MemoryInputPipe, MemoryOutputPipe};
use wasmtime_wasi::{FsPerms, WasiCtxBuilder};

use crate::Error;

/// What a program may see of the machine: the standard streams, and nothing else unless it is said.
///
/// ```
/// use witcraft_runtime::{Access, Network, Permissions};
///
/// let permissions = Permissions::new()
///     .args(["resize", "in.png"])
///     .env("LANG", "C")
///     .dir("pictures", "/pictures", Access::Read)
///     .network(Network::Loopback);
/// # let _ = permissions;
/// ```
#[derive(Clone, Debug, Default)]
pub struct Permissions {
    args: Vec<String>,
    env: Vec<(String, String)>,
    dirs: Vec<Dir>,
    network: Network,
    stdin: Stdin,
    stdout: Output,
    stderr: Output,
}

#[derive(Clone, Debug)]
struct Dir {
    host: PathBuf,
    guest: String,
    access: Access,
}

/// What may be done in a folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Reading what is there.
    Read,
    /// Reading, and making, changing and removing files and folders.
    ReadWrite,
}

/// Whom a program may speak to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Network {
    /// Nobody.
    #[default]
    None,
    /// This machine, by address: `127.0.0.0/8` and `::1`. Names are not looked up.
    Loopback,
    /// Everybody, by address and by name.
    All,
}

/// What a program reads as its standard input.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub enum Stdin {
    /// What this process reads.
    #[default]
    Inherit,
    /// Nothing: it is at its end.
    Empty,
    /// A file.
    File(PathBuf),
    /// These bytes.
    Bytes(Vec<u8>),
}

/// Where a program's standard output, or error, goes.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub enum Output {
    /// Where this process writes.
    #[default]
    Inherit,
    /// Nowhere.
    Discard,
    /// Into memory.
    Capture(Captured),
}

/// Output in memory. A clone is the same output, so that one can be kept while the other is given away.
#[derive(Clone, Debug)]
pub struct Captured(MemoryOutputPipe);

impl Captured {
    /// Room for so many bytes; what writes more gets an error.
    #[must_use]
    pub fn new(bytes: usize) -> Self {
        Self(MemoryOutputPipe::new(bytes))
    }

    /// What was written so far.
    #[must_use]
    pub fn bytes(&self) -> Vec<u8> {
        self.0.contents().to_vec()
    }

    /// What was written so far, as text: what is not UTF-8 is replaced.
    #[must_use]
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.0.contents()).into_owned()
    }
}

impl Permissions {
    /// The standard streams of this process, and nothing else.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds arguments. The first is the name that the program is called by.
    #[must_use]
    pub fn args<T: Into<String>>(mut self, args: impl IntoIterator<Item = T>) -> Self {
        self.args.extend(args.into_iter().map(Into::into));
        self
    }

    /// Adds an environment variable; of several with one name the last counts.
    #[must_use]
    pub fn env(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        let name = name.into();
        self.env.retain(|(known, _)| *known != name);
        self.env.push((name, value.into()));
        self
    }

    /// Adds all environment variables of this process that are text.
    #[must_use]
    pub fn inherit_env(self) -> Self {
        std::env::vars_os()
            .filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?)))
            .fold(self, |all, (name, value)| all.env(name, value))
    }

    /// Opens a folder of this machine under a name of the program's choice. Nothing outside of it can be
    /// reached through it: not with `..`, and not by a link.
    #[must_use]
    pub fn dir(
        mut self,
        host: impl Into<PathBuf>,
        guest: impl Into<String>,
        access: Access,
    ) -> Self {
        self.dirs.push(Dir {
            host: host.into(),
            guest: guest.into(),
            access,
        });
        self
    }

    /// Whom the program may speak to.
    #[must_use]
    pub fn network(mut self, network: Network) -> Self {
        self.network = network;
        self
    }

    /// What it reads as its standard input.
    #[must_use]
    pub fn stdin(mut self, stdin: Stdin) -> Self {
        self.stdin = stdin;
        self
    }

    /// Where its standard output goes.
    #[must_use]
    pub fn stdout(mut self, output: Output) -> Self {
        self.stdout = output;
        self
    }

    /// Where its standard error goes.
    #[must_use]
    pub fn stderr(mut self, output: Output) -> Self {
        self.stderr = output;
        self
    }

    /// As Wasmtime has it.
    ///
    /// # Errors
    ///
    /// If a folder or file cannot be opened, or text holds what WASI cannot pass on.
    pub(crate) fn context(&self) -> Result<WasiCtxBuilder, Error> {
        let mut wasi = WasiCtxBuilder::new();
        wasi.args(&self.args).envs(&self.env);
        for dir in &self.dirs {
            let perms = match dir.access {
                Access::Read => FsPerms::ReadOnly,
                Access::ReadWrite => FsPerms::ReadWrite,
            };
            wasi.preopened_dir(&dir.host, &dir.guest, perms)
                .map_err(|error| Error::NotGranted {
                    what: "folder",
                    path: dir.host.clone(),
                    said: error.to_string(),
                })?;
        }
        match self.network {
            Network::None => {
                wasi.allow_tcp(false).allow_udp(false);
            }
            Network::Loopback => {
                wasi.allow_tcp(true).allow_udp(true);
                wasi.socket_addr_check(|address, _| {
                    let allowed = address.ip().to_canonical().is_loopback();
                    Box::pin(async move { allowed })
                });
            }
            Network::All => {
                wasi.allow_tcp(true).allow_udp(true);
                wasi.inherit_network().allow_ip_name_lookup(true);
            }
        }
        match &self.stdin {
            Stdin::Inherit => {
                wasi.inherit_stdin();
            }
            Stdin::Empty => {}
            Stdin::Bytes(bytes) => {
                wasi.stdin(MemoryInputPipe::new(bytes.clone()));
            }
            Stdin::File(path) => {
                let file = std::fs::File::open(path).map_err(|error| Error::NotGranted {
                    what: "file",
                    path: path.clone(),
                    said: error.to_string(),
                })?;
                wasi.stdin(InputFile::new(file));
            }
        }
        match &self.stdout {
            Output::Inherit => {
                wasi.inherit_stdout();
            }
            Output::Discard => {}
            Output::Capture(captured) => {
                wasi.stdout(captured.0.clone());
            }
        }
        match &self.stderr {
            Output::Inherit => {
                wasi.inherit_stderr();
            }
            Output::Discard => {}
            Output::Capture(captured) => {
                wasi.stderr(captured.0.clone());
            }
        }
        Ok(wasi)
    }
}
