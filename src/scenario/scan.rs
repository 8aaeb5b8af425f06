//! The shape of a RON text without its meaning: where values begin and end.
//!
//! Knows strings, raw strings, comments and brackets, so that every entry and field can be pointed at and one broken
//! entry hides no other. What the values mean is for `ron` and the definitions to say. Every function looks at each
//! byte a bounded number of times.

use std::ops::Range;

use super::Diagnostic;
use super::source::{FileId, Slice, Sources};

/// Deepest nesting of brackets.
pub const DEEPEST: usize = 96;

/// Something wrong with the shape, at a stretch of bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    pub key: &'static str,
    pub at: Range<usize>,
    pub message: String,
    pub also: Option<(Range<usize>, &'static str)>,
    pub help: Option<&'static str>,
}

/// One part of a bracketed list: `value` or `name: value`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    pub name: Option<Range<usize>>,
    pub value: Range<usize>,
}

/// Tells whether something begins at an offset that can only begin outside of all brackets.
pub type Guard<'a> = &'a dyn Fn(usize) -> bool;

impl Fault {
    pub fn new(key: &'static str, at: Range<usize>, message: impl Into<String>) -> Self {
        Self { key, at, message: message.into(), also: None, help: None }
    }

    pub fn diagnostic(self, file: FileId, sources: &Sources) -> Diagnostic {
        let place = |at: Range<usize>| sources.origin(Slice::new(file, at));
        let diagnostic = Diagnostic::error(self.key, place(self.at), self.message);
        let diagnostic = match self.also {
            Some((at, label)) => diagnostic.also(place(at), label),
            None => diagnostic,
        };
        diagnostic.maybe_help(self.help.map(str::to_owned))
    }

    fn help(mut self, help: &'static str) -> Self {
        self.help = Some(help);
        self
    }

    fn also(mut self, at: Range<usize>, label: &'static str) -> Self {
        self.also = Some((at, label));
        self
    }
}

/// The first offset from `at` on that is neither white space nor comment.
pub fn skip_trivia(text: &str, mut at: usize) -> Result<usize, Fault> {
    let bytes = text.as_bytes();
    loop {
        match bytes.get(at) {
            Some(b' ' | b'\t' | b'\r' | b'\n') => at += 1,
            Some(b'/') if bytes.get(at + 1) == Some(&b'/') => {
                at = text[at..].find('\n').map_or(text.len(), |n| at + n + 1);
            }
            Some(b'/') if bytes.get(at + 1) == Some(&b'*') => at = block_comment(text, at)?,
            _ => return Ok(at),
        }
    }
}

/// The end of the value that begins at `at`.
pub fn skip_value(text: &str, at: usize, guard: Option<Guard<'_>>) -> Result<usize, Fault> {
    match text.as_bytes().get(at) {
        Some(b'(' | b'[' | b'{') => skip_brackets(text, at, guard),
        Some(b'"' | b'\'') => skip_quoted(text, at),
        _ => {
            let end = word_end(text, at);
            if end == at {
                return Err(unexpected(text, at));
            }
            if matches!(text.as_bytes().get(end), Some(b'"' | b'#')) && is_raw_prefix(&text[at..end]) {
                return skip_raw(text, at, end);
            }
            let next = skip_trivia(text, end)?;
            let opens = text.as_bytes().get(next) == Some(&b'(') && !text.as_bytes()[at].is_ascii_digit();
            if opens { skip_brackets(text, next, guard) } else { Ok(end) }
        }
    }
}

/// The end of the word that begins at `at`: a name or a number. `at` itself if there is none.
pub fn word_end(text: &str, at: usize) -> usize {
    let rest = &text[at..];
    let letter = |c: char| c.is_alphanumeric() || matches!(c, '_' | '.' | '+' | '-');
    rest.char_indices().find(|&(_, c)| !letter(c)).map_or(text.len(), |(n, _)| at + n)
}

/// The parts between the bracket at `open` and its end. What is wrong between them is reported and skipped.
pub fn parts(text: &str, open: usize, faults: &mut Vec<Fault>) -> Vec<Part> {
    let mut parts = Vec::new();
    if let Err(fault) = read_parts(text, open, &mut parts, faults) {
        faults.push(fault);
    }
    parts
}

/// The numbers within `span` that have more decimals than the four that are kept.
pub fn long_decimals(text: &str, span: Range<usize>) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    if !text[span.clone()].contains('.') {
        return found;
    }
    let mut at = span.start;
    while let Ok(next) = skip_trivia(text, at) {
        if next >= span.end {
            break;
        }
        at = match text.as_bytes()[next] {
            b'"' | b'\'' => skip_quoted(text, next).unwrap_or(span.end),
            _ => word_end(text, next),
        };
        let word = &text[next..at];
        let digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
        if let Some((whole, decimals)) = word.split_once('.')
            && digits(whole.trim_start_matches(['-', '+']))
            && digits(decimals)
            && decimals.trim_end_matches('0').len() > 4
        {
            found.push(next..at);
        }
        at = at.max(next + text[next..].chars().next().map_or(1, char::len_utf8));
    }
    found
}

/// The offset of the bracket that opens the arguments of the value at `span`: `Name(…)`, `(…)` or `[…]`.
pub fn opening(text: &str, span: &Range<usize>) -> Option<usize> {
    let at = if matches!(text.as_bytes().get(span.start), Some(b'(' | b'[' | b'{')) {
        span.start
    } else {
        skip_trivia(text, word_end(text, span.start)).ok()?
    };
    (at < span.end && matches!(text.as_bytes().get(at), Some(b'(' | b'[' | b'{'))).then_some(at)
}

fn read_parts(text: &str, open: usize, parts: &mut Vec<Part>, faults: &mut Vec<Fault>) -> Result<(), Fault> {
    let closing = closing(text.as_bytes()[open]);
    let mut at = open + 1;
    loop {
        at = skip_trivia(text, at)?;
        let Some(&byte) = text.as_bytes().get(at) else { return Ok(()) };
        if byte == closing {
            return Ok(());
        }
        if byte == b',' {
            faults.push(Fault::new("syntax", at..at + 1, "there is nothing before this comma"));
            at += 1;
            continue;
        }
        let name = part_name(text, at)?;
        let begin = match &name {
            Some(name) => skip_trivia(text, skip_trivia(text, name.end)? + 1)?,
            None => at,
        };
        if matches!(text.as_bytes().get(begin), Some(&b) if b == closing || b == b',') {
            let name = name.expect("without a name the byte has been looked at before");
            let message = format!("`{}` has no value", &text[name.clone()]);
            faults.push(Fault::new("syntax", name, message));
            at = begin;
        } else {
            let end = skip_value(text, begin, None)?;
            parts.push(Part { name, value: begin..end });
            at = end;
        }
        let next = skip_trivia(text, at)?;
        match text.as_bytes().get(next) {
            Some(b',') => at = next + 1,
            Some(&b) if b == closing => {}
            None => {}
            Some(_) => {
                faults.push(Fault::new("syntax", at..at, "a comma is missing here"));
                at = next;
            }
        }
    }
}

/// `name` of `name: value`, if one begins at `at`.
fn part_name(text: &str, at: usize) -> Result<Option<Range<usize>>, Fault> {
    let end = word_end(text, at);
    let colon = skip_trivia(text, end)?;
    Ok((end > at && text.as_bytes().get(colon) == Some(&b':')).then_some(at..end))
}

fn skip_brackets(text: &str, open: usize, guard: Option<Guard<'_>>) -> Result<usize, Fault> {
    let bytes = text.as_bytes();
    let mut stack = vec![open];
    let mut at = open + 1;
    loop {
        let before = at;
        at = skip_trivia(text, at)?;
        let innermost = *stack.last().expect("returns when the last is closed");
        let never_closed = || {
            let message = format!("this `{}` is never closed", bytes[innermost] as char);
            Fault::new("unclosed-bracket", innermost..innermost + 1, message)
        };
        let Some(&byte) = bytes.get(at) else { return Err(never_closed()) };
        if text[before..at].contains('\n') && guard.is_some_and(|begins| begins(at)) {
            return Err(never_closed().also(at..word_end(text, at), "the next entry begins here"));
        }
        match byte {
            b'(' | b'[' | b'{' => {
                stack.push(at);
                if stack.len() > DEEPEST {
                    let message = format!("brackets are nested more than {DEEPEST} deep");
                    return Err(Fault::new("too-deep", at..at + 1, message)
                        .help("name the inner parts as `Condition`, `Value` or `Effects` entries"));
                }
                at += 1;
            }
            b')' | b']' | b'}' => {
                let expected = closing(bytes[innermost]);
                if byte != expected {
                    let message = format!("expected `{}` here, found `{}`", expected as char, byte as char);
                    return Err(Fault::new("unclosed-bracket", at..at + 1, message)
                        .also(innermost..innermost + 1, "to close this"));
                }
                stack.pop();
                at += 1;
                if stack.is_empty() {
                    return Ok(at);
                }
            }
            b',' | b':' => at += 1,
            b'"' | b'\'' => at = skip_quoted(text, at)?,
            _ => {
                let end = word_end(text, at);
                if end == at {
                    return Err(unexpected(text, at));
                }
                let raw = matches!(bytes.get(end), Some(b'"' | b'#')) && is_raw_prefix(&text[at..end]);
                at = if raw { skip_raw(text, at, end)? } else { end };
            }
        }
    }
}

fn closing(open: u8) -> u8 {
    match open {
        b'(' => b')',
        b'[' => b']',
        _ => b'}',
    }
}

fn skip_quoted(text: &str, at: usize) -> Result<usize, Fault> {
    let bytes = text.as_bytes();
    let quote = bytes[at];
    if quote == b'\'' {
        return Err(Fault::new("syntax", at..at + 1, "texts stand in double quotes: `\"…\"`"));
    }
    let mut end = at + 1;
    loop {
        match bytes.get(end) {
            Some(b'\\') => end += 2,
            Some(&b) if b == quote => return Ok(end + 1),
            Some(b'\n') | None => {
                let end = end.min(text.len());
                return Err(Fault::new("unclosed-text", at..end, "this text is not closed on its line").help(
                    "a text ends on the line on which it begins; a double quote may be missing earlier on the line",
                ));
            }
            Some(_) => end += 1,
        }
    }
}

fn is_raw_prefix(word: &str) -> bool {
    matches!(word, "r" | "b" | "br")
}

fn skip_raw(text: &str, at: usize, after_prefix: usize) -> Result<usize, Fault> {
    let hashes = text[after_prefix..].bytes().take_while(|&b| b == b'#').count();
    let quote = after_prefix + hashes;
    if text.as_bytes().get(quote) != Some(&b'"') {
        return Err(unexpected(text, after_prefix));
    }
    let end = format!("\"{}", "#".repeat(hashes));
    match text[quote + 1..].find(&end) {
        Some(n) => Ok(quote + 1 + n + end.len()),
        None => Err(Fault::new("unclosed-text", at..quote + 1, "this text is never closed")),
    }
}

fn block_comment(text: &str, at: usize) -> Result<usize, Fault> {
    let bytes = text.as_bytes();
    let mut depth = 0;
    let mut end = at;
    loop {
        match (bytes.get(end), bytes.get(end + 1)) {
            (Some(b'/'), Some(b'*')) => {
                depth += 1;
                end += 2;
            }
            (Some(b'*'), Some(b'/')) => {
                depth -= 1;
                end += 2;
                if depth == 0 {
                    return Ok(end);
                }
            }
            (Some(_), _) => end += 1,
            (None, _) => return Err(Fault::new("syntax", at..at + 2, "this comment is never closed")),
        }
    }
}

fn unexpected(text: &str, at: usize) -> Fault {
    let Some(found) = text[at..].chars().next() else {
        return Fault::new("syntax", at..at, "the file ends where a value is expected");
    };
    let fault = Fault::new("syntax", at..at + found.len_utf8(), format!("`{found}` cannot stand here"));
    match found {
        '“' | '”' | '„' | '‘' | '’' | '«' | '»' => {
            fault.help("texts stand in straight double quotes: \"…\"")
        }
        _ => fault,
    }
}
