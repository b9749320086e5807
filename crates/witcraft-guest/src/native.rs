//! What generated bindings call in place of the host where there is none: in a native build.

#[cfg(feature = "async")]
use std::sync::Arc;
#[cfg(feature = "async")]
use std::task::{Context, Poll, Wake, Waker};

/// Runs a future until it is over.
///
/// In a component the host says when there is more to do. In a native build a future that waits can only wait for
/// another thread of the same program, so the thread sleeps until it is woken.
#[cfg(feature = "async")]
pub fn block_on<T: 'static>(future: impl Future<Output = T>) -> T {
    struct Unpark(std::thread::Thread);
    impl Wake for Unpark {
        fn wake(self: Arc<Self>) {
            self.0.unpark();
        }
    }
    let waker = Waker::from(Arc::new(Unpark(std::thread::current())));
    let mut context = Context::from_waker(&waker);
    let mut future = std::pin::pin!(future);
    loop {
        match future.as_mut().poll(&mut context) {
            Poll::Ready(value) => return value,
            Poll::Pending => std::thread::park(),
        }
    }
}

/// Stands for an imported function.
pub fn import(module: &str, name: &str) -> ! {
    if let Some(interface) = module.strip_prefix("[export]") {
        export(interface, name);
    }
    let (what, whose) = match module {
        "$root" => (name.to_owned(), "the world".to_owned()),
        module => (name.to_owned(), format!("`{module}`")),
    };
    panic!(
        "`{what}` of {whose} is imported from the host, and a native build has no host.\n\
         In a native test, call the type that implements the exports, and only what imports nothing: keep the rest \
         behind a trait or a function that the test can replace.\n\
         To test the guest as a whole, build it for wasm32 and run the component."
    )
}

/// What an export asks of the host: that it keeps the handles of a resource, or takes a result.
fn export(interface: &str, name: &str) -> ! {
    let whose = match interface {
        "$root" => "the world".to_owned(),
        interface => format!("`{interface}`"),
    };
    let resource = name
        .strip_prefix("[resource-")
        .and_then(|rest| rest.split_once(']'));
    match resource {
        Some((_, resource)) => panic!(
            "`{resource}` of {whose} is a resource that this guest exports. Its handles are kept by the host, and a \
             native build has no host.\n\
             In a native test, make the type that implements the resource and call its methods, without a handle to \
             it: what calls `new` of the handle's type, or `get` of a handle, is not for native tests.\n\
             To test the guest as a whole, build it for wasm32 and run the component."
        ),
        None => panic!(
            "`{name}` of {whose} is what an export asks of the host, and a native build has no host.\n\
             In a native test, call the type that implements the exports.\n\
             To test the guest as a whole, build it for wasm32 and run the component."
        ),
    }
}

/// Stands for what streams and futures are made of.
pub fn stream() -> ! {
    panic!(
        "streams and futures come from the host, and a native build has no host.\n\
         In a native test, pass plain values, such as a `Vec`, to the code behind the stream.\n\
         To test the guest as a whole, build it for wasm32 and run the component."
    )
}

#[cfg(test)]
mod tests {
    #[test]
    #[should_panic(expected = "`f` of `a:b/c` is imported from the host")]
    fn an_import_says_what_it_is() {
        super::import("a:b/c", "f");
    }

    #[test]
    #[should_panic(expected = "`canvas` of `a:b/c@0.1.0` is a resource that this guest exports")]
    fn an_exported_resource_is_not_taken_for_an_import() {
        super::import("[export]a:b/c@0.1.0", "[resource-new]canvas");
    }

    #[test]
    #[should_panic(expected = "`[task-return]f` of the world is what an export asks of the host")]
    fn what_an_export_asks_of_the_host_is_not_taken_for_an_import() {
        super::import("[export]$root", "[task-return]f");
    }

    #[cfg(feature = "async")]
    #[test]
    fn a_future_is_run_without_a_host() {
        use std::task::Poll;

        assert_eq!(crate::block_on(async { 1 }), 1);
        // Pending once, and woken from another thread.
        let mut waits = true;
        let future = std::future::poll_fn(move |context| {
            if !std::mem::take(&mut waits) {
                return Poll::Ready(2);
            }
            let waker = context.waker().clone();
            std::thread::spawn(move || waker.wake());
            Poll::Pending
        });
        assert_eq!(crate::block_on(future), 2);
    }
}
