// Searching the digest: MkDocs' worker does the work, this shows what it finds.
(() => {
  "use strict";
  const form = document.querySelector("[data-search]");
  const input = document.getElementById("query");
  const status = document.getElementById("search-status");
  const list = document.getElementById("search-results");
  const root = form.dataset.search;
  const SHOWN = 40;
  let ready = false;

  const say = (words) => {
    status.textContent = words;
  };

  const show = (results) => {
    list.replaceChildren(...results.slice(0, SHOWN).map((result) => {
      const item = document.createElement("li");
      const link = document.createElement("a");
      const text = document.createElement("p");
      link.href = root + result.location;
      link.textContent = result.title;
      text.textContent = result.summary + "…";
      item.append(link, text);
      return item;
    }));
    const found = results.length === 1 ? "1 article" : `${results.length.toLocaleString()} articles`;
    const more = results.length > SHOWN ? `, the best ${SHOWN} of them here` : "";
    say(results.length ? found + more : "Nothing found. Try fewer or other words.");
  };

  const search = () => {
    const query = input.value.trim();
    const address = new URL(location.href);
    if (query) address.searchParams.set("q", query);
    else address.searchParams.delete("q");
    history.replaceState(null, "", address);
    if (!query) {
      list.replaceChildren();
      say("");
    } else if (ready) worker.postMessage({ query: query.replace(/[:~^+*-]+/g, " ") });
    else say("One moment: the index is being read …");
  };

  form.hidden = false;
  input.value = new URLSearchParams(location.search).get("q") ?? "";
  let worker;
  try {
    worker = new Worker(root + "search/worker.js");
  } catch {
    say("Searching does not work in this browser. The indexes below do.");
    return;
  }
  worker.addEventListener("error", () => say("Searching does not work here. The indexes below do."));
  worker.addEventListener("message", ({ data }) => {
    if (data.allowSearch) {
      ready = true;
      if (input.value) search();
    } else if (data.results) show(data.results);
  });
  worker.postMessage({ init: true });

  let pause;
  input.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(search, 120);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    search();
  });
})();
