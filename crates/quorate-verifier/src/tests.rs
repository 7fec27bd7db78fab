use serde_json::json;

use super::*;

fn told(bundle: &[u8], key: &str) -> Value {
    serde_json::from_str(&answer(bundle, key)).unwrap()
}

#[test]
fn a_file_that_is_no_bundle_is_told_with_a_code() {
    for junk in [&b""[..], b"PK", b"a letter"] {
        assert_eq!(told(junk, "")["fault"]["code"], "form");
    }
}

#[test]
fn a_key_that_is_none_is_told_before_the_bundle_is_read() {
    let fault = json!({ "fault": { "code": "key", "arguments": {} } });
    assert_eq!(told(b"", "quorate+0+0"), fault);
    assert_eq!(told(b"", " \n")["fault"]["code"], "form");
}

#[test]
fn the_page_may_open_no_connection_and_names_no_other_file() {
    let page = std::str::from_utf8(PAGE).unwrap();
    let (_, policy) = page
        .split_once("Content-Security-Policy\" content=\"")
        .unwrap();
    assert!(policy.starts_with("default-src 'none'; script-src 'sha256-"));
    let (policy, _) = policy.split_once('"').unwrap();
    assert!(!policy.contains("-src *") && !policy.contains("unsafe-inline"));
    for other in [" src=", " href=", "url(", "@import", "http://", "https://"] {
        assert!(!page.contains(other), "{other}");
    }
}
