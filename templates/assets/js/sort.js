// Lets readers sort a table by a column. Cells without a value are last in both directions.

const words = new Intl.Collator(document.documentElement.lang || undefined, { numeric: true });

function order(column, numeric, direction) {
  const value = (row) => row.cells[column].dataset.sort ?? row.cells[column].textContent.trim();
  return (a, b) => {
    const [x, y] = [value(a), value(b)];
    if (x === "" || y === "") {
      return (x === "") - (y === "");
    }
    return direction * (numeric ? Number(x) - Number(y) : words.compare(x, y));
  };
}

function enhance(table) {
  const heads = [...table.tHead.rows[0].cells];
  const body = table.tBodies[0];
  heads.forEach((head, column) => {
    const numeric = head.classList.contains("numeric");
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    head.setAttribute("aria-sort", "none");
    button.addEventListener("click", () => {
      const up = head.getAttribute("aria-sort") !== "ascending";
      heads.forEach((other) => other.setAttribute("aria-sort", "none"));
      head.setAttribute("aria-sort", up ? "ascending" : "descending");
      body.append(...[...body.rows].sort(order(column, numeric, up ? 1 : -1)));
    });
  });
}

document.querySelectorAll("table[data-sortable]").forEach((table) => {
  if (table.tBodies[0].rows.length > 2) {
    enhance(table);
  }
});
