// The search page: what a reader asks for stands in the address, so that a search can be sent and kept.
(() => {
  "use strict";
  const form = document.querySelector("[data-search]");
  const say = form.dataset;
  const lang = document.documentElement.lang.replace(/^en$/, "en-GB");  // as the pages write dates
  const part = (name) => document.querySelector(`[data-part="${name}"]`);
  const [input, status, list, more, names, chosen, facets, ways] =
    ["query", "status", "results", "more", "names", "chosen", "facets", "ways"].map(part);
  const finder = Finder(say.search);
  const STEP = 10, MOST_NAMES = 8, MOST_VALUES = 12, PAUSE = 60;
  const FACETS = [...facets.querySelectorAll("[data-facet]")];
  let state, last, turn = 0;

  // What is asked for: in the address and back
  const read = () => {
    const given = new URLSearchParams(location.search);
    const filters = Object.fromEntries(FACETS.map(({ dataset: { facet } }) => [facet, given.getAll(facet)]));
    return {
      query: given.get("q") ?? "",
      kind: given.get("kind") === "quotes" ? "quotes" : "articles",
      sort: given.get("sort") === "date" ? "date" : "relevance",
      shown: Math.max(STEP, Number.parseInt(given.get("n"), 10) || 0),
      filters,
    };
  };
  const address = () => {
    const to = new URLSearchParams();
    if (state.query) to.set("q", state.query);
    if (state.kind !== "articles") to.set("kind", state.kind);
    if (state.sort !== "relevance") to.set("sort", state.sort);
    for (const [name, values] of Object.entries(state.filters)) for (const value of values) to.append(name, value);
    if (state.shown > STEP) to.set("n", state.shown);
    return location.pathname + (to.size ? `?${to}` : "");
  };
  const change = (what, keep = false) => {
    state = { ...state, shown: STEP, ...what };
    history[keep ? "pushState" : "replaceState"](null, "", address());
    return run();
  };

  // Making elements: everything that comes from the index is text
  const make = (tag, more = {}, ...children) => {
    const { dataset, ...rest } = more;
    const made = Object.assign(document.createElement(tag), rest);
    Object.assign(made.dataset, dataset);
    made.append(...children.filter((child) => child !== null && child !== undefined));
    return made;
  };
  const spoken = (element, code) => {
    if (code) {
      element.lang = code;
      element.dir = "auto";
    }
    return element;
  };
  const count = (number, one, many) => (number === 1 ? one : many.replace("{n}", number.toLocaleString(lang)));
  const marked = (text, length) => finder.excerpt(text, last.words, length, last.endings)
    .map(([words, hit]) => (hit ? make("mark", {}, words) : words));
  const day = (iso) => {
    const [year, month, date] = iso.split("-").map(Number);
    const shape = { year: "numeric", ...(month && { month: "long" }), ...(date && { day: "numeric" }) };
    const text = new Intl.DateTimeFormat(lang, { ...shape, timeZone: "UTC" })
      .format(new Date(Date.UTC(year, (month || 1) - 1, date || 1)));
    return make("time", { dateTime: iso }, text);
  };
  const drawn = {
    async articles(key) {
      const article = await finder.article(key);
      const link = make("a", { href: say.search + article.u }, ...marked(article.t, 200));
      const head = make("p", { className: "eyebrow" },
        article.o && make("span", { className: "outlet" }, article.o), article.d && day(article.d));
      const inText = marked(article.x || article.s || "");
      const words = inText.some((each) => each.nodeType) || !article.s ? inText : [article.s];
      return make("li", { className: "result" }, head, spoken(make("h2", {}, link), article.l),
        spoken(make("p", { className: "excerpt" }, ...words), article.l));
    },
    async quotes(key) {
      const quote = await finder.quote(key);
      const text = spoken(make("blockquote", {}, make("p", {}, ...marked(quote.text, 400))), quote.lang);
      const who = quote.speakers.map((name) => make("span", { className: "speaker" }, name));
      const where = make("a", { className: "where", href: say.search + quote.href }, quote.article.t);
      return make("li", { className: "result" }, make("figure", { className: "quote" },
        text, make("figcaption", {}, ...who, spoken(where, quote.article.l))));
    },
  };

  const draw = async (mine, named) => {
    const { hits } = last[state.kind];
    const items = await Promise.all(hits.slice(0, state.shown).map(({ key }) => drawn[state.kind](key)));
    if (mine !== turn) return;
    tell();
    drawNames(named);
    list.replaceChildren(...items);
    part("found").hidden = false;  // not before: what stands under the results would move down
    more.hidden = hits.length <= state.shown;
    ways.hidden = hits.length > 0;
  };
  const tell = () => {
    const found = last[state.kind];
    const [one, many] = state.kind === "quotes" ? [say.oneQuote, say.manyQuotes] : [say.oneArticle, say.manyArticles];
    const words = found.hits.length ? count(found.hits.length, one, many) : say.nothing;
    status.textContent = found.partly && found.hits.length ? `${words}. ${say.partly}` : words;
    for (const kind of ["articles", "quotes"]) {
      part(`count-${kind}`).textContent = last[kind].hits.length.toLocaleString(lang);
    }
  };
  const drawNames = (found) => {
    names.replaceChildren(...found.slice(0, MOST_NAMES).map(({ label, href, count: number, kind, note }) =>
      make("li", {}, make("a", { className: "chip", href: say.search + href }, note ? `${label} (${note})` : label, " ",
        make("span", { className: "count" }, `${say[kind]}, ${number.toLocaleString(lang)}`)))));
    names.hidden = !found.length;
  };

  // Facets: counted when somebody opens one
  const title = (name, label) => {
    if (name !== "languages") return label;
    try {
      return new Intl.DisplayNames(lang, { type: "language" }).of(label) ?? label;
    } catch {
      return label;
    }
  };
  const toggle = (name, value, on) => {
    const others = state.filters[name].filter((each) => each.toLowerCase() !== value.toLowerCase());
    return change({ filters: { ...state.filters, [name]: on ? [...others, value] : others } }, true);
  };
  const fill = async (facet, mine) => {
    const name = facet.dataset.facet;
    const key = ({ key: hit }) => (state.kind === "quotes" ? { key: Math.floor(hit / 4096) } : { key: hit });
    const hits = [...new Map(last[state.kind].hits.map(key).map((hit) => [hit.key, hit])).values()];
    const values = await finder.count(name, hits);
    if (mine !== turn) return;
    const picked = state.filters[name].map((each) => each.toLowerCase());
    const shown = values.filter(({ value }, place) => place < MOST_VALUES || picked.includes(value));
    const focused = document.activeElement?.closest?.("[data-facet]") === facet && document.activeElement.value;
    facet.querySelector("ul").replaceChildren(...shown.map(({ value, label, count: number }) => {
      const box = make("input", { type: "checkbox", value: label, checked: picked.includes(value) });
      box.addEventListener("change", () => toggle(name, label, box.checked));
      return make("li", {}, make("label", {}, box, make("span", {}, title(name, label)), " ",
        make("span", { className: "count" }, number.toLocaleString(lang))));
    }));
    if (focused) [...facet.querySelectorAll("input")].find((box) => box.value === focused)?.focus();
  };
  const drawChosen = () => {
    const all = Object.entries(state.filters).flatMap(([name, values]) => values.map((value) => [name, value]));
    chosen.replaceChildren(...all.map(([name, value]) => {
      const button = make("button", { type: "button", className: "chip" }, `${title(name, value)} ×`);
      button.setAttribute("aria-label", say.remove.replace("{name}", title(name, value)));
      button.addEventListener("click", () => {
        input.focus();
        toggle(name, value, false);
      });
      return make("li", {}, button);
    }));
    chosen.hidden = !all.length;
  };

  const empty = () => !state.query.trim() && !Object.values(state.filters).some((values) => values.length);
  const run = async () => {
    const mine = ++turn;
    drawChosen();
    form.elements.kind.value = state.kind;
    form.elements.sort.value = state.sort;
    if (empty()) part("found").hidden = true;
    ways.hidden = !empty();
    facets.ariaBusy = String(!empty());
    if (empty()) {
      list.replaceChildren();
      status.textContent = "";
      names.hidden = more.hidden = true;
      return;
    }
    for (const again of [false, true]) {
      try {
        if (again) finder.renew();
        await answer(mine);
        return;
      } catch {
        if (mine !== turn) return;
      }
    }
    fail();
  };
  const answer = async (mine) => {
    const naming = state.query.trim().length > 1 ? finder.names(state.query) : [];
    const [result, named, { endings }] =
      await Promise.all([finder.search(state.query, state.filters, state.sort), naming, finder.start()]);
    if (mine !== turn) return;
    last = { ...result, endings };
    await draw(mine, named);
    await Promise.all(FACETS.filter((facet) => facet.open && mine === turn).map((facet) => fill(facet, mine)));
    if (mine === turn) facets.ariaBusy = "false";
  };
  const fail = () => {
    status.textContent = location.protocol === "file:" ? say.noServer : say.broken;
    ways.hidden = false;
    facets.ariaBusy = "false";
  };

  // What a reader does
  let pause;
  input.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(() => change({ query: input.value }), PAUSE);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(pause);
    change({ query: input.value }, true);
  });
  form.addEventListener("change", ({ target }) => {
    if (target.name === "kind" || target.name === "sort") change({ [target.name]: target.value }, true);
  });
  more.addEventListener("click", async () => {
    const { length } = list.children;
    await change({ shown: state.shown + STEP });
    list.children[length]?.querySelector("a")?.focus();
  });
  for (const facet of FACETS) facet.addEventListener("toggle", () => facet.open && last && fill(facet, turn));
  document.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const stops = [input, ...list.querySelectorAll("h2 a, .where")];
    const here = stops.indexOf(document.activeElement);
    if (!step || here < 0 || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    if (here === 0 && step < 0) return;
    event.preventDefault();
    stops[Math.min(here + step, stops.length - 1)].focus();
  });
  const restore = () => {
    state = read();
    input.value = state.query;
    for (const facet of FACETS) if (state.filters[facet.dataset.facet].length) facet.open = true;
    return run();
  };
  addEventListener("popstate", restore);
  finder.start().catch(() => empty() && fail());
  restore();
})();
