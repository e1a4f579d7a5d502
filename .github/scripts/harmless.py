"""Sanitizes untrusted Markdown so that it is safe to post under our name on GitHub.

Kept: headings, lists, tables, emphasis, code, quotes, and https links. Disabled: HTML except for a few
tags without attributes, images, other links, notifications (@someone), references that show up elsewhere (#1, commits, links to
issues), diagrams and formulas, emoji by name, footnotes, alerts, checkboxes, color samples, and invisible characters.
Nothing is parsed, because no two Markdown parsers agree: each rule applies anywhere in the text, and only inserts or removes
characters.
"""

import re
import sys
import unicodedata

# Invisible, and splits markup in two. A character rather than an entity, which would be visible in code.
BREAK = "\u200b"
# For nearly all texts, the second pass changes nothing.
PASSES = 8

# An allowed tag, or a "<" that could begin another tag, with the backslashes before it. A backslash escapes it in prose, but not
# in a block of HTML, which an allowed tag can open.
_TAG = re.compile(r"(</?(?:details|summary|code)>|<br>)|(?<!\\)((?:\\\\)*)\\?<(?![\s0-9=])")
_ENTITY = re.compile(r"&(#[0-9]{1,7}|#?[A-Za-z0-9]+);")
_PLAIN_ENTITIES = {"amp", "lt", "gt", "quot", "nbsp", "dollar"}
_FENCE_WITH_WORDS = re.compile(r"^([ \t>*+.\-0-9)]*)(`{3,}(?=[^`\n]*$)|~{3,})[^\n]*$", re.MULTILINE)
# Without "!", "*" and "$", which are markup if a parser does not recognize the address.
_ADDRESS = re.compile(r"https://[A-Za-z0-9.-]+(?::[0-9]+)?(?:[/?#][A-Za-z0-9._~:/?#@&+,;=%-]*)?", re.ASCII)
# The address of a link in angle brackets, which may contain such characters.
_BRACKETED = re.compile(r"\]\(<(https://[A-Za-z0-9.-]+(?::[0-9]+)?(?:[/?#][A-Za-z0-9._~:/?#@&+,;=%!$'()*-]*)?)>\)", re.ASCII)
_MARKS_OF_ADDRESSES = re.compile(r"[!$'()*]")
_REFERENCE_ELSEWHERE = re.compile(r"https://(?:www\.)?github\.com(?::[0-9]+)?(?=/)", re.IGNORECASE)
# The hash of a commit, with at least seven digits.
_HASH = re.compile(r"(?<![0-9a-z_])[0-9a-f]{7,}(?![0-9a-z_])", re.IGNORECASE)
# The colon before the name of an emoji, as in ":tada:".
_EMOJI = re.compile(r":(?=(?:[0-9_+-]*[a-z+-][a-z0-9_+-]*|100|1234):)", re.IGNORECASE)
# Characters that are invisible or change the direction of text: control, format, surrogate, private and unassigned characters.
_UNSEEN = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}


def markdown(text):
    """Returns the text with all active markup disabled. Raises ValueError if the rules do not settle."""
    text = _visible(text.replace("\r\n", "\n").replace("\r", "\n"))
    text = _BRACKETED.sub(_unbracketed, _FENCE_WITH_WORDS.sub(r"\1\2", text))
    # The result of one rule could be markup for another, so they run until nothing changes.
    for _ in range(PASSES):
        before = text
        text = _taken_apart(before)
        if text == before:
            return text
    raise ValueError("the text could not be sanitized")


def _taken_apart(text):
    parts = []
    end = 0
    for address in _ADDRESS.finditer(text):
        parts.append(_words(text[end : address.start()], before_address=True))
        parts.append(_address(address.group()))
        end = address.end()
    parts.append(_words(text[end:], before_address=False))
    return "".join(parts)


def _unbracketed(link):
    """The link without angle brackets, which could begin a tag."""
    return "](" + _MARKS_OF_ADDRESSES.sub(lambda mark: f"%{ord(mark.group()):02X}", link.group(1)) + ")"


def cut(text, length):
    """The beginning of a text, with at most that many characters, cut at the end of a line."""
    beginning = text[:length]
    end = beginning.rfind("\n")
    return beginning[:end] if end > 0 else beginning


def _visible(text):
    return "".join(c for c in text if c in "\n\t" or unicodedata.category(c) not in _UNSEEN)


def _address(address):
    """Escapes an address so that even a parser that does not recognize it finds no name or reference in it."""
    address = address.replace("@", "%40")
    address = re.sub(r"(?i)&#(?=x)", "&%23", address)
    address = re.sub(r"#([0-9])", lambda digit: "#%3" + digit.group(1), address)
    address = _ENTITY.sub(lambda entity: _entity(entity, numbers=False), address)
    address = re.sub(r"(?i)(gh)-(?=[0-9])", r"\1%2D", address)
    address = _EMOJI.sub("%3A", address)
    # GitHub's own redirect: it leads to the same page, but creates no reference on a linked issue.
    return _REFERENCE_ELSEWHERE.sub("https://redirect.github.com", address)


def _words(text, before_address):
    """Sanitizes text between addresses."""
    text = _ENTITY.sub(lambda entity: _entity(entity, numbers=True), text)
    text = _TAG.sub(lambda found: found.group(1) or found.group(2) + "&lt;", text)
    text = re.sub(f"@(?!{BREAK})", "@" + BREAK, text)
    # A "#" with digits that is not a character reference may refer to an issue. HTML accepts references that Markdown does not,
    # such as "&#64" without a semicolon.
    text = re.sub(r"(?<!&)#(?=[0-9])|(?<=&)#(?=[0-9xX])(?![0-9]{1,7};)", "#" + BREAK, text)
    text = re.sub(r"(?i)(gh-)(?=[0-9])", r"\1" + BREAK, text)
    text = text.replace("![", "!" + BREAK + "[")
    # Links to anything but the addresses, and link definitions.
    text = re.sub(r"\]\((?!\Z)" if before_address else r"\]\(", "]" + BREAK + "(", text)
    text = text.replace("]:", "]" + BREAK + ":")
    text = text.replace("://", ":" + BREAK + "//")
    text = re.sub(r"(?i)\bwww\.", lambda found: found.group()[:-1] + BREAK + ".", text)
    # The hash of a commit, which GitHub would link.
    text = _HASH.sub(lambda found: re.sub(r"(?s)(.{6})(?=.)", r"\1" + BREAK, found.group()), text)
    # ":tada:", but not a line and column, as in ":14:18".
    text = _EMOJI.sub(":" + BREAK, text)
    # Footnotes, alerts, and checkboxes at the beginning of an item.
    text = re.sub(r"\[(?=[\^!])", "[" + BREAK, text)
    text = re.sub(r"(?m)^([ \t>]*(?:[-+*]|[0-9]{1,9}[.)])[ \t]+\[)(?=[ xX]\])", r"\1" + BREAK, text)
    text = re.sub(r"(?i)(`|<code>)(?=#[0-9a-f]|(?:rgb|hsl)a?\()", r"\1" + BREAK, text)
    # A line such as "/approve" is a command for some bots, and a bot posts this comment.
    text = re.sub(r"(?m)^([ \t]*)/(?=[A-Za-z])", r"\1" + BREAK + "/", text)
    # Formulas: a dollar sign before a digit does not end one. Breaks do not help, because a formula may contain them.
    return re.sub(r"\$(?![0-9])", "&dollar;", text)


def _entity(entity, numbers):
    """Keeps a character reference if the character is certainly not markup; otherwise, escapes it."""
    name = entity.group(1)
    if name in _PLAIN_ENTITIES:
        return entity.group()
    if numbers and re.fullmatch("#[0-9]+", name):
        number = int(name[1:])
        if chr(min(number, sys.maxunicode)) == "$":
            return "&dollar;"
        if number <= sys.maxunicode and unicodedata.category(chr(number)) not in _UNSEEN:
            # GitHub looks for names and references in the rendered text, in which this is the character itself.
            before = "" if entity.string.endswith(BREAK, 0, entity.start()) else BREAK
            after = "" if entity.string.startswith(BREAK, entity.end()) else BREAK
            return before + entity.group() + after
    return "&amp;" + name + ";"
