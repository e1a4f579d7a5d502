// Values as each language writes them, by the table in words.json: what dev.vitrine.snippets.Literals and Quoting do in Java.

const SHORT = { '"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f" };

// Control characters, line separators, marks that turn text around, and halves of pairs.
const HIDDEN = /["\\\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const escape = (unit) => "\\u" + unit.charCodeAt(0).toString(16).padStart(4, "0");

const json = (text) => text.replace(HIDDEN, (unit) => SHORT[unit] ?? escape(unit));

const ascii = (text) => json(text).replace(/[^\0-\x7f]/g, escape);

// Half a pair is no character.
const whole = (text) => json(text.replace(/\p{Cs}/gu, "\ufffd"));

const QUOTINGS = {
  json,
  "shell-json": (text) => json(text).replaceAll("'", "'\\''"),
  javascript: (text) => json(text).replaceAll("<", "\\x3c"),
  java: ascii,
  "java-json": (text) => ascii(text).replaceAll("\\", "\\\\"),
  go: whole,
  "go-json": (text) => json(text).replaceAll("\x60", "\\u0060"),
  // A whole escape at a time, so that the second of two backslashes begins none.
  php: (text) => whole(text).replace(/\$|\\u(....)|\\(.)/g, (found, code, short) => (found === "$" ? "\\$" : code ? `\\u{${code}}` : short === "b" ? "\\u{8}" : found)),
};

const quoted = (quoting, text) => '"' + QUOTINGS[quoting](text) + '"';

/** A number as it was written: no digit is lost on the way. */
export class Numeral {
  constructor(text) {
    this.text = text;
  }

  toString() {
    return this.text;
  }
}

/** A number without an exponent. */
export function plain(number) {
  const [, sign, whole, part = "", power] = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i.exec(String(number));
  const point = whole.length + Number(power ?? 0);
  const digits = "0".repeat(Math.max(0, 1 - point)) + whole + part + "0".repeat(Math.max(0, point - whole.length - part.length));
  const at = Math.max(1, point);
  return sign + digits.slice(0, at) + (digits.length > at ? "." + digits.slice(at) : "");
}

export const isObject = (value) => typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;

const line = (pad) => "\n" + " ".repeat(pad);

// A function, because a text may hold what replaceAll would take for a reference.
export const put = (form, parts) => Object.entries(parts).reduce((text, [name, part]) => text.replaceAll(`{${name}}`, () => part), form);

function pair(form, notation, key, value) {
  const literal = quoted(notation.quoting, key);
  const name = key === "__proto__" ? `[${literal}]` : /^[A-Za-z_][A-Za-z0-9_]*$/.test(key) ? key : literal;
  return put(form, { key: literal, name, value });
}

// So much of a long text counts when a line is measured: a line of its own would not make it short.
const COUNTED = 30;

/** A value by its kind: what an object or a list is put together with, or the literal. */
function members(it, notation, member, join, most) {
  if (Array.isArray(it)) {
    return join(notation.list, it.map((item) => member("{value}", "", item)));
  }
  if (isObject(it)) {
    return join(notation.object, Object.entries(it).map(([key, value]) => member(notation.member, key, value)));
  }
  if (typeof it === "boolean") {
    return it ? notation.yes : notation.no;
  }
  return it instanceof Numeral ? it.text : typeof it === "number" ? plain(it) : quoted(notation.quoting, it.slice(0, most));
}

function inline(it, notation, most) {
  return members(
    it,
    notation,
    (form, key, member) => pair(form, notation, key, inline(member, notation, most)),
    ([open, close, none, space], items) => (items.length ? open + space + items.join(", ") + space + close : none),
    most,
  );
}

/** A value: an object, list, text, number or truth, on a line that is indented by so many spaces and has so many other characters. */
export function value(it, notation, pad, used) {
  if (used + inline(it, notation, COUNTED).length <= notation.width) {
    return inline(it, notation, Infinity);
  }
  const deeper = pad + notation.step;
  const inner = line(deeper);
  return members(
    it,
    notation,
    (form, key, member) => pair(form, notation, key, value(member, notation, deeper, deeper + pair(form, notation, key, ",").length)),
    ([open, close, none], items) => (items.length ? open + inner + items.join("," + inner) + notation.last + line(pad) + close : none),
    Infinity,
  );
}

/** A part of a form as text. */
export const text = (it) => (typeof it === "number" ? plain(it) : String(it));

/** The parts of a form that are no files, one on a line. */
export function fields(body, notation, pad) {
  const quoting = notation.quoting.replace(/^(java|go)-json$/, "$1");
  return Object.entries(body)
    .map(([key, it]) => put(notation.field, {
      key: quoted(quoting, key),
      pair: "'" + (key + "=" + text(it)).replaceAll("'", "'\\''") + "'",
      value: quoted(quoting, text(it)),
    }))
    .join(line(pad));
}

/** The arguments of an SDK's method; a language that names them puts those that it does not know into extra_body. */
export function args(body, known, notation, pad) {
  let all = Object.entries(body);
  if (notation.argument.startsWith("{name}=")) {
    const extra = all.filter(([key]) => !known.includes(key));
    all = all.filter(([key]) => known.includes(key));
    if (extra.length) {
      all.push(["extra_body", Object.fromEntries(extra)]);
    }
  }
  return all
    .map(([key, it]) => pair(notation.argument, notation, key, value(it, notation, pad, pad + pair(notation.argument, notation, key, "").length)))
    .join(line(pad));
}

/** JSON to send, with every digit of its numbers. */
export const toJson = (it) =>
  value(it, { quoting: "json", step: 2, width: Infinity, object: ["{", "}", "{}", ""], list: ["[", "]", "[]", ""], member: "{key}: {value}", last: "", yes: "true", no: "false" }, 0, 0);
