// The fields of a call, made from its parameters: what is typed, whether it fits, and what of it is sent.
import { Numeral, plain } from "./literals.js";
import { element } from "./show.js";

const LONG = /prompt|input|text|instructions/;
const MEDIA = { image: "image/*", video: "video/*", audio: "audio/*" };

let made = 0;

/** A label, a control, what it is for, and a place for what is wrong with it. */
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

/** A field whose control another part of the page reads by itself. */
export const field = (name, control, more) => framed(name, control, more).frame;

/** A choice of one, as a field. */
export function choice(name, options, chosen, change) {
  const select = element("select", {}, ...options.map(([value, label]) => new Option(label, value, false, value === chosen)));
  select.addEventListener("change", () => change(select.value));
  return field(name, select);
}

/** A choice between on and off, as a field. */
export function toggle(name, on, change) {
  const box = element("input", { type: "checkbox", role: "switch", checked: on });
  box.addEventListener("change", () => change(box.checked));
  return field(name, box, { inline: true });
}

const shown = (value) => (value === undefined ? "" : String(value));

function listed(it, start) {
  const none = it.required && start !== undefined ? [] : [new Option(it.required ? "Choose one" : it.default === undefined ? "Not sent" : `Default (${it.default})`, "")];
  const select = element("select", {}, ...none, ...it.values.map((value) => new Option(shown(value), shown(value))));
  select.value = shown(start);
  return { ...framed(it.name, select, it), read: () => select.value };
}

function written(it, start) {
  const isLong = LONG.test(it.name) || shown(it.example).length > 60;
  const control = element(isLong ? "textarea" : "input", { value: shown(start), rows: 4, autocomplete: "off", placeholder: shown(it.default) });
  return { ...framed(it.name, control, it), read: () => control.value };
}

/** A number, between its bounds. */
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
  box.addEventListener("change", () => (isTouched = true));
  const frame = framed(it.name, box, { hint: it.hint, inline: true });
  return { ...frame, read: () => (it.required || (isTouched && (start !== undefined || box.checked !== it.default)) ? box.checked : "") };
}

/** A file of the reader's or, where the body is JSON, its address. */
function chosen(it, isForm, change) {
  const file = element("input", { type: "file", accept: MEDIA[it.type] });
  let held = "";
  const frame = framed(it.name, file, it);
  const address = element("input", { type: "url", placeholder: "or its address: https://…", autocomplete: "off", ariaLabel: `Address of ${it.name}` });
  const remove = element("button", { type: "button", className: "quiet", textContent: "Remove", hidden: true, ariaLabel: `Remove the file of ${it.name}` });
  const row = element("div", { className: "row" });
  file.replaceWith(row);
  row.append(file, remove);
  if (!isForm) {
    row.after(address);
  }
  const take = async () => {
    const [picked] = file.files;
    held = !picked ? "" : await (isForm ? picked : dataUri(picked).catch(() => ""));
    remove.hidden = !held;
    frame.say(picked && !held ? "The file could not be read." : "");
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

function dataUri(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result);
    reader.onerror = reject;
    reader.readAsDataURL(file);
  });
}

/** The fields of a call. */
export class Fields {
  #all;

  /**
   * @param call of calls.json
   * @param isForm whether files go as they are, not in JSON
   * @param change called when anything changes
   */
  constructor(call, isForm, change) {
    const sent = call.variants[0].sent;
    this.#all = call.parameters.map((it) => {
      const start = sent.includes(it.name) ? it.example ?? it.default ?? (it.values.length ? it.sample : undefined) : undefined;
      const isNumber = it.type === "integer" || it.type === "number";
      const make = MEDIA[it.type] ? () => chosen(it, isForm, change) : it.values.length ? () => listed(it, start) : it.type === "boolean" ? () => switched(it, start) : isNumber ? () => counted(it, start) : () => written(it, start);
      return { it, isNumber, isFirst: it.required || start !== undefined || Boolean(MEDIA[it.type]), ...make() };
    });
    const first = this.#all.filter((each) => each.isFirst);
    const others = this.#all.filter((each) => !each.isFirst);
    this.element = element("div", { className: "fields-of-call" }, ...first.map((each) => each.frame));
    if (others.length) {
      this.element.append(element("details", {}, element("summary", { textContent: `More parameters (${others.length})` }), ...others.map((each) => each.frame)));
    }
    this.element.addEventListener("input", (event) => {
      this.#all.find((each) => each.control === event.target)?.say("");
      change();
    });
  }

  /** What is sent: no optional field that is empty. Where something required is missing, the example stands in the code. */
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

  /** What counts: what is sent, and what is taken when nothing is given. */
  effective() {
    const all = new Map(this.#all.filter(({ it }) => it.default !== undefined).map(({ it }) => [it.name, it.default]));
    this.values().forEach((value, name) => all.set(name, value));
    return all;
  }

  /** Says beside each field what is wrong with it, in the browser's words; false, with the first of them in focus, if anything is. */
  check() {
    const wrong = this.#all.filter((each) => {
      const { control, it, read } = each;
      // A file may have come before, or be named by its address.
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
