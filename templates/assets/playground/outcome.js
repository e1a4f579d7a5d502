// Shows a run: its status and time, the answer as it arrives, or the error.
import { count } from "./estimate.js";
import { put } from "./literals.js";
import { Failure, Run } from "./run.js";
import { element, show, words } from "./show.js";

/** The maximum number of characters of a raw response to show; files in Base64 are longer. */
const SHOWN = 20000;

const raw = (text) =>
  element("details", { className: "raw" },
    element("summary", { textContent: "Raw response" }),
    element("pre", { tabIndex: 0, textContent: text.length > SHOWN ? `${text.slice(0, SHOWN)}\n… ${text.length - SHOWN} characters more` : text }));

export class Outcome {
  #again;
  #run;
  #ticks = [];
  #status = element("p", { className: "state", role: "status" });
  #time = element("span", { className: "time", role: "timer" });
  #place = element("div");

  /** @param again runs the same request again */
  constructor(again) {
    this.#again = again;
    this.element = element("div", { className: "outcome" }, element("div", { className: "play-bar" }, this.#status, this.#time), this.#place);
  }

  get isRunning() {
    return Boolean(this.#run);
  }

  cancel() {
    this.#run?.cancel();
  }

  clear() {
    this.cancel();
    this.#stop();
    this.#status.textContent = this.#time.textContent = "";
    this.#place.replaceChildren();
  }

  #stop() {
    this.#ticks.forEach(clearInterval);
    this.#ticks = [];
  }

  #tick(each) {
    each();
    this.#ticks.push(setInterval(each, 1000));
  }

  /** Runs a request and shows the outcome. Never throws. */
  async follow(request, call) {
    this.clear();
    const began = Date.now();
    const text = element("div", { className: "text" });
    let whole = "";
    const run = new Run(request, {
      status: (status) => {
        if (this.#run === run && this.#status.textContent !== status) {
          this.#status.textContent = status;
        }
      },
      piece: (piece) => {
        if (this.#run === run) {
          text.isConnected || this.#place.append(text);
          text.append(piece);
        }
      },
      raw: (said) => (whole = said),
    });
    this.#run = run;
    this.#tick(() => (this.#time.textContent = `${Math.round((Date.now() - began) / 1000)} s`));
    try {
      const answer = await run.answer();
      if (this.#run === run) {
        const shown = show(answer, call, request.route);
        this.#end("Done");
        this.#place.replaceChildren(shown, ...(whole ? [raw(whole)] : []));
      }
    } catch (error) {
      if (this.#run === run) {
        const failure = error instanceof Failure ? error : new Failure("unshown", { raw: whole });
        this.#end(failure.name === "cancelled" ? "Cancelled" : "Failed");
        this.#place.append(this.#problem(failure));
      }
    }
  }

  #end(status) {
    this.#stop();
    this.#run = undefined;
    this.#status.textContent = status;
  }

  #problem(failure) {
    const box = element("div", { className: "problem", role: "alert" }, element("p", {}, element("strong", { textContent: failure.message })), element("p", { textContent: failure.advice }));
    if (failure.said) {
      box.append(element("p", { className: "hint", textContent: words.says }), element("pre", { className: "said", tabIndex: 0, textContent: failure.said }));
    }
    // Rate limits, even if it is unknown when they end.
    if (failure.retryAt !== undefined) {
      box.append(this.#wait(failure.retryAt));
    }
    if (failure.name === "offline") {
      const again = element("button", { type: "button", textContent: "Try again" });
      again.addEventListener("click", this.#again);
      box.append(again);
    }
    if (failure.raw && failure.raw !== failure.said) {
      box.append(raw(failure.raw));
    }
    return box;
  }

  /** Counts down to the next possible attempt. Nothing is sent automatically. */
  #wait(at) {
    const line = element("p", { role: "timer", ariaLive: "off" });
    if (Number.isNaN(at)) {
      line.textContent = words.noTime;
      return line;
    }
    this.#tick(() => {
      const left = Math.ceil((at - Date.now()) / 1000);
      line.textContent = left > 0 ? put(words.wait, { left: count(left, "second") }) : words.nowAgain;
    });
    return line;
  }
}
