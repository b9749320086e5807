//! `wasi:http`: what a component needs to answer requests, which the host makes. None go out unless the host sends them.

use http::{Request, Response};
use wasmtime_wasi_http::{
    Error, RequestOptions, WasiBody, WasiHttpCtx, WasiHttpCtxView, WasiHttpHooks, WasiHttpView,
};

use crate::State;

/// What a store keeps for it.
pub(crate) struct Http {
    context: WasiHttpCtx,
    hooks: Box<dyn WasiHttpHooks>,
}

impl Default for Http {
    fn default() -> Self {
        Self {
            context: WasiHttpCtx::new(),
            hooks: Box::new(Denied),
        }
    }
}

impl<T> State<T> {
    /// Decides which requests of the guest go out, and sends them. Without it, each is refused as
    /// `HTTP-request-denied`.
    pub fn send_requests(&mut self, hooks: impl WasiHttpHooks + 'static) {
        self.http.hooks = Box::new(hooks);
    }
}

impl<T: Send> WasiHttpView for State<T> {
    fn http(&mut self) -> WasiHttpCtxView<'_> {
        WasiHttpCtxView {
            hooks: &mut *self.http.hooks,
            table: &mut self.table,
            ctx: &mut self.http.context,
        }
    }
}

/// The end of what is still to be sent or received.
type Done = Box<dyn Future<Output = Result<(), Error>> + Send>;
/// A response, to come.
type Answer = Box<dyn Future<Output = Result<(Response<WasiBody>, Done), Error>> + Send>;

/// Lets no request out.
struct Denied;

impl WasiHttpHooks for Denied {
    fn send_request(&mut self, _: Request<WasiBody>, _: Option<RequestOptions>, _: Done) -> Answer {
        Box::new(std::future::ready(Err(Error::HttpRequestDenied)))
    }
}

#[cfg(test)]
mod tests {
    use std::future::ready;
    use std::pin::Pin;
    use std::task::{Context, Poll, Waker};

    use wasmtime_wasi::WasiCtx;

    use super::*;
    use crate::Limits;

    /// Sends everything nowhere, and says so.
    struct Sent;

    impl WasiHttpHooks for Sent {
        fn send_request(
            &mut self,
            _: Request<WasiBody>,
            _: Option<RequestOptions>,
            _: Done,
        ) -> Answer {
            Box::new(ready(Err(Error::ConnectionTimeout)))
        }
    }

    fn answer(state: &mut State) -> Error {
        let request = Request::new(WasiBody::default());
        let hooks = state.http().hooks;
        let sent = hooks.send_request(request, None, Box::new(ready(Ok(()))));
        let mut context = Context::from_waker(Waker::noop());
        match Pin::from(sent).as_mut().poll(&mut context) {
            Poll::Ready(Err(error)) => error,
            _ => panic!("nobody is asked"),
        }
    }

    #[test]
    fn no_request_goes_out_unless_the_host_sends_it() {
        let mut state = State::new(WasiCtx::builder().build(), &Limits::default(), ());
        assert!(matches!(answer(&mut state), Error::HttpRequestDenied));
        state.send_requests(Sent);
        assert!(matches!(answer(&mut state), Error::ConnectionTimeout));
    }
}
