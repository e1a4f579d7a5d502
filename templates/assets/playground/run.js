// Sends a request straight to its gateway, asks after jobs, reads streams, and says what went wrong in words.
import { put, text, toJson } from "./literals.js";
import { words } from "./show.js";

/** Seconds without a byte after which a gateway is said to hang: as long as the snippets wait. */
const SILENCE = 120;

/** What ended a run early: what happened, what to do, both from the words by its name, and what the gateway itself said. */
export class Failure extends Error {
  constructor(name, more = {}) {
    const [what, advice] = words[name].map((it) => put(it, more));
    super(what);
    Object.assign(this, { name, advice, ...more });
  }
}

/** What lies at a path in a response; undefined where it does not go that far. */
const at = (value, path) => path.reduce((it, step) => (it !== null && typeof it === "object" && Object.hasOwn(it, step) ? it[step] : undefined), value);

const spoken = (it) => (typeof it === "string" ? it : it === undefined || it === null ? "" : JSON.stringify(it, null, 2));

/** What the gateway says of its fault, wherever in its answer it does. */
const complaint = (raw, route) => spoken(at(parsed(raw), route.error)) || raw;

function refusal(response, raw, route) {
  const { status } = response;
  const wait = response.headers.get("Retry-After")?.trim();
  const when = /^\d+$/.test(wait ?? "") ? Date.now() + wait * 1000 : Date.parse(wait ?? "");
  return new Failure(words[status] ? status : status < 500 ? 400 : 500, {
    status,
    said: complaint(raw, route),
    raw,
    retryAt: status === 429 || (status === 503 && when) ? when : undefined,
  });
}

function parsed(raw) {
  try {
    return JSON.parse(raw);
  } catch {
    return undefined;
  }
}

function understood(raw) {
  const answer = parsed(raw);
  if (answer === undefined) {
    throw new Failure("notJson", { raw, said: raw.slice(0, 2000) });
  }
  return answer;
}

function found(answer, path, route, raw) {
  const result = at(answer, path);
  if (result === undefined || result === null) {
    const said = spoken(at(answer, route.error));
    throw new Failure("noResult", { raw, said });
  }
  return result;
}

/** What went wrong on the way; an abort brings its own reason. */
function lost(error, name) {
  if (error instanceof Failure) {
    return error;
  }
  if (!navigator.onLine) {
    return new Failure("offline");
  }
  return new Failure(name);
}

/** One run: everything that it sends, until it has an answer, fails or is cancelled. */
export class Run {
  #controller = new AbortController();
  #timer;
  #request;
  #on;

  /**
   * @param request route, body (with its files as Blobs), key, streams
   * @param on what to call on the way: status(text), piece(text), raw(text)
   */
  constructor(request, on) {
    this.#request = request;
    this.#on = Object.fromEntries(Object.entries(on).map(([name, tell]) => [name, (said) => tell(this.#hushed(said))]));
  }

  cancel() {
    this.#controller.abort(new Failure("cancelled"));
  }

  /** The answer; throws a Failure. */
  async answer() {
    try {
      return this.#hushed(await this.#start());
    } catch (error) {
      const failure = this.#controller.signal.aborted ? this.#controller.signal.reason : lost(error, "broken");
      ["message", "said", "raw"].forEach((name) => (failure[name] = this.#hushed(failure[name])));
      throw failure;
    } finally {
      clearTimeout(this.#timer);
      this.#request.key = "";
    }
  }

  /** A text without the key, which a gateway may say back: plain, or with its slashes escaped. */
  #hushed(said) {
    const { key } = this.#request;
    return key && typeof said === "string" ? said.replaceAll(key, "…").replaceAll(key.replaceAll("/", "\\/"), "…") : said;
  }

  #awake() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(
      () => this.#controller.abort(new Failure("silent", { seconds: SILENCE })),
      SILENCE * 1000,
    );
  }

  /** The one place from which the key leaves, and only for the gateway that it is for. */
  async #send(url, method, body) {
    const { route, key } = this.#request;
    if (new URL(url).origin !== route.origin) {
      throw new Failure("elsewhere");
    }
    const headers = { ...route.headers, [route.authorization.header]: route.authorization.prefix + key };
    if (typeof body === "string") {
      headers["Content-Type"] = "application/json";
    }
    this.#awake();
    let response;
    try {
      response = await fetch(url, {
        method,
        headers,
        body,
        signal: this.#controller.signal,
        credentials: "omit",
        referrerPolicy: "no-referrer",
        redirect: "manual",
        cache: "no-store",
      });
    } catch (error) {
      throw lost(error, "unreached");
    }
    this.#awake();
    if (response.type === "opaqueredirect") {
      throw new Failure("elsewhere");
    }
    if (!response.ok) {
      throw refusal(response, await response.text(), route);
    }
    return response;
  }

  async #start() {
    const { route, body, streams } = this.#request;
    this.#on.status(words.waiting);
    const response = await this.#send(route.url, route.method, route.content === "form" ? form(body) : toJson(body));
    const type = response.headers.get("Content-Type") ?? "";
    if (streams && !type.includes("json")) {
      return this.#stream(response.body.getReader());
    }
    if (route.answer.form === "bytes") {
      return bytes(response, type, route);
    }
    const raw = await response.text();
    const answer = understood(raw);
    return route.poll ? this.#job(answer, raw) : this.#result(answer, raw);
  }

  #result(answer, raw) {
    this.#on.raw(raw);
    const { route } = this.#request;
    return found(answer, route.answer.path, route, raw);
  }

  async #job(first, began) {
    const { route } = this.#request;
    const { poll } = route;
    let [answer, raw] = [first, began];
    const id = found(first, poll.id, route, raw);
    const parts = String(id).split("/");
    if (parts.some((part) => /^\.{0,2}$/.test(part))) {
      throw new Failure("oddId", { raw: began });
    }
    const url = poll.before + parts.map(encodeURIComponent).join("/") + poll.after;
    const end = Date.now() + poll.limit * 1000;
    for (let asked = false; ; asked = true) {
      // The first answer may say no more than the id.
      const status = at(answer, poll.status) ?? (asked ? undefined : poll.pending[0]);
      if (status === poll.succeeded) {
        return this.#result(answer, raw);
      }
      if (!poll.pending.includes(status)) {
        throw new Failure("job", { status: spoken(status), raw, said: complaint(raw, route) });
      }
      this.#on.status(`Job ${status}`);
      if (Date.now() > end) {
        throw new Failure("long", { limit: poll.limit, id, raw });
      }
      await this.#pause(poll.pause * 1000);
      try {
        raw = await (await this.#send(url, "GET")).text();
        answer = understood(raw);
      } catch (failure) {
        if (failure.status !== 429 && !(failure.status >= 500)) {
          throw failure;
        }
      }
    }
  }

  #pause(milliseconds) {
    clearTimeout(this.#timer);
    const { signal } = this.#controller;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(resolve, milliseconds);
      signal.addEventListener("abort", () => (clearTimeout(timer), reject(signal.reason)), { once: true });
    });
  }

  /** Server-sent events: blank lines end them, a colon begins a comment, and a line may end in any of three ways. */
  async #stream(reader) {
    const { stream, error } = this.#request.route;
    const decoder = new TextDecoder();
    let [rest, data, whole, raw] = ["", [], "", ""];
    const event = (said) => {
      const it = understood(said);
      const failed = at(it, error);
      if (failed !== undefined && failed !== null) {
        throw new Failure("streamError", { said: spoken(failed), raw });
      }
      const piece = at(it, stream.delta);
      if (typeof piece === "string") {
        whole += piece;
        this.#on.piece(piece);
      }
    };
    this.#on.status("Streaming");
    for (;;) {
      const { done, value } = await reader.read();
      this.#awake();
      const came = decoder.decode(value, { stream: !done });
      raw += came;
      // A line break of two characters may be cut in two, so the last line waits for the next piece.
      const lines = (rest + came + (done ? "\n\n" : "")).split(/\r\n|\n|\r(?!$)/);
      rest = lines.pop();
      for (const line of lines) {
        if (line.startsWith("data:")) {
          data.push(line.slice(line[5] === " " ? 6 : 5));
        } else if (line === "" && data.length) {
          const said = data.join("\n");
          data = [];
          if (isLast(said, stream.end)) {
            reader.cancel();
            this.#on.raw(raw);
            return whole;
          }
          event(said);
        }
      }
      if (done) {
        this.#on.raw(raw);
        if (stream.end) {
          throw new Failure("cut", { raw });
        }
        return whole;
      }
    }
  }
}

/** Whether data end a stream: as the text that ends it, or as an event with the field that tells it. */
const isLast = (said, end) =>
  typeof end === "string" ? said === end : Object.entries(end ?? {}).some(([name, it]) => at(parsed(said), [name]) === it);

/** An answer that is a file; one that is text instead says what went wrong. */
async function bytes(response, type, route) {
  if (/json|^text\//.test(type)) {
    const raw = await response.text();
    throw new Failure("noFile", { raw, said: complaint(raw, route) });
  }
  return response.blob();
}

function form(body) {
  const parts = new FormData();
  for (const [name, it] of Object.entries(body)) {
    if (it instanceof Blob) {
      parts.append(name, it, it.name);
    } else {
      parts.append(name, text(it));
    }
  }
  return parts;
}
