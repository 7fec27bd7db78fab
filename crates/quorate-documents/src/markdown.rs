//! Guidance is written in Markdown. It is read once into blocks of our own,
//! and HTML and PDF are both made from those, so that they say the same and
//! nothing but these blocks can come out: raw HTML stays visible as the text it
//! is, links lead only to `http`, `https`, `mailto` or a place in the document,
//! and pictures leave only their words.
//!
//! Deliberately not here: footnotes, pictures, mathematics.

use std::collections::BTreeSet;

use comrak::nodes::{ListType, NodeValue, TableAlignment};
use comrak::{Arena, Node, Options, parse_document};
use serde::Serialize;

mod html;

pub(crate) use html::{blocks_to_html, escape};

/// Nested deeper than this, text is kept and structure is not: a screen of `>`
/// must exhaust neither the stack nor the typesetter, which stops at 64 rules
/// within each other.
const DEEPEST: usize = 7;

/// One block of a text.
#[derive(Debug, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(crate) enum Block {
    /// A heading. `level` is 1 to 6 and never skips one, as PDF/UA asks.
    Heading {
        level: u8,
        anchor: String,
        inlines: Vec<Inline>,
    },
    /// A paragraph. Those that stand by themselves are numbered through the
    /// text, for citing; their anchor is `p-` and the number.
    Paragraph {
        number: Option<u32>,
        inlines: Vec<Inline>,
    },
    /// A list; numbered from `start`, or with bullets when there is none.
    List {
        start: Option<usize>,
        tight: bool,
        items: Vec<Vec<Block>>,
    },
    Quote {
        blocks: Vec<Block>,
    },
    Code {
        text: String,
    },
    Table {
        alignments: Vec<Alignment>,
        header: Vec<Vec<Inline>>,
        rows: Vec<Vec<Cell>>,
    },
    Rule,
}

/// A table cell.
#[derive(Debug, PartialEq, Serialize)]
pub(crate) struct Cell {
    pub(crate) inlines: Vec<Inline>,
}

/// How a column is set.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Alignment {
    Start,
    Centre,
    Right,
}

/// A piece of a line.
#[derive(Debug, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(crate) enum Inline {
    Text {
        text: String,
    },
    Emphasis {
        inlines: Vec<Inline>,
    },
    Strong {
        inlines: Vec<Inline>,
    },
    Strikethrough {
        inlines: Vec<Inline>,
    },
    Code {
        text: String,
    },
    /// `address` is safe: see [`safe_address`].
    Link {
        address: String,
        inlines: Vec<Inline>,
    },
    Break,
}

/// The HTML of a Markdown text, for a live preview: a fragment without script,
/// style or attribute beyond `id`, `href`, `rel`, `start`, `scope` and `class`.
pub fn markdown_preview(markdown: &str) -> String {
    blocks_to_html(&parse(markdown), None)
}

/// Reads a text into blocks. Any text is some document: this cannot fail.
pub(crate) fn parse(markdown: &str) -> Vec<Block> {
    let mut options = Options::default();
    options.extension.table = true;
    options.extension.strikethrough = true;
    options.extension.autolink = true;
    options.extension.cjk_friendly_emphasis = true;
    let arena = Arena::new();
    let root = parse_document(&arena, markdown, &options);
    let mut reader = Reader::default();
    let mut blocks = reader.blocks(root, 0);
    drop_dangling_links(&mut blocks, &reader.anchors);
    blocks
}

/// The address, if following it does no more than open a page, a mail or a
/// place in this document.
fn safe_address(address: &str) -> Option<String> {
    let address = address.trim();
    let lower = address.to_ascii_lowercase();
    let outside = ["http://", "https://", "mailto:"]
        .iter()
        .any(|scheme| lower.len() > scheme.len() && lower.starts_with(scheme));
    let inside = address.len() > 1 && address.starts_with('#');
    let plain = !address.chars().any(|c| c.is_control() || c.is_whitespace());
    ((outside || inside) && plain).then(|| address.to_owned())
}

#[derive(Default)]
struct Reader {
    paragraphs: u32,
    headings: u32,
    level: u8,
    anchors: BTreeSet<String>,
}

impl Reader {
    fn blocks(&mut self, parent: Node<'_>, depth: usize) -> Vec<Block> {
        let mut blocks = Vec::new();
        for node in parent.children() {
            self.block(node, depth, &mut blocks);
        }
        blocks
    }

    fn block(&mut self, node: Node<'_>, depth: usize, into: &mut Vec<Block>) {
        if depth > DEEPEST {
            into.push(Block::Paragraph {
                number: None,
                inlines: vec![Inline::Text {
                    text: text_below(node),
                }],
            });
            return;
        }
        match &node.data.borrow().value {
            NodeValue::Paragraph => {
                let number = (depth == 0).then(|| {
                    self.paragraphs += 1;
                    self.anchors.insert(format!("p-{}", self.paragraphs));
                    self.paragraphs
                });
                into.push(Block::Paragraph {
                    number,
                    inlines: inlines(node, 0),
                });
            }
            NodeValue::Heading(heading) => {
                self.headings += 1;
                self.level = heading.level.clamp(1, self.level.saturating_add(1));
                let anchor = format!("s-{}", self.headings);
                self.anchors.insert(anchor.clone());
                into.push(Block::Heading {
                    level: self.level,
                    anchor,
                    inlines: inlines(node, 0),
                });
            }
            NodeValue::List(list) => into.push(Block::List {
                start: (list.list_type == ListType::Ordered).then_some(list.start),
                tight: list.tight,
                items: node
                    .children()
                    .map(|item| self.blocks(item, depth + 1))
                    .collect(),
            }),
            NodeValue::BlockQuote => into.push(Block::Quote {
                blocks: self.blocks(node, depth + 1),
            }),
            NodeValue::CodeBlock(code) => into.push(Block::Code {
                text: code.literal.trim_end_matches('\n').to_owned(),
            }),
            NodeValue::HtmlBlock(raw) => into.push(Block::Code {
                text: raw.literal.trim_end_matches('\n').to_owned(),
            }),
            NodeValue::ThematicBreak => into.push(Block::Rule),
            NodeValue::Table(table) => into.push(read_table(node, &table.alignments)),
            // Extensions we did not turn on do not occur; should one, its text
            // is kept.
            _ => into.push(Block::Paragraph {
                number: None,
                inlines: vec![Inline::Text {
                    text: text_below(node),
                }],
            }),
        }
    }
}

fn read_table(node: Node<'_>, alignments: &[TableAlignment]) -> Block {
    let mut rows = node.children().map(|row| {
        row.children()
            .map(|cell| inlines(cell, 0))
            .collect::<Vec<_>>()
    });
    let header = rows.next().unwrap_or_default();
    Block::Table {
        alignments: alignments
            .iter()
            .map(|alignment| match alignment {
                TableAlignment::None | TableAlignment::Left => Alignment::Start,
                TableAlignment::Center => Alignment::Centre,
                TableAlignment::Right => Alignment::Right,
            })
            .collect(),
        header,
        rows: rows
            .map(|row| row.into_iter().map(|inlines| Cell { inlines }).collect())
            .collect(),
    }
}

fn inlines(parent: Node<'_>, depth: usize) -> Vec<Inline> {
    if depth > DEEPEST {
        return vec![Inline::Text {
            text: text_below(parent),
        }];
    }
    let mut found: Vec<Inline> = Vec::new();
    for node in parent.children() {
        let inline = match &node.data.borrow().value {
            NodeValue::Text(text) => Inline::Text {
                text: text.to_string(),
            },
            NodeValue::HtmlInline(text) | NodeValue::Raw(text) => {
                Inline::Text { text: text.clone() }
            }
            NodeValue::Code(code) => Inline::Code {
                text: code.literal.clone(),
            },
            NodeValue::LineBreak => Inline::Break,
            NodeValue::SoftBreak => {
                if between_han(node) {
                    continue;
                }
                Inline::Text {
                    text: " ".to_owned(),
                }
            }
            NodeValue::Emph => Inline::Emphasis {
                inlines: inlines(node, depth + 1),
            },
            NodeValue::Strong => Inline::Strong {
                inlines: inlines(node, depth + 1),
            },
            NodeValue::Strikethrough => Inline::Strikethrough {
                inlines: inlines(node, depth + 1),
            },
            NodeValue::Link(link) => {
                let inlines = inlines(node, depth + 1);
                if let Some(address) = safe_address(&link.url) {
                    Inline::Link { address, inlines }
                } else {
                    found.extend(inlines);
                    continue;
                }
            }
            // A picture leaves its words; anything else its children.
            _ => {
                found.extend(inlines(node, depth + 1));
                continue;
            }
        };
        found.push(inline);
    }
    found
}

/// Whether a line ends and the next begins in Chinese, where a line break in
/// the source is no blank in the text.
fn between_han(soft_break: Node<'_>) -> bool {
    let before = soft_break
        .previous_sibling()
        .and_then(|node| text_below(node).chars().next_back());
    let after = soft_break
        .next_sibling()
        .and_then(|node| text_below(node).chars().next());
    before.is_some_and(is_han) && after.is_some_and(is_han)
}

fn is_han(c: char) -> bool {
    matches!(u32::from(c), 0x2E80..=0x9FFF | 0xF900..=0xFAFF | 0xFF00..=0xFFEF | 0x2_0000..=0x3_FFFF)
}

fn text_below(node: Node<'_>) -> String {
    let mut text = String::new();
    for below in node.descendants() {
        match &below.data.borrow().value {
            NodeValue::Text(piece) => text.push_str(piece),
            NodeValue::Code(code) => text.push_str(&code.literal),
            NodeValue::HtmlInline(piece) => text.push_str(piece),
            NodeValue::CodeBlock(code) => text.push_str(&code.literal),
            NodeValue::HtmlBlock(raw) => text.push_str(&raw.literal),
            NodeValue::SoftBreak | NodeValue::LineBreak => text.push(' '),
            _ => {}
        }
    }
    text
}

/// A link to a place that is not there becomes its words.
fn drop_dangling_links(blocks: &mut [Block], anchors: &BTreeSet<String>) {
    for block in blocks {
        match block {
            Block::Heading { inlines, .. } | Block::Paragraph { inlines, .. } => {
                drop_dangling_inlines(inlines, anchors);
            }
            Block::List { items, .. } => {
                for item in items {
                    drop_dangling_links(item, anchors);
                }
            }
            Block::Quote { blocks } => drop_dangling_links(blocks, anchors),
            Block::Table { header, rows, .. } => {
                for cell in header {
                    drop_dangling_inlines(cell, anchors);
                }
                for cell in rows.iter_mut().flatten() {
                    drop_dangling_inlines(&mut cell.inlines, anchors);
                }
            }
            Block::Code { .. } | Block::Rule => {}
        }
    }
}

fn drop_dangling_inlines(inlines: &mut Vec<Inline>, anchors: &BTreeSet<String>) {
    let mut kept = Vec::with_capacity(inlines.len());
    for mut inline in inlines.drain(..) {
        match &mut inline {
            Inline::Link { address, inlines } => {
                drop_dangling_inlines(inlines, anchors);
                let dangling = address
                    .strip_prefix('#')
                    .is_some_and(|anchor| !anchors.contains(anchor));
                if dangling {
                    kept.append(inlines);
                    continue;
                }
            }
            Inline::Emphasis { inlines }
            | Inline::Strong { inlines }
            | Inline::Strikethrough { inlines } => drop_dangling_inlines(inlines, anchors),
            Inline::Text { .. } | Inline::Code { .. } | Inline::Break => {}
        }
        kept.push(inline);
    }
    *inlines = kept;
}

#[cfg(test)]
mod tests;
