//! Who may speak to us: a page that we served, in a browser on this machine.
//!
//! Loopback alone does not keep other pages out: a page elsewhere can send requests here, and with
//! a name of its own that leads here (DNS rebinding) even read the answers. So the Host must be
//! ours, an Origin too where one is sent, and the session lies in a cookie that other sites'
//! requests do not carry.

use axum::extract::{Request, State};
use axum::http::header::{
    CACHE_CONTROL, COOKIE, HOST, HeaderName, ORIGIN, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::Door;

/// Which kind of page sent a request, as browsers say.
const FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");

/// Lets a request through, or answers 403 without looking at it further.
pub(super) async fn guard(State(door): State<Door>, request: Request, next: Next) -> Response {
    let api = request.uri().path().starts_with("/api/");
    if !is_ours(request.headers(), door.address.port(), api) {
        tracing::warn!(
            path = request.uri().path(),
            "a request from elsewhere was refused"
        );
        return StatusCode::FORBIDDEN.into_response();
    }
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    if api {
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
    response
}

/// Whether the headers say that a page of ours asks. A link from elsewhere may lead to the screens,
/// but nothing from elsewhere to the verbs.
fn is_ours(headers: &HeaderMap, port: u16, api: bool) -> bool {
    let text = |name: &HeaderName| headers.get(name).map(|value| value.to_str().unwrap_or(""));
    let names = [format!("127.0.0.1:{port}"), format!("localhost:{port}")];
    let host = text(&HOST).is_some_and(|host| names.iter().any(|name| name == host));
    let origin = text(&ORIGIN).is_none_or(|origin| {
        let name = origin.strip_prefix("http://").unwrap_or("");
        // The same name as in Host: localhost and 127.0.0.1 are two origins.
        Some(name) == text(&HOST)
    });
    let site = text(&FETCH_SITE).is_none_or(|site| matches!(site, "same-origin" | "none"));
    host && origin && (site || !api)
}

/// The cookie's name. Cookies know no ports, so it has it in its name: two of us do not sign each
/// other out.
fn cookie_name(port: u16) -> String {
    format!("quorate-{port}")
}

/// The key of the session that a request carries.
pub(super) fn session(headers: &HeaderMap, port: u16) -> Option<String> {
    let name = cookie_name(port);
    let cookies = headers
        .get_all(COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok());
    cookies
        .flat_map(|cookies| cookies.split(';'))
        .filter_map(|cookie| cookie.trim().split_once('='))
        .find(|(known, _)| *known == name)
        .map(|(_, key)| key.to_owned())
}

/// The cookie that keeps a session, or ends it.
pub(super) fn cookie(port: u16, key: Option<&str>) -> String {
    let name = cookie_name(port);
    let (key, age) = key.map_or(("", "; Max-Age=0"), |key| (key, ""));
    format!("{name}={key}; Path=/; HttpOnly; SameSite=Strict{age}")
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    fn headers(pairs: &[(&'static str, &str)]) -> HeaderMap {
        pairs
            .iter()
            .map(|(name, value)| (HeaderName::from_static(name), value.parse().unwrap()))
            .collect()
    }

    #[test]
    fn only_a_page_of_ours_reaches_the_verbs() {
        let ours = ("host", "127.0.0.1:7207");
        for (pairs, expected) in [
            (vec![ours], true),
            (vec![("host", "localhost:7207")], true),
            (vec![ours, ("origin", "http://127.0.0.1:7207")], true),
            (vec![ours, ("sec-fetch-site", "same-origin")], true),
            (vec![], false),
            (vec![("host", "127.0.0.1")], false),
            (vec![("host", "127.0.0.1:7208")], false),
            (vec![("host", "committee.example:7207")], false),
            (vec![ours, ("origin", "http://localhost:7207")], false),
            (vec![ours, ("origin", "https://127.0.0.1:7207")], false),
            (vec![ours, ("origin", "null")], false),
            (vec![ours, ("sec-fetch-site", "cross-site")], false),
            (vec![ours, ("sec-fetch-site", "same-site")], false),
        ] {
            assert_eq!(is_ours(&headers(&pairs), 7207, true), expected, "{pairs:?}");
        }
    }

    #[test]
    fn a_link_from_elsewhere_may_lead_to_the_screens() {
        let pairs = [("host", "127.0.0.1:7207"), ("sec-fetch-site", "cross-site")];
        assert!(is_ours(&headers(&pairs), 7207, false));
        assert!(!is_ours(&headers(&pairs), 7207, true));
    }

    #[test]
    fn the_session_is_found_among_other_cookies_and_belongs_to_one_port() {
        let sent = headers(&[("cookie", "a=b; quorate-7207=key; quorate-72=other")]);
        assert_eq!(session(&sent, 7207).as_deref(), Some("key"));
        assert_eq!(session(&sent, 72).as_deref(), Some("other"));
        assert_eq!(session(&sent, 7), None);
        assert!(cookie(7207, Some("key")).contains("HttpOnly; SameSite=Strict"));
        assert!(cookie(7207, None).contains("Max-Age=0"));
    }
}
