//! Blocks as HTML. Every element and attribute that can come out is written in
//! this file, and every text passes [`escape`].

use std::fmt::Write;

use super::{Alignment, Block, Inline};

/// Escapes a text for an element's content or a quoted attribute.
pub(crate) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            '\0' => escaped.push('\u{FFFD}'),
            c => escaped.push(c),
        }
    }
    escaped
}

/// The blocks as HTML. Headings start at `<h2>`: `<h1>` is the title's. With
/// `paragraph_label`, which words a paragraph's number for a screen reader, each
/// numbered paragraph carries a link to itself.
pub(crate) fn blocks_to_html(
    blocks: &[Block],
    paragraph_label: Option<&dyn Fn(u32) -> String>,
) -> String {
    let mut out = String::new();
    write_blocks(&mut out, blocks, paragraph_label);
    out
}

fn write_blocks(
    out: &mut String,
    blocks: &[Block],
    paragraph_label: Option<&dyn Fn(u32) -> String>,
) {
    for block in blocks {
        match block {
            Block::Heading {
                level,
                anchor,
                inlines,
            } => {
                let level = (level + 1).min(6);
                push(out, format_args!("<h{level} id=\"{}\">", escape(anchor)));
                write_inlines(out, inlines);
                push(out, format_args!("</h{level}>\n"));
            }
            Block::Paragraph { number, inlines } => {
                match number {
                    Some(number) => {
                        push(out, format_args!("<p id=\"p-{number}\">"));
                        if let Some(label) = paragraph_label {
                            push(
                                out,
                                format_args!(
                                    "<a class=\"number\" href=\"#p-{number}\" aria-label=\"{}\">{number}</a>",
                                    escape(&label(*number))
                                ),
                            );
                        }
                    }
                    None => out.push_str("<p>"),
                }
                write_inlines(out, inlines);
                out.push_str("</p>\n");
            }
            Block::List {
                start,
                tight,
                items,
            } => {
                let end = match start {
                    Some(1) => {
                        out.push_str("<ol>\n");
                        "</ol>\n"
                    }
                    Some(start) => {
                        push(out, format_args!("<ol start=\"{start}\">\n"));
                        "</ol>\n"
                    }
                    None => {
                        out.push_str("<ul>\n");
                        "</ul>\n"
                    }
                };
                for item in items {
                    out.push_str("<li>");
                    write_item(out, item, *tight);
                    out.push_str("</li>\n");
                }
                out.push_str(end);
            }
            Block::Quote { blocks } => {
                out.push_str("<blockquote>\n");
                write_blocks(out, blocks, paragraph_label);
                out.push_str("</blockquote>\n");
            }
            Block::Code { text } => {
                push(
                    out,
                    format_args!("<pre><code>{}</code></pre>\n", escape(text)),
                );
            }
            Block::Table {
                alignments,
                header,
                rows,
            } => {
                out.push_str("<table>\n<thead>\n<tr>");
                for (cell, alignment) in header.iter().zip(alignments) {
                    push(out, format_args!("<th scope=\"col\"{}>", class(*alignment)));
                    write_inlines(out, cell);
                    out.push_str("</th>");
                }
                out.push_str("</tr>\n</thead>\n<tbody>\n");
                for row in rows {
                    out.push_str("<tr>");
                    for (cell, alignment) in row.iter().zip(alignments) {
                        push(out, format_args!("<td{}>", class(*alignment)));
                        write_inlines(out, &cell.inlines);
                        out.push_str("</td>");
                    }
                    out.push_str("</tr>\n");
                }
                out.push_str("</tbody>\n</table>\n");
            }
            Block::Rule => out.push_str("<hr>\n"),
        }
    }
}

/// A tight item's paragraphs stand without `<p>`.
fn write_item(out: &mut String, blocks: &[Block], tight: bool) {
    for (index, block) in blocks.iter().enumerate() {
        match block {
            Block::Paragraph { inlines, .. } if tight => {
                if index > 0 {
                    out.push('\n');
                }
                write_inlines(out, inlines);
            }
            _ => write_blocks(out, std::slice::from_ref(block), None),
        }
    }
}

fn write_inlines(out: &mut String, inlines: &[Inline]) {
    for inline in inlines {
        match inline {
            Inline::Text { text } => out.push_str(&escape(text)),
            Inline::Code { text } => push(out, format_args!("<code>{}</code>", escape(text))),
            Inline::Break => out.push_str("<br>\n"),
            Inline::Emphasis { inlines } => wrapped(out, "em", inlines),
            Inline::Strong { inlines } => wrapped(out, "strong", inlines),
            Inline::Strikethrough { inlines } => wrapped(out, "del", inlines),
            Inline::Link { address, inlines } => {
                push(
                    out,
                    format_args!("<a href=\"{}\" rel=\"noreferrer\">", escape(address)),
                );
                write_inlines(out, inlines);
                out.push_str("</a>");
            }
        }
    }
}

fn wrapped(out: &mut String, element: &str, inlines: &[Inline]) {
    push(out, format_args!("<{element}>"));
    write_inlines(out, inlines);
    push(out, format_args!("</{element}>"));
}

fn class(alignment: Alignment) -> &'static str {
    match alignment {
        Alignment::Start => "",
        Alignment::Centre => " class=\"centre\"",
        Alignment::Right => " class=\"right\"",
    }
}

fn push(out: &mut String, what: std::fmt::Arguments<'_>) {
    // Writing into a String cannot fail.
    let _ = out.write_fmt(what);
}
