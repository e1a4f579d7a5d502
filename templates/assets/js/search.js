// Finds records by name as you type. The names are fetched once, when they are first needed. The query is kept in the address, so
// that a search can be shared and reopened.

import uFuzzy from "./vendor/ufuzzy.js";

const MOST_HITS = 30;
const MOST_CANDIDATES = 1000; // Beyond this many, what is typed says too little to rank by.

const form = document.querySelector("[data-names]");
const field = form.elements.q;
const status = document.querySelector(".found");
const list = document.querySelector(".hits");
const ways = document.querySelector(".search-ways"); // Where else to look: shown while nothing is found.

// A letter may be missing, doubled or wrong, except the first one: "gemni" finds Gemini.
const fuzzy = new uFuzzy({
  intraMode: 1,
  unicode: true,
  interSplit: "[^\\p{L}\\d']+",
  intraSplit: "\\p{Ll}\\p{Lu}",
  intraBound: "\\p{L}\\d|\\d\\p{L}|\\p{Ll}\\p{Lu}",
  intraChars: "[\\p{L}\\d']",
  intraContr: "'\\p{L}{1,2}\\b",
});

const plain = (text) => uFuzzy.latinize(text).toLowerCase();
const joined = (text) => text.replace(/[^\p{L}\p{N}]+/gu, ""); // "gpt-4o", "GPT 4o" and "gpt4o" are one name.

let names; // A promise, once asked for.

async function load() {
  const answer = await fetch(form.dataset.names);
  if (!answer.ok) {
    throw new Error(`${answer.status} ${answer.statusText}`);
  }
  const { kinds, names: rows } = await answer.json();
  const records = rows.map(([kind, id, name, detail, note, others]) => ({
    kind: kinds[kind][0],
    href: kinds[kind][1] + id + "/",
    name,
    joined: joined(plain(name)),
    detail,
    note,
    text: uFuzzy.latinize([name, id, others].join(" ")),
  }));
  return { records, texts: records.map((record) => record.text) };
}

// Finds a word as it was typed, with any characters between its letters and its numbers: "gpt4" matches GPT-4o. Letters match the
// beginning of a word. Numbers match as a whole: "4.1" matches neither 4.10 nor 14.1, and "1" does not match 4.1.
function exactly(word) {
  const runs = word.match(/\p{L}+|\p{N}+/gu);
  const parts = runs.map((run) => (/\p{N}/u.test(run) ? run + "(?!\\p{N})" : run));
  const start = /^\p{L}/u.test(runs[0]) ? "(?<!\\p{L})" : "(?<!\\p{N}\\.?)";
  return new RegExp(start + parts.join("[^\\p{L}\\p{N}]*"), "iu");
}

// How well a name matches: it equals the query, begins with it, contains it, or is only similar.
function fit(record, words) {
  const place = record.joined.indexOf(words);
  return record.joined === words ? 0 : place === 0 ? 1 : place > 0 ? 2 : 3;
}

// The records that are similar to the query, best first.
function alike(texts, words) {
  const [indexes, info, order] = fuzzy.search(texts, words, 1, MOST_CANDIDATES);
  return order ? order.map((place) => info.idx[place]) : (indexes ?? []);
}

// Names that contain every word of the query come before similar names. Next come better matches, then shorter names; similar names
// are in the order of similarity.
function find({ records, texts }, query) {
  const words = plain(query);
  const patterns = words.split(/\s+/u).filter(joined).map(exactly);
  const exact = new Set(patterns.length === 0 ? [] : texts.keys());
  for (const pattern of patterns) {
    exact.forEach((index) => pattern.test(texts[index]) || exact.delete(index));
  }
  const found = alike(texts, words);
  const rest = exact.size === 0 && found.length === 0 ? alike(texts, words.replace(/(\p{L})(?=\p{N})/gu, "$1 ")) : [];
  return [...new Set([...found, ...exact, ...rest])]
    .map((index, place) => ({ record: records[index], far: exact.has(index) ? 0 : 1, fit: fit(records[index], joined(words)), place }))
    .sort((a, b) => a.far - b.far || a.fit - b.fit || (a.fit < 3 && a.record.name.length - b.record.name.length) || a.place - b.place)
    .map((each) => each.record);
}

function part(kind, text, name) {
  const element = document.createElement(kind);
  element.textContent = text;
  element.className = name;
  return element;
}

function hit(record) {
  const link = document.createElement("a");
  link.href = record.href;
  const name = part("strong", "", "");
  name.append(Object.assign(document.createElement("bdi"), { textContent: record.name }));
  link.append(name, part("span", record.detail, "hit-detail"), part("span", record.note || record.kind, "hit-price"));
  const item = document.createElement("li");
  item.append(link);
  return item;
}

function show(hits, query) {
  list.replaceChildren(...hits.slice(0, MOST_HITS).map(hit));
  ways.hidden = hits.length > 0;
  if (!query) {
    status.textContent = "";
  } else if (hits.length === 0) {
    status.textContent = `No results for “${query}”.`;
  } else {
    status.textContent = hits.length > MOST_HITS ? `${MOST_HITS} best of ${hits.length}` : hits.length === 1 ? "1 found" : `${hits.length} found`;
  }
}

async function search() {
  const query = field.value.trim();
  const address = new URL(location);
  if (query) {
    address.searchParams.set("q", query);
  } else {
    address.searchParams.delete("q");
  }
  history.replaceState(history.state, "", address);
  if (!query) {
    show([], "");
    return;
  }
  try {
    names ??= load();
    const loaded = await names;
    if (field.value.trim() === query) {
      show(find(loaded, query), query);
    }
  } catch {
    names = undefined; // The next letter tries again.
    ways.hidden = false;
    status.textContent = "The list of names could not be loaded.";
  }
}

// The arrow keys move from the field to the results and back; Enter in the field opens the first result.
function move(event) {
  const links = [...list.querySelectorAll("a")];
  const at = links.indexOf(document.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: at < 0 ? undefined : 0, End: at < 0 ? undefined : links.length - 1 }[event.key];
  if (to === undefined || links.length === 0 || (at < 0 && event.target !== field)) {
    return;
  }
  event.preventDefault();
  (to < 0 ? field : links[Math.min(to, links.length - 1)]).focus();
}

field.value = new URL(location).searchParams.get("q") ?? "";
field.addEventListener("input", search);
field.addEventListener("focus", () => (names ??= load().catch(() => (names = undefined))), { once: true });
form.addEventListener("submit", (event) => {
  event.preventDefault();
  list.querySelector("a")?.focus();
});
document.addEventListener("keydown", move);
field.focus();
if (field.value) {
  search();
} else {
  ways.hidden = false;
}
