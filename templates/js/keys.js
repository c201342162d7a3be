// One key, /, leads to the search from everywhere; whoever speaks to their computer can switch it off there.
(() => {
  "use strict";
  const KEY = "search-key";
  const off = () => {
    try {
      return localStorage.getItem(KEY) === "off";
    } catch {
      return false;
    }
  };
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest?.("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]");
    if (event.key !== "/" || event.ctrlKey || event.altKey || event.metaKey || typing || off()) return;
    event.preventDefault();
    const field = document.querySelector('[data-part="query"]');
    if (field) field.focus();
    else location.href = document.querySelector('link[rel="search"]').href;
  });
  const box = document.querySelector("[data-search-key]");
  if (!box) return;
  box.checked = !off();
  box.addEventListener("change", () => {
    try {
      if (box.checked) localStorage.removeItem(KEY);
      else localStorage.setItem(KEY, "off");
    } catch {
      // Without storage the choice cannot be kept.
    }
  });
})();
