//! An example of `disable-run-ctors-once-workaround`, as the book shows it from here on.

mod bindings {
    witcraft_guest::generate!({
        inline: "package a:b; world w { export run: func(); }",
        disable_run_ctors_once_workaround: true,
    });
}
