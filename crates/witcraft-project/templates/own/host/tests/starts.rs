//! The guest in its host. What its functions do is for you to say: test it here.

use witcraft_host::runtime::Permissions;

{{test}} the_guest_starts() {
    {{snake}}_host::start(&Permissions::new()){{await}}.unwrap();
}
