// Shows an answer: text, images, sound and video that the page may load, and shortened vectors.

import { put } from "./literals.js";

/** The sentences of words.json by name; they are there because they would make the script too long. */
export const words = {};

export function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children.filter((child) => child !== undefined));
  return made;
}

const TYPES = { image: "image/png", video: "video/mp4", audio: "audio/mpeg" };

/** Turns Base64 into a file; browsers detect the type of an image from its content. */
function decoded(base64, made) {
  const data = base64.replace(/^data:[^,]*,/, "").replace(/\s/g, "");
  return new Blob([Uint8Array.from(atob(data), (unit) => unit.charCodeAt(0))], { type: TYPES[made] });
}

let last;

function local(blob) {
  URL.revokeObjectURL(last);
  return (last = URL.createObjectURL(blob));
}

function link(href, made, text = `Open the ${made}`) {
  return element("p", {}, element("a", { href, textContent: text, target: "_blank", rel: "noopener noreferrer", referrerPolicy: "no-referrer" }));
}

function player(address, made) {
  const it = element(made === "image" ? "img" : made, { src: address, referrerPolicy: "no-referrer" });
  if (made === "image") {
    it.alt = words.picture;
  } else {
    it.controls = true;
    it.preload = "metadata";
  }
  return it;
}

/** A file at an address: shown if the page's policy allows it, otherwise a link. */
function media(address, made, route) {
  let url;
  try {
    url = new URL(address);
  } catch {
    // Not an address, so it is shown as it is.
  }
  if (!/^(https?|data|blob):/.test(url?.protocol)) {
    return element("pre", { textContent: address });
  }
  if (!/^h/.test(url.protocol)) {
    return player(address, made);
  }
  if (![route.origin, ...route.media].includes(url.origin)) {
    return element("div", {}, link(address, made), element("p", { className: "hint", textContent: put(words.far, { host: url.host }) }));
  }
  const shown = element("div", {}, player(address, made), link(address, made));
  shown.firstChild.addEventListener("error", () => shown.firstChild.remove(), { once: true });
  return shown;
}

function vector(numbers) {
  const first = numbers.slice(0, 8).map((it) => Number(it).toPrecision(4)).join(", ");
  return element("p", {}, `${numbers.length} numbers: ${first}${numbers.length > 8 ? ", …" : ""}`);
}

/** The elements that show the answer. */
export function show(answer, call, route) {
  const { made } = call;
  const { form } = route.answer;
  if (answer instanceof Blob || form === "base64") {
    const blob = answer instanceof Blob ? answer : decoded(answer, made);
    const address = local(blob);
    const file = link(address, made, `Save the ${made}`);
    file.firstChild.download = made;
    return element("div", {}, TYPES[made] ? player(address, made) : "", file);
  }
  if (form === "vector" && Array.isArray(answer)) {
    return vector(answer);
  }
  if (form === "url" && typeof answer === "string" && TYPES[made]) {
    return media(answer, made, route);
  }
  return element("div", { className: "text", textContent: typeof answer === "string" ? answer : JSON.stringify(answer, null, 2) });
}
