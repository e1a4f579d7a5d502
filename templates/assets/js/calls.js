// Languages as tabs; languages of the page with the code, the code for another gateway and the playground load on request.

function remembered(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null; // Storage is off.
  }
}

function remember(key, value) {
  try {
    localStorage.setItem(key, value);
  } catch {}
}

/** Whether the selected gateway has the code of a tab. */
const isShown = (tab) => !tab.parentElement.hidden;

const pages = new Map();

/** Another page of the site, loaded once. */
function otherPage(address) {
  if (!pages.has(address)) {
    const loaded = fetch(address)
      .then((answer) => (answer.ok ? answer.text() : Promise.reject(new Error(answer.statusText))))
      .then((text) => new DOMParser().parseFromString(text, "text/html"));
    loaded.catch(() => pages.delete(address));
    pages.set(address, loaded);
  }
  return pages.get(address);
}

/** Loads the languages of a group of tabs that are on another page. */
const complete = new WeakMap();

function enhance(group) {
  const key = "tab:" + group.dataset.tabs;
  const list = group.querySelector("ul");
  const tabs = [...list.querySelectorAll("a")];
  const panels = tabs.map((tab) => document.getElementById(tab.hash.slice(1)));
  let wanted;

  async function load() {
    const away = tabs.find((tab, i) => !panels[i]);
    const other = away && (await otherPage(away.href.split("#")[0]));
    tabs.forEach((tab, i) => {
      if (!panels[i]) {
        panels[i] = document.importNode(other.getElementById(tab.hash.slice(1)), true);
        panels[i].hidden = true;
        group.append(panels[i]);
        connect(tab, panels[i]);
        document.dispatchEvent(new CustomEvent("code", { detail: panels[i] }));
      }
    });
  }

  complete.set(group, load);

  async function select(chosen) {
    wanted = chosen;
    if (!panels[chosen]) {
      await load();
    }
    if (wanted !== chosen) {
      return; // Another tab was selected in the meantime.
    }
    tabs.forEach((tab, i) => {
      tab.setAttribute("aria-selected", String(i === chosen));
      tab.tabIndex = i === chosen ? 0 : -1;
      if (panels[i]) {
        panels[i].hidden = i !== chosen;
        panels[i].classList.toggle("chosen", i === chosen);
      }
    });
  }

  function choose(chosen) {
    document.dispatchEvent(new CustomEvent("language", { detail: tabs[chosen].textContent }));
  }

  document.addEventListener("language", ({ detail }) => {
    const chosen = tabs.findIndex((tab) => tab.textContent === detail);
    if (chosen >= 0 && isShown(tabs[chosen])) {
      remember(key, detail);
      // Without the other page there is still the link to it.
      select(chosen).catch(() => location.assign(tabs[chosen].href));
    }
  });

  function connect(tab, panel) {
    tab.setAttribute("aria-controls", panel.id);
    panel.setAttribute("role", "tabpanel");
    panel.setAttribute("aria-labelledby", tab.id);
  }

  list.setAttribute("role", "tablist");
  tabs.forEach((tab, i) => {
    tab.id = tab.hash.slice(1) + "-tab";
    tab.setAttribute("role", "tab");
    tab.parentElement.setAttribute("role", "presentation");
    if (panels[i]) {
      connect(tab, panels[i]);
    }
    tab.addEventListener("click", (event) => {
      event.preventDefault();
      choose(i);
    });
    tab.addEventListener("keydown", (event) => {
      const shown = tabs.filter(isShown);
      const last = shown.length - 1;
      const at = shown.indexOf(tab);
      const next = { ArrowRight: at === last ? 0 : at + 1, ArrowLeft: at === 0 ? last : at - 1, Home: 0, End: last }[event.key];
      if (next !== undefined) {
        event.preventDefault();
        choose(tabs.indexOf(shown[next]));
        shown[next].focus();
      } else if (event.key === " ") {
        event.preventDefault();
        choose(i);
      }
    });
  });

  const named = tabs.findIndex((tab) => tab.hash === location.hash);
  const liked = tabs.findIndex((tab) => tab.textContent === remembered(key));
  const first = Math.max(0, named >= 0 ? named : liked);
  if (!panels[first]) {
    select(0);
  }
  select(first).catch(() => select(0));
  group.classList.add("ready");
}

document.querySelectorAll("[data-tabs]").forEach(enhance);

const section = document.querySelector("[data-playground]");

// Not by name: a file that is named here would load with every page.
const routes = () => import(section.dataset.routes);
const playground = () => import(section.dataset.playground);

/** Lets the reader select the gateway, if there are several; the code then changes. */
function offerRoutes(place) {
  const choice = document.createElement("select");
  choice.id = place.dataset.call + "-gateway";
  place.querySelectorAll("tr[data-route]").forEach((row) => choice.add(new Option(row.querySelector("th").textContent, row.dataset.route)));
  const label = Object.assign(document.createElement("label"), { htmlFor: choice.id, textContent: "Code for" });
  const wrong = Object.assign(document.createElement("p"), { className: "aside" });
  wrong.setAttribute("role", "status");
  place.querySelector(".route-choice").append(label, choice, wrong);
  choice.addEventListener("change", async () => {
    try {
      const { show } = await routes();
      const script = await playground();
      await Promise.all([...place.querySelectorAll("[data-tabs]")].map((group) => complete.get(group)()));
      show(place, choice.value, script, await script.read(section.dataset.calls));
      wrong.textContent = "";
    } catch {
      wrong.textContent = "The code could not be loaded. Try again when you are online.";
    }
  });
}

const ABOUT = "Fill in a request, see its code, and run it from this browser with your own key.";

function offerPlayground(place) {
  const heading = Object.assign(document.createElement("h3"), { textContent: "Playground" });
  const text = Object.assign(document.createElement("p"), { textContent: ABOUT });
  const button = Object.assign(document.createElement("button"), { type: "button", className: "open", textContent: "Open the playground" });
  button.addEventListener("click", async () => {
    button.disabled = true;
    try {
      const { open } = await playground();
      await open(place, section.dataset.calls);
      button.remove();
      text.textContent = ABOUT;
    } catch {
      button.disabled = false;
      text.textContent = "The playground could not be loaded. Try again when you are online.";
    }
  });
  place.append(heading, text, button);
}

if (section) {
  section.querySelectorAll("[data-call]").forEach((place) => place.querySelector(".route-choice") && offerRoutes(place));
  offerPlayground(section.querySelector(".playground"));
}
