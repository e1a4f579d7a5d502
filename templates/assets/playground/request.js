// A request put together from what calls.json says and what was filled in: its body, and its code in a language.
import { args, fields, isObject, Numeral, value } from "./literals.js";

const MARK = /^\{([A-Za-z_][A-Za-z0-9_]*)\}$/;

const mark = (it) => (typeof it === "string" ? MARK.exec(it)?.[1] : undefined);

function marks(template) {
  if (Array.isArray(template)) {
    return template.flatMap(marks);
  }
  return isObject(template) ? Object.values(template).flatMap(marks) : [mark(template)].filter(Boolean);
}

function object(template, values) {
  const entries = Object.entries(template).flatMap(([key, it]) =>
    key === "{parameters}" ? Object.entries(values.get("parameters")) : filled(it, values).map((found) => [key, found]));
  return Object.fromEntries(entries);
}

/** A list of the one value, or of none where what it is for is not sent. */
function filled(template, values) {
  const named = marks(template);
  if (named.length && !named.some((name) => values.has(name))) {
    return [];
  }
  if (Array.isArray(template)) {
    return [template.flatMap((item) => filled(item, values))];
  }
  if (isObject(template)) {
    return [object(template, values)];
  }
  const name = mark(template);
  return [name ? values.get(name) : template];
}

/** The body for a model's id and the values of parameters (a Map): what dev.vitrine.snippets.BodyTemplate does in Java. */
export function fill(template, model, sent) {
  const named = new Set(marks(template));
  named.delete("model");
  named.delete("parameters");
  const values = new Map(sent);
  values.set("model", model);
  values.set("parameters", Object.fromEntries([...sent].filter(([name]) => !named.has(name))));
  return object(template, values);
}

/** Whether a route's body has a place for a parameter: its own, or the one of all that have none. */
export function takes(route, name) {
  const template = JSON.stringify(route.body);
  return template.includes('"{parameters}"') || template.includes(`"{${name}}"`);
}

/** The body of a call to a route; what streaming adds comes last. */
export function body(route, sent, streams) {
  return { ...fill(route.body, route.model, sent), ...(streams ? route.stream.set : {}) };
}

/** The value of a parameter from its text. */
export function typed(parameter, text) {
  return parameter.type === "integer" || parameter.type === "number" ? new Numeral(text) : text;
}

/** The values that an example sends: those that a variant names. */
export function example(call, variant) {
  return new Map(call.parameters.filter((it) => variant.sent.includes(it.name)).map((it) => [it.name, typed(it, it.sample)]));
}

export const isFile = (parameter) => ["image", "video", "audio"].includes(parameter.type);

/** Which snippets a request has, by language. */
export function shape(calls, call, route, sent, streams) {
  const files = route.content === "form" ? call.parameters.filter((it) => isFile(it) && !it.required && sent.has(it.name)) : [];
  const key = (streams ? "stream" : "plain") + files.map((it) => "+" + it.name).join("");
  return calls.snippets[route.file][route.snippets[key] ?? route.snippets[streams ? "stream" : "plain"]];
}

/** A body without its files, whose names are in the snippet. */
function unfiled(call, route, whole) {
  if (route.content !== "form") {
    return whole;
  }
  const parts = new Set(call.parameters.filter(isFile).map((it) => Object.keys(route.body).find((key) => mark(route.body[key]) === it.name) ?? it.name));
  return Object.fromEntries(Object.entries(whole).filter(([key]) => !parts.has(key)));
}

/** A snippet written down: its texts, and what its holes are filled with. */
export function code(pieces, language, call, route, whole) {
  const { notation } = language;
  const values = unfiled(call, route, whole);
  const holes = {
    body: ([pad, used]) => value(values, notation, pad, used),
    fields: ([pad]) => fields(values, notation, pad),
    arguments: ([pad]) => args(values, route.known ?? [], notation, pad),
    url: () => route.url,
    base: () => route.base,
    key: () => route.key,
    before: () => route.poll.before,
    after: () => route.poll.after,
  };
  return pieces.map((piece) => (typeof piece === "string" ? piece : Object.entries(piece).map(([hole, it]) => holes[hole](it)).join(""))).join("");
}
