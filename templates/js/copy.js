// Citations can be copied where the browser lets a page write to the clipboard.
(() => {
  "use strict";
  if (!navigator.clipboard) return;
  for (const list of document.querySelectorAll("[data-copy]")) {
    for (const text of list.querySelectorAll("dd")) {
      const style = text.previousElementSibling.textContent;
      const words = text.textContent;
      const button = document.createElement("button");
      button.type = "button";
      button.className = "copy";
      button.textContent = list.dataset.copy;
      button.setAttribute("aria-label", `${list.dataset.copy}: ${style}`);
      button.addEventListener("click", async () => {
        await navigator.clipboard.writeText(words);
        said.textContent = list.dataset.copied;
        setTimeout(() => said.replaceChildren(), 2000);
      });
      const said = document.createElement("span");
      said.className = "copied";
      said.setAttribute("role", "status");
      text.append(" ", button, said);
    }
  }
})();
