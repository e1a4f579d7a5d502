// A field that filters the rows of the page's tables. The filter is kept in the address, so that it can be shared.

const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

function enhance(place) {
  const rows = [...document.querySelectorAll("table[data-sortable] tbody tr")].map((row) => ({ row, text: fold(row.textContent) }));
  const label = document.createElement("label");
  label.htmlFor = "filter";
  label.textContent = `Filter the ${place.dataset.filter} on this page`;
  const field = Object.assign(document.createElement("input"), { id: "filter", type: "search", autocomplete: "off", spellcheck: false });
  const count = document.createElement("output");
  count.setAttribute("for", "filter");
  const line = document.createElement("div");
  line.append(field, count);
  place.append(label, line);

  function apply() {
    const words = fold(field.value).split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const { row, text } of rows) {
      row.hidden = !words.every((word) => text.includes(word));
      shown += row.hidden ? 0 : 1;
    }
    count.textContent = words.length ? `${shown} of ${rows.length} shown` : "";
    const address = new URL(location);
    if (words.length) {
      address.searchParams.set("q", field.value);
    } else {
      address.searchParams.delete("q");
    }
    history.replaceState(history.state, "", address);
  }

  field.value = new URL(location).searchParams.get("q") ?? "";
  field.addEventListener("input", apply);
  if (field.value) {
    apply();
  }
}

document.querySelectorAll("[data-filter]").forEach(enhance);
