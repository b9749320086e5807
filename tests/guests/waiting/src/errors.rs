//! Errors with a cause.

use witcraft_guest::rt::async_support::ErrorContext;

use crate::Component;
use crate::bindings::complain;
use crate::bindings::exports::tests::waiting::errors::Guest;

impl Guest for Component {
    async fn fail(why: String) -> ErrorContext {
        complain(ErrorContext::new("first"));
        let cause = ErrorContext::new(&why);
        assert_eq!(cause.debug_message(), why);
        cause
    }
}
