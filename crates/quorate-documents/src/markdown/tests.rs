//! Tests of reading Markdown and writing it as HTML.

use proptest::prelude::*;

use super::*;

#[test]
fn nothing_that_could_act_comes_out() {
    // What is typed, and what must not be in the fragment.
    let table = [
        ("<script>alert(1)</script>", "<script"),
        ("text <img src=x onerror=alert(1)> text", "<img"),
        ("<div onclick='x()'>\n\nhello\n\n</div>", "<div"),
        ("[a](javascript:alert(1))", "href"),
        ("[a](JaVaScRiPt:alert(1))", "href"),
        ("[a](&#106;avascript:alert(1))", "href"),
        ("[a](data:text/html;base64,PHNjcmlwdD4=)", "href"),
        ("[a](vbscript:x)", "href"),
        ("[a](file:///etc/passwd)", "href"),
        ("[a](//evil.example)", "href"),
        ("[a](page.html)", "href"),
        (
            "[a](<https://x.example/\" onmouseover=\"y>)",
            "onmouseover=\"y",
        ),
        ("![a](https://x.example/p.png)", "<img"),
        ("![a](javascript:x)", "javascript"),
        ("<https://x.example/><script>", "<script"),
        ("<javascript:alert(1)>", "href"),
        ("```html\n<script>x</script>\n```", "<script"),
        ("`<b>`", "<b>"),
        ("a | b\n--|--\n<script>x</script> | <i>", "<script"),
        ("[x]: javascript:alert(1)\n\n[x]", "href"),
        ("# <svg onload=x>", "<svg"),
        ("<!-- comment -->", "<!--"),
        ("[a](#nowhere)", "href"),
    ];
    for (typed, forbidden) in table {
        let html = markdown_preview(typed);
        assert!(!html.contains(forbidden), "{typed:?} gave {html}");
    }
}

#[test]
fn ordinary_text_is_set_as_it_is_meant() {
    let table = [
        (
            "one\n\ntwo",
            "<p id=\"p-1\">one</p>\n<p id=\"p-2\">two</p>\n",
        ),
        (
            "**这句话很重要。**但这句并不。",
            "<p id=\"p-1\"><strong>这句话很重要。</strong>但这句并不。</p>\n",
        ),
        ("上一行\n下一行", "<p id=\"p-1\">上一行下一行</p>\n"),
        ("one\ntwo", "<p id=\"p-1\">one two</p>\n"),
        (
            "# A\n\n#### B",
            "<h2 id=\"s-1\">A</h2>\n<h3 id=\"s-2\">B</h3>\n",
        ),
        (
            "3. c\n4. d",
            "<ol start=\"3\">\n<li>c</li>\n<li>d</li>\n</ol>\n",
        ),
        (
            "- a\n  - b",
            "<ul>\n<li>a<ul>\n<li>b</li>\n</ul>\n</li>\n</ul>\n",
        ),
        (
            "[a](https://x.example/?a=1&b=2)",
            "<p id=\"p-1\"><a href=\"https://x.example/?a=1&amp;b=2\" rel=\"noreferrer\">a</a></p>\n",
        ),
        (
            "see [1](#p-1)",
            "<p id=\"p-1\">see <a href=\"#p-1\" rel=\"noreferrer\">1</a></p>\n",
        ),
        (
            "a | b\n--|-:\n1 | 2",
            "<table>\n<thead>\n<tr><th scope=\"col\">a</th><th scope=\"col\" class=\"right\">b</th></tr>\n</thead>\n<tbody>\n<tr><td>1</td><td class=\"right\">2</td></tr>\n</tbody>\n</table>\n",
        ),
        ("<b>bold</b>", "<p id=\"p-1\">&lt;b&gt;bold&lt;/b&gt;</p>\n"),
    ];
    for (typed, expected) in table {
        assert_eq!(markdown_preview(typed), expected, "{typed:?}");
    }
}

#[test]
fn deep_nesting_keeps_the_text_and_the_stack() {
    for deep in [
        format!("{} end", ">".repeat(20_000)),
        format!("{}end", "*_".repeat(5_000)),
        format!(
            "{}end{}",
            "[".repeat(5_000),
            "](https://x.example)".repeat(5_000)
        ),
        (0..500)
            .map(|depth| {
                "  ".repeat(depth)
                    + "- x
"
            })
            .collect::<String>()
            + "end",
    ] {
        assert!(markdown_preview(&deep).contains("end"));
    }
}

proptest! {
    #[test]
    fn any_text_gives_only_elements_written_here(typed in "(\\PC|[<>&\"'\\[\\]()#*_`|\\-\n: ]){0,200}") {
        let html = markdown_preview(&typed);
        for piece in html.split('<').skip(1) {
            let name: String = piece.trim_start_matches('/').chars().take_while(char::is_ascii_alphanumeric).collect();
            prop_assert!(
                ["p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "code", "em", "strong", "del", "a", "br", "hr", "table", "thead", "tbody", "tr", "th", "td"].contains(&name.as_str()),
                "{name} from {typed:?}"
            );
        }
    }
}
