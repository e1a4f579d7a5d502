// What a request may cost, from the prices of the gateway's own offer and what the form says.

const OUTPUT = ["max_tokens", "max_completion_tokens", "max_output_tokens"];

/** To three digits or to the cent, whichever says more: as the page's reckoned prices are. */
export function amount(sign, number) {
  const digits = number === 0 ? 2 : Math.max(2, 2 - Math.floor(Math.log10(Math.abs(number))));
  let text = number.toFixed(Math.min(digits, 12));
  while (/\.\d{2}\d*0$/.test(text)) {
    text = text.slice(0, -1);
  }
  return exact({ sign, amount: text });
}

/** An amount as published, with at least two decimals or none. */
function exact({ sign, amount: digits }) {
  const [whole, part = ""] = digits.split(".");
  return sign + whole.replace(/\B(?=(\d{3})+$)/g, ",") + (part ? "." + part.padEnd(2, "0") : "");
}

const unit = (price) => `${exact(price)} per ${price.per}`;

const count = (number, unit) => `${Number(number.toPrecision(6))} ${unit}${number === 1 ? "" : "s"}`;

/** How many units of a meter the request takes, and how that is said; undefined where that cannot be known. */
function quantity(price, known, text) {
  const n = Number(known("n") ?? known("num_images") ?? 1);
  const seconds = Number(price.when.duration ?? known("duration") ?? known("seconds"));
  const [width, height] = String(known("size") ?? "").split(/[x*]/).map(Number);
  const timed = (length, unit) => (Number.isNaN(seconds) ? undefined : [(n * seconds) / length, count((n * seconds) / length, unit)]);
  const tokens = Math.ceil(text.length / 4);
  const most = OUTPUT.map(known).find((it) => it !== undefined);
  switch (price.per) {
    case "second": return timed(1, "second");
    case "minute": return timed(60, "minute");
    case "hour": return timed(3600, "hour");
    case "video": return [n, count(n, "video")];
    case "image": return [n, count(n, "image")];
    case "request": return [1, "1 request"];
    case "megapixel": return width && height ? [(n * width * height) / 1e6, count((n * width * height) / 1e6, "megapixel")] : undefined;
    case "1M characters": return [text.length / 1e6, count(text.length, "character")];
    case "1M input tokens": return [tokens / 1e6, `about ${count(tokens, "input token")}`];
    case "1M output tokens": return most ? [most / 1e6, `up to ${count(Number(most), "output token")}`] : undefined;
    default: return undefined;
  }
}

const TOKENS = ["1M input tokens", "1M output tokens"];

/** What a meter's prices come to: the least and the most where a condition is not settled, and how it is reckoned. */
function reckoned(prices, known, text) {
  const all = prices.map((price) => ({ price, units: quantity(price, known, text) }));
  if (all.some(({ units }) => !units)) {
    return undefined;
  }
  const sums = all.map(({ price, units }) => units[0] * Number(price.amount));
  const [least, most] = [Math.min(...sums), Math.max(...sums)];
  const { price, units } = all[sums.indexOf(least)];
  const open = [...new Set(prices.flatMap((it) => Object.keys(it.when)))].filter((name) => least !== most && new Set(prices.map((it) => it.when[name])).size > 1);
  return { sign: price.sign, least, most, how: `${units[1]} at ${unit(price)}`, open };
}

/**
 * The sentence on the cost of a request.
 *
 * @param values the values that are sent or taken when nothing is given, by name
 * @param text what is said to the model
 */
export function estimate(route, values, text) {
  if (!route.prices.length) {
    return "Cost: no price in the catalog for this gateway.";
  }
  const known = (name) => (values.has(name) ? String(values.get(name)) : undefined);
  const fits = route.prices.filter((price) => Object.entries(price.when).every(([name, value]) => known(name) === undefined || known(name) === value));
  const of = (per) => fits.filter((price) => price.per === per);
  const input = of(TOKENS[0]).length ? reckoned(of(TOKENS[0]), known, text) : undefined;
  const source = route.seller ? ` ${route.seller}’s prices in this catalog.` : "";
  for (const per of ["second", "minute", "hour", "video", "image", "megapixel", "1M characters", "request"]) {
    const sum = of(per).length ? reckoned(of(per), known, text) : undefined;
    if (sum) {
      return `Estimated cost: ${range(sum)} (${sum.least === sum.most ? sum.how : `depends on ${sum.open.join(" and ")}`}).${source}`;
    }
  }
  if (input) {
    const output = of(TOKENS[1]);
    const answer = output.length ? reckoned(output, known, text) : undefined;
    const rest = answer ? `, and at most ${amount(answer.sign, answer.most)} for ${answer.how}` : output.length ? `, and ${unit(output[0])} for the answer, whose length is not known` : "";
    return `Estimated cost: ${range(input)} for ${input.how}, at four characters a token${rest}.${source}`;
  }
  const [first] = fits.length ? fits : route.prices;
  return `Cost: ${unit(first)}; how many that will be is not known before.${source}`;
}

const range = ({ sign, least, most }) => amount(sign, least) + (least === most ? "" : ` to ${amount(sign, most)}`);
