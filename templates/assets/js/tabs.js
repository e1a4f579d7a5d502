// Makes a list of links to headed blocks into tabs, and remembers the reader's choice for every page.

function remembered(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null; // Storage is switched off: the first tab will do.
  }
}

function remember(key, value) {
  try {
    localStorage.setItem(key, value);
  } catch {
    // As above.
  }
}

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
    select(chosen);
    remember(key, tabs[chosen].textContent);
  }

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
      const last = tabs.length - 1;
      const next = { ArrowRight: i === last ? 0 : i + 1, ArrowLeft: i === 0 ? last : i - 1, Home: 0, End: last }[event.key];
      if (next !== undefined) {
        event.preventDefault();
        choose(next);
        tabs[next].focus();
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
