//! What is served to a browser, and to whom not.

use quorate_tests::Server;
use serde_json::json;

use crate::sample::{self, PASSPHRASE};

#[test]
fn only_pages_of_our_own_reach_the_verbs() {
    let (_home, folder) = sample::empty();
    let server = Server::start(&folder);
    let browser = server.browser();
    let json = "Content-Type: application/json";
    let own = format!("Origin: http://{}", server.host);
    for (headers, expected) in [
        (vec![json], 200),
        (vec![json, own.as_str()], 200),
        (vec![json, "Host: committee.example"], 403),
        (vec![json, "Origin: https://committee.example"], 403),
        (vec![json, "Origin: null"], 403),
        (vec![json, "Sec-Fetch-Site: cross-site"], 403),
        (vec!["Content-Type: text/plain"], 415),
        (vec![], 415),
    ] {
        let (status, ..) = browser
            .ask("POST", "/api/call/status", &headers, b"{}")
            .unwrap();
        assert_eq!(status, expected, "{headers:?}");
    }
}

#[test]
fn what_stands_against_a_call_has_its_status_and_says_what_it_is() {
    let (_home, folder) = sample::copy();
    let server = Server::start(&folder);
    let nobody = server.browser();
    let secretary = server.browser().sign_in(sample::secretary(), PASSPHRASE);
    let none = "00000000-0000-7000-8000-000000000000";
    for (browser, command, request, status, kind) in [
        (&nobody, "desk", json!({}), 401, "signed_out"),
        (
            &secretary,
            "desk",
            json!({ "colour": 1 }),
            400,
            "bad_request",
        ),
        (&secretary, "paint", json!({}), 404, "unknown_command"),
        (
            &secretary,
            "case",
            json!({ "case": none }),
            404,
            "not_found",
        ),
        (
            &secretary,
            "save_draft",
            json!({ "key": "?", "content": "{}" }),
            400,
            "invalid",
        ),
    ] {
        let (got, answer) = browser.call(command, &request).unwrap();
        assert_eq!(
            (got, answer["kind"].as_str()),
            (status, Some(kind)),
            "{command}: {answer}"
        );
    }
    let (status, ..) = nobody.ask("GET", "/api/watch", &[], b"").unwrap();
    assert_eq!(status, 401);
}

#[test]
fn a_session_ends_with_signing_out_and_with_the_program() {
    let (_home, folder) = sample::empty();
    let mut server = Server::start(&folder);
    let browser = server.browser().sign_in(sample::secretary(), PASSPHRASE);
    let copy = browser.clone();
    browser.done("sign_out", &json!({}));
    assert_eq!(copy.call("desk", &json!({})).unwrap().0, 401);
    let browser = server.browser().sign_in(sample::secretary(), PASSPHRASE);
    browser.done("desk", &json!({}));
    server.kill();
    assert!(browser.call("desk", &json!({})).is_none());
}

#[test]
fn a_file_that_is_too_large_or_of_nobody_is_refused_and_a_letter_comes_as_a_pdf() {
    let (_home, folder) = sample::copy();
    let server = Server::start(&folder);
    let bytes = "Content-Type: application/octet-stream";
    let (status, ..) = server
        .browser()
        .ask("POST", "/api/put?name=a", &[bytes], b"x")
        .unwrap();
    assert_eq!(status, 401);
    let secretary = server.browser().sign_in(sample::secretary(), PASSPHRASE);
    let put = secretary
        .ask("POST", "/api/put?name=%E8%A1%A8.csv", &[bytes], b"x")
        .unwrap();
    assert_eq!(put.0, 200);
    assert!(put.2.contains("表.csv"), "{}", put.2);

    let request = json!({ "stages": ["decided", "follow_up", "closed"], "skip": 0, "take": 9 });
    let docket = secretary.done("docket", &request);
    let letters = docket["cases"].as_array().unwrap().iter().find_map(|line| {
        let case = secretary.done("case", &json!({ "case": line["id"] }));
        let decisions = case["content"]["decisions"].as_array()?;
        let letters = decisions
            .iter()
            .filter_map(|decision| decision["letters"].as_array());
        Some(letters.flatten().next()?["file"].as_str()?.to_owned())
    });
    let letter = format!("/api/get/{}", letters.unwrap().replace('/', "%2F"));
    let (status, headers, _) = secretary.ask("HEAD", &letter, &[], b"").unwrap();
    assert_eq!(status, 200, "{headers}");
    for header in [
        "content-type: application/pdf",
        "content-disposition: inline",
        "nosniff",
    ] {
        assert!(headers.contains(header), "{headers}");
    }
    let (status, ..) = server.browser().ask("GET", &letter, &[], b"").unwrap();
    assert_eq!(status, 401);
}
