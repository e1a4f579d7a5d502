// Reloads the page when a file of the catalog is saved, and shows problems over the last good page.
// dev.vitrine.serve.Event defines the messages of the server.
(() => {
  let edition = document.currentScript.dataset.edition;
  let events;

  function listen() {
    const query = new URLSearchParams({ edition, page: decodeURI(location.pathname) });
    events = new EventSource("/_vitrine/events?" + query);
    events.addEventListener("reload", () => location.reload());
    events.addEventListener("style", (event) => restyle(...event.data.split("\n"), event.lastEventId));
    events.addEventListener("problems", (event) => show(event.data.split("\n\n")));
    events.addEventListener("mended", () => document.querySelector("vitrine-problems")?.remove());
    events.addEventListener("error", () => {
      // The browser reconnects a stream that was interrupted, but not one that was refused.
      if (events.readyState === EventSource.CLOSED) {
        setTimeout(listen, 1000);
      }
    });
  }

  function restyle(from, before, after, now) {
    const old = [...document.querySelectorAll('link[rel="stylesheet"]')].filter((link) => link.getAttribute("href") === before);
    if (from !== edition || old.length === 0) {
      location.reload();
      return;
    }
    edition = now;
    document.querySelector("vitrine-problems")?.remove();
    for (const link of old) {
      const sheet = link.cloneNode();
      sheet.href = after;
      sheet.addEventListener("load", () => link.remove());
      sheet.addEventListener("error", () => location.reload());
      link.after(sheet);
    }
  }

  function show(problems) {
    const page = document.querySelector("[data-vitrine-problems] ol");
    if (page) {
      page.replaceChildren(...items(problems));
      return;
    }
    document.querySelector("vitrine-problems")?.remove();
    const host = document.createElement("vitrine-problems");
    const root = host.attachShadow({ mode: "open" });
    const style = document.createElement("link");
    style.rel = "stylesheet";
    style.href = "/_vitrine/live.css";
    const panel = document.createElement("section");
    panel.className = "problems over";
    panel.setAttribute("role", "alert");
    panel.hidden = true;
    style.addEventListener("load", () => (panel.hidden = false));
    const heading = document.createElement("h1");
    heading.textContent = problems.length === 1 ? "1 error" : problems.length + " errors";
    const list = document.createElement("ol");
    list.append(...items(problems));
    const note = document.createElement("p");
    note.textContent = "The page below is the last good one. Fix the problems and save the file to continue.";
    const hide = document.createElement("button");
    hide.type = "button";
    hide.textContent = "Hide";
    hide.addEventListener("click", () => host.remove());
    panel.append(heading, list, note, hide);
    root.append(style, panel);
    document.documentElement.append(host);
  }

  function items(problems) {
    return problems.map((problem) => {
      const item = document.createElement("li");
      const text = document.createElement("pre");
      text.textContent = problem;
      item.append(text);
      return item;
    });
  }

  // A browser opens at most six connections to a server, so hidden pages close theirs and reconnect when they are shown.
  function attend() {
    if (document.visibilityState === "hidden") {
      events?.close();
      events = undefined;
    } else if (!events) {
      listen();
    }
  }

  document.addEventListener("visibilitychange", attend);
  addEventListener("pagehide", () => {
    events?.close();
    events = undefined;
  });
  addEventListener("pageshow", attend);
  attend();
})();
