// Asks the playground's script what the tests want to know: node playground-code.mjs SCRIPT INPUT SITE. All are paths; the answer is JSON.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const script = await import(pathToFileURL(process.argv[2]).href);
// The script reads files of the site as a page does.
globalThis.fetch = async (path) => ({ json: async () => JSON.parse(readFileSync(process.argv[4] + path, "utf8")) });

const { ask, ...input } = JSON.parse(readFileSync(process.argv[3], "utf8"));

/** Numbers come as {"number": "1.50"}, so that JSON does not round them. */
function revived(it) {
  if (Array.isArray(it)) {
    return it.map(revived);
  }
  if (it === null || typeof it !== "object") {
    return it;
  }
  return typeof it.number === "string" ? new script.Numeral(it.number) : Object.fromEntries(Object.entries(it).map(([key, value]) => [key, revived(value)]));
}

const answers = {
  // Each value as each notation writes it.
  values: ({ notations, body, known }) =>
    notations.map((notation) => {
      const it = revived(body);
      const flat = Object.fromEntries(Object.entries(it).filter(([, value]) => typeof value !== "object" || value instanceof script.Numeral));
      return [script.value(it, notation, 4, 11), script.fields(flat, notation, 2), notation.argument ? script.args(it, known, notation, 4) : ""];
    }),
  body: ({ template, model, sent }) => script.toJson(script.fill(revived(template), model, new Map(sent.map(([name, value]) => [name, revived(value)])))),
  // The cost of each job by one price; null where it cannot be known beforehand.
  costs: ({ jobs }) =>
    jobs.map(({ call, price, values }) => script.requestCost(call, { prices: [price] }, new Map(Object.entries(values)), "") ?? null),
  plain: ({ numbers }) => numbers.map((it) => script.plain(it)),
  // Every snippet of a model's page, written from the document beside it.
  snippets: async ({ documents }) =>
    Promise.all(documents.map(async (address) => {
      const calls = await script.load(address);
      return calls.calls.flatMap((call) => {
        const [route] = call.routes;
        return call.variants
          .filter((it) => !it.streams || route.stream)
          .flatMap((variant) => {
            const sent = script.example(call, variant);
            const pieces = script.shape(calls, call, route, sent, variant.streams);
            return calls.languages
              .filter((it) => pieces[it.id])
              .map((it) => script.code(pieces[it.id], it, call, route, script.body(route, sent, variant.streams)));
          });
      });
    })),
  languages: async ({ document }) => (await script.load(document)).languages,
};

process.stdout.write(JSON.stringify(await answers[ask](input)));
