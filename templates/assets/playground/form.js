// The fields of a call, made from its parameters: their values, validation, and which of them are sent.
import { Numeral, plain, put } from "./literals.js";
import { isFile, takes } from "./request.js";
import { element, words } from "./show.js";

const LONG = /prompt|input|text|instructions/;
/** The maximum size of a file in bytes; larger files would block the page. */
const MOST = 20e6;

let made = 0;

/** A label, a control, a description, and a place for the validation message. */
function framed(name, control, { required, hint, inline } = {}) {
  const id = `play-${++made}`;
  control.id = id;
  const label = element("label", { htmlFor: id }, name, ...(required ? [" ", element("span", { className: "tag", textContent: "Required" })] : []));
  const about = element("p", { id: id + "-about", className: "hint", textContent: hint ?? "", hidden: !hint });
  const wrong = element("p", { id: id + "-wrong", className: "wrong", hidden: true });
  control.setAttribute("aria-describedby", `${about.id} ${wrong.id}`);
  control.required = Boolean(required);
  const frame = element("div", { className: inline ? "field inline" : "field" }, ...(inline ? [control, label] : [label, control]), about, wrong);
  const say = (message) => {
    wrong.textContent = message ?? "";
    wrong.hidden = !message;
    control.ariaInvalid = String(Boolean(message));
  };
  return { frame, control, say };
}

/** A field whose control is read by another part of the page. */
export const field = (name, control, more) => framed(name, control, more).frame;

/** A drop-down field. */
export function choice(name, options, chosen, change) {
  const select = element("select", { name }, ...options.map(([value, label]) => new Option(label, value, false, value === chosen)));
  select.addEventListener("change", () => change(select.value));
  return field(name, select);
}

/** A checkbox field. */
export function toggle(name, on, change) {
  const box = element("input", { type: "checkbox", role: "switch", checked: on });
  box.addEventListener("change", () => change(box.checked));
  return field(name, box, { inline: true });
}

const shown = (value) => (value === undefined ? "" : String(value));

function listed(it, start) {
  const none = it.required && start !== undefined ? [] : [new Option(put(it.required ? words.choose : it.default === undefined ? words.unsent : words.usual, it), "")];
  const select = element("select", {}, ...none, ...it.values.map((value) => new Option(shown(value), shown(value))));
  select.value = shown(start);
  return { ...framed(it.name, select, it), read: () => select.value };
}

function written(it, start) {
  const isLong = LONG.test(it.name) || shown(it.example).length > 60;
  const control = element(isLong ? "textarea" : "input", { value: shown(start), rows: 4, autocomplete: "off", placeholder: shown(it.default) });
  return { ...framed(it.name, control, it), read: () => control.value };
}

/** A number field with bounds. */
function counted(it, start) {
  const bounds = { min: shown(it.minimum), max: shown(it.maximum), step: it.type === "integer" ? "1" : "any" };
  const control = element("input", { type: "number", inputMode: "decimal", ...bounds, value: shown(start), placeholder: shown(it.default) });
  return { ...framed(it.name, control, it), read: () => control.value.trim() };
}

function numeral(typed) {
  return new Numeral(/^-?(0|[1-9]\d*)(\.\d+)?$/.test(typed) ? typed : plain(Number(typed)));
}

function switched(it, start) {
  const box = element("input", { type: "checkbox", role: "switch", checked: (start ?? it.default) === true });
  let isTouched = start !== undefined;
  // Not on "change", because the code is written on "input", which comes first.
  box.addEventListener("input", () => (isTouched = true));
  const frame = framed(it.name, box, { hint: it.hint, inline: true });
  return { ...frame, read: () => (it.required || (isTouched && (start !== undefined || box.checked !== it.default)) ? box.checked : "") };
}

/** A file from the reader's machine or, if the body is JSON, its address. */
function chosen(it, isForm, change) {
  const file = element("input", { type: "file", accept: it.type + "/*" });
  let held = "";
  const frame = framed(it.name, file, it);
  const address = element("input", { type: "url", placeholder: words.address, autocomplete: "off", ariaLabel: put(words.addressOf, it) });
  const remove = element("button", { type: "button", className: "quiet", textContent: "Remove", hidden: true, ariaLabel: put(words.remove, it) });
  const row = element("div", { className: "row" });
  file.replaceWith(row);
  row.append(file, remove);
  if (!isForm) {
    row.after(address);
  }
  const take = async () => {
    const [picked] = file.files;
    const fault = picked && unfit(picked, it.type);
    held = !picked || fault ? "" : await (isForm ? picked : dataUri(picked).catch(() => ""));
    remove.hidden = !held;
    frame.say(fault || (picked && !held ? words.unread : ""));
    if (!held) {
      file.value = "";
    }
    change();
  };
  file.addEventListener("change", take);
  remove.addEventListener("click", () => {
    file.value = "";
    take();
    file.focus();
  });
  return { ...frame, read: () => held || address.value.trim(), wrong: () => address.validationMessage };
}

/** The validation message of a file, or an empty string. Browsers may report a recording as a video because of its container. */
function unfit({ size, type }, kind) {
  const isKind = type.startsWith(kind) || (kind === "audio" && /^video|ogg$/.test(type));
  return !size ? words.empty : size > MOST ? words.large : isKind ? "" : put(words.kind, { kind });
}

function dataUri(file) {
  return new Promise((resolve, onerror) => {
    const reader = Object.assign(new FileReader(), { onload: () => resolve(reader.result), onerror });
    reader.readAsDataURL(file);
  });
}

/** The fields of a call. */
export class Fields {
  #made;
  #all;

  /**
   * @param call the call in calls.json
   * @param isForm whether files are sent as form parts instead of JSON
   * @param change called when anything changes
   */
  constructor(call, isForm, change) {
    const sent = call.variants[0].sent;
    this.#made = call.parameters.map((it) => {
      const start = sent.includes(it.name) ? it.example ?? it.default ?? (it.values.length ? it.sample : undefined) : undefined;
      const isNumber = it.type === "integer" || it.type === "number";
      const make = isFile(it) ? () => chosen(it, isForm, change) : it.values.length ? () => listed(it, start) : it.type === "boolean" ? () => switched(it, start) : isNumber ? () => counted(it, start) : () => written(it, start);
      return { it, isNumber, isFirst: Boolean(it.required || start !== undefined || isFile(it)), ...make() };
    });
    this.element = element("div", { className: "fields-of-call" });
    this.element.addEventListener("input", (event) => {
      this.#all.find((each) => each.control === event.target)?.say("");
      change();
    });
  }

  /** Shows and sends only the parameters for which the gateway has a place. */
  fit(route) {
    this.#all = this.#made.filter(({ it }) => takes(route, it.name));
    const frames = (isFirst) => this.#all.filter((each) => each.isFirst === isFirst).map((each) => each.frame);
    const others = frames(false);
    const more = others.length ? [element("details", {}, element("summary", { textContent: put(words.more, { count: others.length }) }), ...others)] : [];
    this.element.replaceChildren(...frames(true), ...more);
  }

  /** The values to send, without empty optional fields. If a required value is missing, the code contains the example. */
  values() {
    const sent = new Map();
    for (const { it, isNumber, control, read } of this.#all) {
      const typed = read();
      if (typed === "") {
        if (it.required) {
          sent.set(it.name, isNumber ? numeral(it.sample) : it.sample);
        }
      } else if (isNumber) {
        sent.set(it.name, Number.isNaN(Number(typed)) ? numeral(it.sample) : numeral(typed));
      } else {
        sent.set(it.name, it.values.find((value) => shown(value) === typed && control.tagName === "SELECT") ?? typed);
      }
    }
    return sent;
  }

  /** The effective values: those that are sent, and the defaults. */
  effective() {
    const all = new Map(this.#all.filter(({ it }) => it.default !== undefined).map(({ it }) => [it.name, it.default]));
    this.values().forEach((value, name) => all.set(name, value));
    return all;
  }

  /** Shows the browser's validation message next to each invalid field and focuses the first one. Returns whether all are valid. */
  check() {
    const wrong = this.#all.filter((each) => {
      const { control, it, read } = each;
      // A file may already be loaded, or be given by its address.
      control.required = it.required && read() === "";
      const message = control.validationMessage || each.wrong?.();
      each.say(message);
      return message;
    });
    wrong.forEach(({ frame }) => frame.closest("details")?.setAttribute("open", ""));
    wrong[0]?.control.focus();
    return !wrong.length;
  }
}
