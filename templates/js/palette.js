// The reader's choice of palette: applied before the page is painted, remembered, and offered as a switch.
(() => {
  "use strict";
  const root = document.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)");
  const remembered = () => {
    try {
      return localStorage.getItem("palette");
    } catch {
      return null;
    }
  };
  const isDark = () => (root.dataset.palette ?? (system.matches ? "dark" : "light")) === "dark";
  const chosen = remembered();
  if (chosen === "dark" || chosen === "light") root.dataset.palette = chosen;

  document.addEventListener("DOMContentLoaded", () => {
    const button = document.querySelector("[data-palette-switch]");
    const show = () => button.setAttribute("aria-pressed", String(isDark()));
    button.hidden = false;
    show();
    system.addEventListener("change", show);
    button.addEventListener("click", () => {
      const palette = isDark() ? "light" : "dark";
      if ((palette === "dark") === system.matches) delete root.dataset.palette;
      else root.dataset.palette = palette;
      try {
        if (root.dataset.palette) localStorage.setItem("palette", palette);
        else localStorage.removeItem("palette");
      } catch {
        // Without storage the choice lasts for this page.
      }
      show();
    });
  });
})();
