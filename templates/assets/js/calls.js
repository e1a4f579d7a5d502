// Languages as tabs; the code for another gateway and the playground load on request.

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

function enhance(group) {
  const key = "tab:" + group.dataset.tabs;
  const list = group.querySelector("ul");
  const tabs = [...list.querySelectorAll("a")];
  const panels = tabs.map((tab) => document.getElementById(tab.hash.slice(1)));

  function select(chosen) {
    tabs.forEach((tab, i) => {
      tab.setAttribute("aria-selected", String(i === chosen));
      tab.tabIndex = i === chosen ? 0 : -1;
      panels[i].hidden = i !== chosen;
      panels[i].classList.toggle("chosen", i === chosen);
    });
  }

  function choose(chosen) {
    document.dispatchEvent(new CustomEvent("language", { detail: tabs[chosen].textContent }));
  }

  document.addEventListener("language", ({ detail }) => {
    const chosen = tabs.findIndex((tab) => tab.textContent === detail);
    if (chosen >= 0 && isShown(tabs[chosen])) {
      select(chosen);
      remember(key, detail);
    }
  });

  list.setAttribute("role", "tablist");
  tabs.forEach((tab, i) => {
    tab.id = panels[i].id + "-tab";
    tab.setAttribute("role", "tab");
    tab.setAttribute("aria-controls", panels[i].id);
    tab.parentElement.setAttribute("role", "presentation");
    panels[i].setAttribute("role", "tabpanel");
    panels[i].setAttribute("aria-labelledby", tab.id);
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

  const named = panels.findIndex((panel) => "#" + panel.id === location.hash);
  const liked = tabs.findIndex((tab) => tab.textContent === remembered(key));
  select(Math.max(0, named >= 0 ? named : liked));
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
