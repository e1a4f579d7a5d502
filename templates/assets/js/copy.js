// Adds a button that copies the code to each data-copy element.

const said = document.createElement("p");
said.className = "unseen";
said.setAttribute("role", "status");
document.body.append(said);

function enhance(place) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy";
  button.textContent = "Copy";
  button.setAttribute("aria-label", "Copy " + place.dataset.copy);
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(place.querySelector("code").textContent);
      button.textContent = "Copied";
      said.textContent = place.dataset.copy + " copied";
    } catch {
      button.textContent = "Not copied";
      said.textContent = "The browser did not allow copying";
    }
    setTimeout(() => {
      button.textContent = "Copy";
      said.textContent = "";
    }, 2000);
  });
  place.append(button);
}

if (navigator.clipboard) {
  document.querySelectorAll("[data-copy]").forEach(enhance);
  // Code that comes later.
  document.addEventListener("code", ({ detail }) => detail.querySelectorAll("[data-copy]").forEach(enhance));
}
