//! The host: runs the guest as a program, with the permissions that it is given.

use witcraft_host::runtime::{Error, Permissions, Runtime, Status};

/// The guest, as the build script made it.
const GUEST: &[u8] = include_bytes!(env!("WITCRAFT_COMPONENT"));

/// Runs the guest, and says how it ended. It can do what is permitted, and nothing else.
pub fn run(permissions: &Permissions) -> Result<Status, Error> {
    let runtime = Runtime::new()?;
    let guest = runtime.load_bytes("guest", GUEST)?;
    runtime.run_command(&guest, permissions)
}
