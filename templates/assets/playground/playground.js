// The playground of a model's page: a form, the generated code, and the request itself. Loaded when a reader opens it.
import { choice, field, Fields, toggle } from "./form.js";
import { estimate } from "./estimate.js";
import { body, code, shape } from "./request.js";
import { put } from "./literals.js";
import { Outcome } from "./outcome.js";
import { element, words } from "./show.js";

let known;

const fetched = async (address) => (await fetch(address)).json();

/** A page's document, with the contents of the files that it names. */
export async function load(address) {
  const { calls, files, words: sentences } = await fetched(address);
  const names = Object.keys(files);
  const [shared, ...snippets] = await Promise.all([sentences, ...Object.values(files)].map(fetched));
  Object.assign(words, shared.words);
  return { calls, languages: shared.languages, snippets: Object.fromEntries(names.map((it, i) => [it, snippets[i]])) };
}

/** The document of this page, loaded once. */
export const read = async (address) => (known ??= await load(address));

// A long data URI, which is shortened to its beginning.
const LONG_URI = /(data:[\w/;+.-]*,[\w+/]{32})[\w+/=]{32,}/g;

/** Opens the playground in a place of the page. */
export async function open(place, address) {
  const style = element("link", { rel: "stylesheet", href: new URL("./playground.css", import.meta.url).href });
  const [calls] = await Promise.all([read(address), new Promise((ready) => ((style.onload = style.onerror = ready), document.head.append(style)))]);
  new Playground(place, calls);
}

class Playground {
  #calls;
  #call;
  #route;
  #streams = false;
  #language = document.querySelector(".tabs [aria-selected=true]")?.textContent;
  #keys = new Map();
  #fields;
  #full = "";
  #form = element("form", { className: "play-form", noValidate: true, autocomplete: "off" });
  #outcome = new Outcome(() => this.#run());
  #cost = element("p", { className: "cost" });
  #languages = element("select", { id: "play-language" });
  #code = element("code");
  #note = element("p", { className: "hint", textContent: words.short, hidden: true });
  #buttons;

  constructor(place, calls) {
    this.#calls = calls;
    this.#languages.addEventListener("change", () => this.#speak(this.#languages.selectedOptions[0].textContent, true));
    document.addEventListener("language", ({ detail }) => this.#speak(detail, false));
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#run();
    });
    this.#choose(calls.calls[0]);
    place.append(element("div", { className: "play" }, element("div", { className: "play-ask" }, this.#form, this.#outcome.element), this.#side()));
    this.#form.querySelector("textarea, input, select")?.focus();
  }

  #side() {
    const copy = element("button", { type: "button", className: "quiet", textContent: "Copy", ariaLabel: words.copy });
    copy.addEventListener("click", async () => {
      copy.textContent = await navigator.clipboard.writeText(this.#full).then(() => "Copied", () => "Not copied");
      setTimeout(() => (copy.textContent = "Copy"), 2000);
    });
    const pre = element("pre", { tabIndex: 0, role: "region", ariaLabel: words.code }, this.#code);
    const label = element("label", { htmlFor: "play-language", textContent: "Code in" });
    return element("div", { className: "play-code" }, element("div", { className: "play-bar" }, label, this.#languages, copy), pre, this.#note);
  }

  #choose(call) {
    this.#call = call;
    this.#route = call.routes.find((it) => it.id === this.#route?.id) ?? call.routes.find((it) => it.browser) ?? call.routes[0];
    this.#build();
  }

  /** Rebuilds all fields for another call or gateway. If only the gateway changes, the values are kept. */
  #build(keep) {
    const { calls } = this.#calls;
    const route = this.#route;
    this.#outcome.clear();
    this.#streams &&= Boolean(route.stream);
    this.#fields = keep ?? new Fields(this.#call, route.content === "form", () => this.#write());
    this.#fields.fit(route);
    const choices = [];
    if (calls.length > 1) {
      choices.push(choice("Request", calls.map((it) => [it.id, it.operation]), this.#call.id, (id) => this.#choose(calls.find((it) => it.id === id))));
    }
    if (this.#call.routes.length > 1) {
      choices.push(choice("Gateway", this.#call.routes.map((it) => [it.id, it.name]), route.id, (id) => this.#reroute(id)));
    }
    const stream = route.stream ? toggle("Stream the answer", this.#streams, (on) => ((this.#streams = on), this.#write())) : "";
    this.#form.replaceChildren(...choices, this.#fields.element, stream, ...this.#foot());
    this.#write();
  }

  #reroute(id) {
    const before = this.#route;
    this.#route = this.#call.routes.find((it) => it.id === id);
    this.#build(before.content === this.#route.content ? this.#fields : undefined);
    this.#form.elements.Gateway.focus();
  }

  /** The key, the cost and the buttons; if the gateway does not accept requests from web pages, an explanation instead. */
  #foot() {
    const route = this.#route;
    const curl = element("button", { type: "button", textContent: "View as cURL" });
    curl.addEventListener("click", () => {
      this.#speak("curl", true);
      this.#code.parentElement.focus();
    });
    if (!route.browser) {
      return [element("p", { className: "hint", textContent: put(words.closed, route) }), element("div", { className: "actions" }, curl)];
    }
    const run = element("button", { type: "submit", className: "primary", textContent: "Run" });
    const cancel = element("button", { type: "button", textContent: "Cancel", hidden: true });
    cancel.addEventListener("click", () => this.#outcome.cancel());
    this.#buttons = { run, cancel };
    return [this.#key(route), this.#cost, element("div", { className: "actions" }, run, cancel, curl)];
  }

  /** The API key is held only by the input field and this map, and sent only to the gateway that it belongs to. */
  #key(route) {
    const input = element("input", { type: "password", autocomplete: "off", spellcheck: false, value: "" });
    input.value = this.#keys.get(route.id) ?? "";
    const clear = element("button", { type: "button", className: "quiet", textContent: "Clear", ariaLabel: "Clear the key" });
    const held = () => {
      this.#keys.set(route.id, input.value.trim());
      input.ariaInvalid = "false";
      clear.disabled = !input.value;
    };
    input.addEventListener("input", held);
    clear.addEventListener("click", () => {
      input.value = "";
      held();
      input.focus();
    });
    clear.disabled = !input.value;
    const frame = field(put(words.key, route), input, { hint: put(words.keyHint, route) });
    const row = element("div", { className: "row" });
    input.replaceWith(row);
    row.append(input, clear);
    frame.classList.add("key");
    return frame;
  }

  #speak(label, isChosenHere) {
    this.#language = label;
    if (isChosenHere) {
      document.dispatchEvent(new CustomEvent("language", { detail: label }));
    }
    this.#write();
  }

  /** Updates the code and the cost from the form. */
  #write() {
    const [call, route, sent] = [this.#call, this.#route, this.#fields.values()];
    const pieces = shape(this.#calls, call, route, sent, this.#streams);
    const languages = this.#calls.languages.filter((it) => pieces[it.id]);
    const language = languages.find((it) => it.label === this.#language) ?? languages[0];
    this.#languages.replaceChildren(...languages.map((it) => new Option(it.label, it.id)));
    this.#languages.value = language.id;
    const whole = body(route, sent, this.#streams);
    this.#full = code(pieces[language.id], language, call, route, whole);
    this.#code.textContent = this.#full.replace(LONG_URI, "$1…");
    this.#note.hidden = this.#code.textContent === this.#full;
    const text = call.parameters.filter((it) => it.type === "string" && !it.values.length).map((it) => sent.get(it.name) ?? "").join("");
    this.#cost.textContent = estimate(call, route, this.#fields.effective(), text);
  }

  async #run() {
    const key = this.#keys.get(this.#route.id);
    if (this.#outcome.isRunning || !this.#fields.check()) {
      return;
    }
    const input = this.#form.querySelector(".key input");
    const wrong = this.#form.querySelector(".key .wrong");
    const character = /[^!-~]/u.exec(key)?.[0];
    wrong.hidden = Boolean(key) && !character;
    if (!wrong.hidden) {
      wrong.textContent = put(character ? words.keyOdd : words.keyless, { character });
      input.ariaInvalid = "true";
      input.focus();
      return;
    }
    const { run, cancel } = this.#buttons;
    cancel.hidden = false;
    if (document.activeElement === run) {
      cancel.focus();
    }
    run.disabled = true;
    const request = { route: this.#route, body: body(this.#route, this.#fields.values(), this.#streams), key, streams: this.#streams };
    await this.#outcome.follow(request, this.#call);
    const hadFocus = document.activeElement === cancel;
    run.disabled = false;
    cancel.hidden = true;
    if (hadFocus) {
      run.focus();
    }
  }
}
