"""Makes a stranger's Markdown harmless to post under our name on GitHub.

What stays: headings, lists, tables, emphasis, code, quotes, and links that begin with https. What goes: HTML but for a few
tags without attributes, images, other links, notifications (@someone), references that show up elsewhere (#1, commits, links to
issues), diagrams and formulas, emoji by name, footnotes, alerts, boxes to tick, samples of colors, and characters that nobody
sees. Nothing is parsed, for two readers of Markdown never agree: each rule
holds wherever in the text its mark stands, and only ever adds to it or takes away from it.
"""

import re
import sys
import unicodedata

# Breaks a mark in two and shows nothing. As a character, for as an entity it would show within code.
BREAK = "\u200b"
# A second one finds nothing in nearly all texts.
PASSES = 8

# One of the tags that may stay, or else the sign that could begin another, with the backslashes before it: a backslash takes
# the meaning from it in prose, but not in a block of HTML, which a tag that may stay can open.
_TAG = re.compile(r"(</?(?:details|summary|code)>|<br>)|(?<!\\)((?:\\\\)*)\\?<(?![\s0-9=])")
_ENTITY = re.compile(r"&(#[0-9]{1,7}|#?[A-Za-z0-9]+);")
_PLAIN_ENTITIES = {"amp", "lt", "gt", "quot", "nbsp", "dollar"}
_FENCE_WITH_WORDS = re.compile(r"^([ \t>*+.\-0-9)]*)(`{3,}(?=[^`\n]*$)|~{3,})[^\n]*$", re.MULTILINE)
# Without "!", "*" and "$": they are marks where a reader does not take this for an address.
_ADDRESS = re.compile(r"https://[A-Za-z0-9.-]+(?::[0-9]+)?(?:[/?#][A-Za-z0-9._~:/?#@&+,;=%-]*)?", re.ASCII)
# A link's address between angle brackets, where it may have such marks in it.
_BRACKETED = re.compile(r"\]\(<(https://[A-Za-z0-9.-]+(?::[0-9]+)?(?:[/?#][A-Za-z0-9._~:/?#@&+,;=%!$'()*-]*)?)>\)", re.ASCII)
_MARKS_OF_ADDRESSES = re.compile(r"[!$'()*]")
_REFERENCE_ELSEWHERE = re.compile(r"https://(?:www\.)?github\.com(?::[0-9]+)?(?=/)", re.IGNORECASE)
# A commit's, with at least seven digits.
_HASH = re.compile(r"(?<![0-9a-z_])[0-9a-f]{7,}(?![0-9a-z_])", re.IGNORECASE)
# Before the name of an emoji, as in ":tada:".
_EMOJI = re.compile(r":(?=(?:[0-9_+-]*[a-z+-][a-z0-9_+-]*|100|1234):)", re.IGNORECASE)
# What no font shows, or what turns the direction of writing: control, format, surrogate, private and unassigned characters.
_UNSEEN = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}


def markdown(text):
    """The text with everything in it that could do more than be read taken apart; a ValueError if that does not end."""
    text = _visible(text.replace("\r\n", "\n").replace("\r", "\n"))
    text = _BRACKETED.sub(_unbracketed, _FENCE_WITH_WORDS.sub(r"\1\2", text))
    # What one rule leaves could be a mark to another, so they see their own result until they find nothing in it.
    for _ in range(PASSES):
        before = text
        text = _taken_apart(before)
        if text == before:
            return text
    raise ValueError("the text is not harmless yet")


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
    """The same link without angle brackets, which could begin a tag."""
    return "](" + _MARKS_OF_ADDRESSES.sub(lambda mark: f"%{ord(mark.group()):02X}", link.group(1)) + ")"


def cut(text, length):
    """The beginning of a text, at most so many characters, to the end of a line."""
    beginning = text[:length]
    end = beginning.rfind("\n")
    return beginning[:end] if end > 0 else beginning


def _visible(text):
    return "".join(c for c in text if c in "\n\t" or unicodedata.category(c) not in _UNSEEN)


def _address(address):
    """An address that is one wherever it stands: neither a name nor a reference for a reader that takes it for words."""
    address = address.replace("@", "%40")
    address = re.sub(r"(?i)&#(?=x)", "&%23", address)
    address = re.sub(r"#([0-9])", lambda digit: "#%3" + digit.group(1), address)
    address = _ENTITY.sub(lambda entity: _entity(entity, numbers=False), address)
    address = re.sub(r"(?i)(gh)-(?=[0-9])", r"\1%2D", address)
    address = _EMOJI.sub("%3A", address)
    # GitHub's own detour: it leads to the same page, and leaves no trace on an issue that is linked to.
    return _REFERENCE_ELSEWHERE.sub("https://redirect.github.com", address)


def _words(text, before_address):
    """Whatever is not an address."""
    text = _ENTITY.sub(lambda entity: _entity(entity, numbers=True), text)
    text = _TAG.sub(lambda found: found.group(1) or found.group(2) + "&lt;", text)
    text = re.sub(f"@(?!{BREAK})", "@" + BREAK, text)
    # What is no character's number may be an issue's, and HTML knows numbers that Markdown does not: "&#64" without an end.
    text = re.sub(r"(?<!&)#(?=[0-9])|(?<=&)#(?=[0-9xX])(?![0-9]{1,7};)", "#" + BREAK, text)
    text = re.sub(r"(?i)(gh-)(?=[0-9])", r"\1" + BREAK, text)
    text = text.replace("![", "!" + BREAK + "[")
    # A link to anything but one of the addresses, and the definition of one that is used elsewhere.
    text = re.sub(r"\]\((?!\Z)" if before_address else r"\]\(", "]" + BREAK + "(", text)
    text = text.replace("]:", "]" + BREAK + ":")
    text = text.replace("://", ":" + BREAK + "//")
    text = re.sub(r"(?i)\bwww\.", lambda found: found.group()[:-1] + BREAK + ".", text)
    # A commit's hash, which GitHub makes a link of.
    text = _HASH.sub(lambda found: re.sub(r"(?s)(.{6})(?=.)", r"\1" + BREAK, found.group()), text)
    # ":tada:", but not the line and column of a place, ":14:18".
    text = _EMOJI.sub(":" + BREAK, text)
    # A footnote, an alert, and at the beginning of an item a box to tick.
    text = re.sub(r"\[(?=[\^!])", "[" + BREAK, text)
    text = re.sub(r"(?m)^([ \t>]*(?:[-+*]|[0-9]{1,9}[.)])[ \t]+\[)(?=[ xX]\])", r"\1" + BREAK, text)
    text = re.sub(r"(?i)(`|<code>)(?=#[0-9a-f]|(?:rgb|hsl)a?\()", r"\1" + BREAK, text)
    # A line such as "/approve" is a command to some robots, and this comment is signed by another.
    text = re.sub(r"(?m)^([ \t]*)/(?=[A-Za-z])", r"\1" + BREAK + "/", text)
    # A formula: a dollar sign before a digit ends none. Breaks do not help, as they may be a part of one.
    return re.sub(r"\$(?![0-9])", "&dollar;", text)


def _entity(entity, numbers):
    """A character by its name or number: as it is if it is sure to be no mark, and otherwise as it is written."""
    name = entity.group(1)
    if name in _PLAIN_ENTITIES:
        return entity.group()
    if numbers and re.fullmatch("#[0-9]+", name):
        number = int(name[1:])
        if chr(min(number, sys.maxunicode)) == "$":
            return "&dollar;"
        if number <= sys.maxunicode and unicodedata.category(chr(number)) not in _UNSEEN:
            # GitHub looks for names and references in what is rendered, where this is the character itself.
            before = "" if entity.string.endswith(BREAK, 0, entity.start()) else BREAK
            after = "" if entity.string.startswith(BREAK, entity.end()) else BREAK
            return before + entity.group() + after
    return "&amp;" + name + ";"
