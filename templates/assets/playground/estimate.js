// Estimates the cost of a request from the prices of the gateway's own offer and the values in the form.
import { put } from "./literals.js";
import { isFile } from "./request.js";
import { words } from "./show.js";

const WHOLE = ["second", "minute", "hour", "video", "image", "megapixel", "1M characters", "request"];
const TIMED = WHOLE.slice(0, 4);
const INPUT = "1M input tokens";
const OUTPUT = "1M output tokens";
const LIMITS = ["max_tokens", "max_completion_tokens", "max_output_tokens"];

/** Rounds to three digits or to the cent, whichever is more precise, like Amounts.reckoned; the twelfth digit may be an error of floating point. */
export function amount(sign, number) {
  const digits = number === 0 ? 2 : Math.max(2, 2 - Math.floor(Math.log10(number)));
  return sign + Number(number.toPrecision(12)).toLocaleString("en-US", { minimumFractionDigits: 2, maximumFractionDigits: Math.min(digits, 12) });
}

const unit = (price) => `${price.text} per ${price.per}`;

/** A number of things, in words. */
export const count = (number, unit) => `${Number(number.toPrecision(6))} ${unit}${number === 1 ? "" : "s"}`;

/** The number of units of a meter that the request takes, and its wording; undefined if that cannot be known. */
function quantity(price, call, known, text) {
  const n = Number(known("n") ?? 1);
  const seconds = Number(price.when.duration ?? known("duration") ?? known("seconds"));
  const size = price.when.size ?? known("size") ?? call.sizes?.[price.when.resolution ?? known("resolution")];
  const [width, height] = String(size ?? "").split(/[x*]/).map(Number);
  const frames = call.made === "video" ? call.fps * seconds : 1;
  const made = (number) => (Number.isNaN(number) ? undefined : [number, count(number, price.per)]);
  const tokens = Math.ceil(text.length / 4);
  const most = LIMITS.map(known).find(Boolean);
  switch (price.per) {
    case "second":
    case "minute":
    case "hour": return made((n * seconds) / { second: 1, minute: 60, hour: 3600 }[price.per]);
    case "video":
    case "image": return made(n);
    case "request": return made(1);
    case "megapixel": return made((n * frames * width * height) / 1e6);
    case "1M characters": return text ? [text.length / 1e6, count(text.length, "character")] : undefined;
    case INPUT: return [tokens / 1e6, `about ${count(tokens, "input token")}`];
    case OUTPUT: return most ? [most / 1e6, `up to ${count(Number(most), "output token")}`] : undefined;
    default: return undefined;
  }
}

/** The prices of one meter that apply. A word that no price has, such as "auto", leaves its condition open; 720p or 5 does not. */
function fitting(prices, known) {
  const isWord = (name) => !/^\d/.test(known(name)) && prices.every((it) => ![undefined, known(name)].includes(it.when[name]));
  const isOpen = (name) => known(name) === undefined || isWord(name);
  const fits = prices.filter((price) => Object.entries(price.when).every(([name, value]) => isOpen(name) || known(name) === value));
  return [fits, isOpen];
}

/** The total for a meter: the minimum and maximum if a condition is open, and the calculation. */
function calculated(all, call, known, text) {
  const [prices, isOpen] = fitting(all, known);
  const units = prices.map((price) => quantity(price, call, known, text));
  if (!units.length || !units.every(Boolean)) {
    return undefined;
  }
  const sums = prices.map((price, i) => units[i][0] * price.amount);
  const [least, most] = [Math.min(...sums), Math.max(...sums)];
  const [price] = prices;
  const open = [...new Set(prices.flatMap((it) => Object.keys(it.when)))].filter(isOpen);
  const range = amount(price.sign, least) + (least === most ? "" : ` to ${amount(price.sign, most)}`);
  return { least, range, how: least === most ? `${units[0][1]} at ${unit(price)}` : `by ${open.join(" and ")}` };
}

const knownIn = (values) => (name) => (values.has(name) ? String(values.get(name)) : undefined);

const pricesOf = (route, per, call) => route.prices.filter((price) => price.per === per && !(call.made === "image" && TIMED.includes(per)));

/** The cost of the whole request by the first meter that can be counted in advance; undefined if none can. */
export const requestCost = (call, route, values, text) => WHOLE.map((per) => calculated(pricesOf(route, per, call), call, knownIn(values), text)).find(Boolean);

/**
 * Describes the cost of a request in a sentence.
 *
 * @param call the call in calls.json; the time of an image costs nothing, and only text is counted in tokens
 * @param values the values that are sent, or that apply by default, by name
 * @param text the prompt
 */
export function estimate(call, route, values, text) {
  const known = knownIn(values);
  const sum = (it, per) => calculated(pricesOf(it, per, call), call, known, text);
  const shown = requestCost(call, route, values, text);
  const source = put(words.sellers, route);
  if (shown) {
    return put(words.cost, shown) + source;
  }
  const prices = [...new Set(route.prices.map((it) => it.per))].flatMap((per) => fitting(pricesOf(route, per, call), known)[0]);
  if (!prices.length) {
    const [other] = call.routes.map((it) => ({ ...it, ...requestCost(call, it, values, text) })).filter((it) => it.how).sort((a, b) => a.least - b.least);
    return words.unpriced + (other ? put(words.instead, other) : "");
  }
  const input = /text|embedding/.test(call.made) && !call.parameters.some((it) => isFile(it) && values.has(it.name)) && sum(route, INPUT);
  if (input) {
    const output = sum(route, OUTPUT);
    const answer = prices.find((price) => price.per === OUTPUT);
    const more = output ? put(words.output, output) : answer ? put(words.unknownOutput, { price: unit(answer) }) : "";
    return put(words.tokens, { ...input, more }) + source;
  }
  return put(words.uncounted, { prices: [...new Set(prices.map(unit))].join(", ") }) + source;
}
