// Writes the code of a page for a gateway other than the default.

const isShown = (tab) => !tab.parentElement.hidden;

// The page's own highlighted code, which is restored when its gateway is selected again.
const first = new WeakMap();

function put(place, text) {
  if (!first.has(place)) {
    first.set(place, [...place.childNodes]);
  }
  place.replaceChildren(...(text === undefined ? first.get(place) : [text]));
}

/** Writes each snippet of a call for another gateway, using the playground's script, and hides snippets that it does not offer. */
export function show(place, gateway, script, calls) {
  const call = calls.calls.find((it) => it.id === place.dataset.call);
  const route = call.routes.find((it) => it.id === gateway);
  const isFirst = route === call.routes[0];
  for (const group of place.querySelectorAll("[data-variant]")) {
    const panels = [...group.querySelectorAll("[data-language]")];
    const tabs = panels.map((panel) => group.querySelector(`a[href$="#${panel.id}"]`));
    const variant = call.variants.find((it) => it.id === group.dataset.variant);
    const sent = script.example(call, variant);
    const pieces = variant.streams && !route.stream ? {} : script.shape(calls, call, route, sent, variant.streams);
    panels.forEach((panel, i) => {
      const language = calls.languages.find((it) => it.id === panel.dataset.language);
      const written = pieces[language.id];
      const text = written && script.code(written, language, call, route, script.body(route, sent, variant.streams));
      put(panel.querySelector("code"), isFirst ? undefined : text ?? "");
      tabs[i].parentElement.hidden = text === undefined;
    });
    const begin = tabs.find(isShown);
    group.hidden = !begin;
    if (tabs.some((tab) => !isShown(tab) && tab.getAttribute("aria-selected") === "true")) {
      begin?.click();
    }
  }
  place.querySelector(".endpoint code").textContent = `${route.method} ${route.url}`;
  place.querySelector(".key-variable").textContent = route.key;
  place.querySelector(".gateway").textContent = route.name;
  const link = place.querySelector(`tr[data-route="${gateway}"] th a`)?.cloneNode();
  link?.append("documented there");
  place.querySelector(".documented").replaceChildren(...(link ? [", ", link] : []));
}
