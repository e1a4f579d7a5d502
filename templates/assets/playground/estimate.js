// What a request may cost, from the prices of the gateway's own offer and what the form says.

const WHOLE = ["second", "minute", "hour", "video", "image", "megapixel", "1M characters", "request"];
const TIMED = WHOLE.slice(0, 4);
const INPUT = "1M input tokens";
const OUTPUT = "1M output tokens";
const LIMITS = ["max_tokens", "max_completion_tokens", "max_output_tokens"];

/** To three digits or to the cent, whichever says more: as the page's reckoned prices are. */
export function amount(sign, number) {
  const digits = number === 0 ? 2 : Math.max(2, 2 - Math.floor(Math.log10(Math.abs(number))));
  let text = number.toFixed(Math.min(digits, 12));
  while (/\.\d{2}\d*0$/.test(text)) {
    text = text.slice(0, -1);
  }
  return sign + text;
}

const unit = (price) => `${price.text} per ${price.per}`;

const count = (number, unit) => `${Number(number.toPrecision(6))} ${unit}${number === 1 ? "" : "s"}`;

/** How many units of a meter the request takes, and how that is said; undefined where that cannot be known. */
function quantity(price, known, text) {
  const n = Number(known("n") ?? 1);
  const seconds = Number(price.when.duration ?? known("duration") ?? known("seconds"));
  const [width, height] = String(known("size") ?? "").split(/[x*]/).map(Number);
  const timed = (length, unit) => (Number.isNaN(seconds) ? undefined : [(n * seconds) / length, count((n * seconds) / length, unit)]);
  const tokens = Math.ceil(text.length / 4);
  const most = LIMITS.map(known).find((it) => it !== undefined);
  switch (price.per) {
    case "second": return timed(1, "second");
    case "minute": return timed(60, "minute");
    case "hour": return timed(3600, "hour");
    case "video": return [n, count(n, "video")];
    case "image": return [n, count(n, "image")];
    case "request": return [1, "1 request"];
    case "megapixel": return width && height ? [(n * width * height) / 1e6, count((n * width * height) / 1e6, "megapixel")] : undefined;
    case "1M characters": return [text.length / 1e6, count(text.length, "character")];
    case INPUT: return [tokens / 1e6, `about ${count(tokens, "input token")}`];
    case OUTPUT: return most ? [most / 1e6, `up to ${count(Number(most), "output token")}`] : undefined;
    default: return undefined;
  }
}

/** What a meter's prices come to: the least and the most where a condition is not settled, and how that is reckoned. */
function reckoned(prices, known, text) {
  const all = prices.map((price) => [price, quantity(price, known, text)]);
  if (!all.length || !all.every(([, units]) => units)) {
    return undefined;
  }
  const sums = all.map(([price, units]) => units[0] * price.amount);
  const [least, most] = [Math.min(...sums), Math.max(...sums)];
  const [price, units] = all[0];
  const open = [...new Set(prices.flatMap((it) => Object.keys(it.when)))].filter((name) => !known(name));
  const range = amount(price.sign, least) + (least === most ? "" : ` to ${amount(price.sign, most)}`);
  return { range, how: least === most ? `${units[1]} at ${unit(price)}` : `by ${open.join(" and ")}` };
}

/**
 * The sentence on the cost of a request.
 *
 * @param made what the call makes: time costs nothing in a picture
 * @param values the values that are sent or taken when nothing is given, by name
 * @param text what is said to the model
 */
export function estimate(route, made, values, text) {
  const known = (name) => (values.has(name) ? String(values.get(name)) : undefined);
  const fits = route.prices.filter((price) => !(made === "image" && TIMED.includes(price.per)) && Object.entries(price.when).every(([name, value]) => (known(name) ?? value) === value));
  if (!fits.length) {
    return "Cost: no price in the catalog for this gateway.";
  }
  const sum = (per) => reckoned(fits.filter((price) => price.per === per), known, text);
  const source = ` ${route.seller}’s prices.`;
  const whole = WHOLE.map(sum).find(Boolean);
  if (whole) {
    return `Estimated cost: ${whole.range} (${whole.how}).${source}`;
  }
  const [input, output] = [sum(INPUT), sum(OUTPUT)];
  const answer = fits.find((price) => price.per === OUTPUT);
  if (input) {
    return `Estimated cost: ${input.range} (${input.how}, four characters a token)${output ? ` and ${output.range} (${output.how})` : answer ? ` and ${unit(answer)}, whose number is not known` : ""}.${source}`;
  }
  return `Cost: ${unit(fits[0])}; how many is not known before.${source}`;
}
