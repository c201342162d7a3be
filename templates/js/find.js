// Finding in the digest: a small engine over static files, of which it fetches those that a query needs.
// builder/site/search makes the files and takes words apart in the same way. search.js shows what is found.
const Finder = (root) => {
  "use strict";
  const WIDE = "\\u3040-\\u30ff\\u3400-\\u9fff";
  const WORD = new RegExp(`[${WIDE}]|(?:(?![${WIDE}])[\\p{L}\\p{N}\\p{M}])+`, "gu");
  const ROUNDS = 3, SHORTEST = 4, FEW_FILES = 3, LIKE = 0.4, IN_ARTICLE = 4096;

  // Files: each is fetched once. Only the manifest keeps its name when its content changes: where what it
  // names is gone, it is of yesterday, and `renew` asks for today's.
  const files = new Map();
  let started, cache = "default";
  const load = (path) => {
    if (!files.has(path)) {
      files.set(path, fetch(root + path, { cache }).then((answer) => {
        if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
        return answer.json();
      }));
    }
    return files.get(path);
  };
  const renew = () => {
    files.clear();
    started = undefined;
    cache = "reload";
  };
  const start = () => (started ??= load("search/manifest.json").then((manifest) => {
    cache = "default";
    let first = 0;
    for (const shard of manifest.shards) {
      shard.first = first;
      first += shard.docs;
    }
    return { ...manifest, docs: first };
  }));

  // Words
  const fold = (word) => word.normalize("NFKD").replace(/\p{M}+/gu, "").toLowerCase();
  const words = (text) => (text.normalize("NFKC").match(WORD) ?? []).map(fold).filter(Boolean);
  const stem = (word, endings) => {
    for (let round = 0; round < ROUNDS; round++) {
      const [ending, instead] = endings.find(([end]) => word.endsWith(end)) ?? ["", ""];
      const left = word.slice(0, word.length - ending.length) + instead;
      if (left === word || left.length < (ending === "s" ? SHORTEST - 1 : SHORTEST)) break;
      word = left;
    }
    return word;
  };
  // A word may be of any language of the digest; the last one may be unfinished.
  const asked = (query, { endings }) => {
    const all = words(query);
    const open = /[\p{L}\p{N}\p{M}]$/u.test(query);
    return all.map((word, place) => ({
      word,
      stems: new Set([word, ...Object.values(endings).map((table) => stem(word, table))]),
      open: open && place === all.length - 1 && word.length > 1,
    }));
  };
  const matches = (wanted, word, stems) =>
    [...stems].some((each) => wanted.stems.has(each)) || (wanted.open && word.startsWith(wanted.word));

  // Which of the files of a sorted table hold a key, or keys that begin with it
  const at = (cuts, key) => {
    let low = 0, high = cuts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (cuts[middle] <= key) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const rows = async ({ at: folder, cuts }, { word, stems, open }) => {
    if (!cuts.length) return [];
    const wanted = new Set([...stems].map((each) => at(cuts, each)));
    if (open) {
      const end = Math.min(at(cuts, word + "\uffff"), at(cuts, word) + FEW_FILES - 1);
      for (let number = at(cuts, word); number <= end; number++) wanted.add(number);
    }
    const tables = await Promise.all([...wanted].map((number) => load(`${folder}w${number}.json`)));
    return tables.flatMap((table) => Object.entries(table))
      .filter(([key]) => stems.has(key) || (open && key.startsWith(word)))
      .map(([key, value]) => [key, value, stems.has(key)]);
  };

  // What one word finds: the weight of each article, by its number, and of quotations
  const found = async (wanted, { shards, docs }) => {
    const articles = new Float32Array(docs), quotes = new Map();
    await Promise.all(shards.map(async (shard) => {
      for (const [, [inArticles, inQuotes], whole] of await rows(shard, wanted)) {
        let number = shard.first;
        for (let i = 0; i < inArticles.length; i += 2) {
          number += inArticles[i];
          articles[number] = Math.max(articles[number], inArticles[i + 1] * (whole ? 1 : LIKE));
        }
        number = shard.first;
        for (let i = 0; i < inQuotes.length; i += 2) {
          number += inQuotes[i];
          const key = number * IN_ARTICLE + inQuotes[i + 1];
          quotes.set(key, Math.max(quotes.get(key) ?? 0, whole ? 1 : LIKE));
        }
      }
    }));
    return { articles, quotes };
  };

  // All words together: what has all of them, else what has most; a word counts for more the rarer it is.
  const ranked = (lists, total) => {
    const scores = new Map();
    for (const list of lists) {
      const pairs = [...list.entries()].filter(([, weight]) => weight);
      const rarity = Math.log(1 + (total - pairs.length + 0.5) / (pairs.length + 0.5));
      for (const [key, weight] of pairs) {
        const known = scores.get(key);
        if (!known) scores.set(key, { key, score: rarity * weight, words: 1 });
        else {
          known.score += rarity * weight;
          known.words += 1;
        }
      }
    }
    let most = 0;
    for (const { words } of scores.values()) most = Math.max(most, words);
    const best = [...scores.values()].filter((each) => each.words === most);
    return { hits: best.sort((a, b) => b.score - a.score || a.key - b.key), partly: most < lists.length };
  };

  const column = async (name) => {
    const { shards } = await start();
    const parts = await Promise.all(shards.map((shard) => load(`${shard.at}${name}.json`)));
    if (name === "dates") return parts.flat();
    const labels = new Map(), values = [];
    for (const part of parts) {
      const own = part.labels.map((label) => {
        const key = label.toLowerCase();
        if (!labels.has(key)) labels.set(key, label);
        return key;
      });
      for (const each of part.docs) values.push(each.map((number) => own[number]));
    }
    return { labels, values };
  };

  return {
    start,
    renew,

    // Articles and quotations that match, best or newest first, narrowed to `filters` (facet → values)
    async search(query, filters = {}, sort = "relevance") {
      const manifest = await start();
      const wanted = asked(query, manifest);
      const each = await Promise.all(wanted.map((word) => found(word, manifest)));
      let articles, quotes = { hits: [], partly: false };
      if (wanted.length) {
        articles = ranked(each.map((one) => one.articles), manifest.docs);
        quotes = ranked(each.map((one) => one.quotes), manifest.docs);
      } else articles = { hits: Array.from({ length: manifest.docs }, (_, key) => ({ key })), partly: false };
      const chosen = Object.entries(filters).filter(([, values]) => values.length);
      const columns = await Promise.all(chosen.map(([name]) => column(name)));
      const fits = (number) => chosen.every(([, values], place) =>
        values.every((value) => columns[place].values[number].includes(value.toLowerCase())));
      let when = () => 0;
      if (sort === "date" || !wanted.length) {
        const dates = await column("dates");
        when = (number) => dates[number];
      }
      const articleOf = (key) => Math.floor(key / IN_ARTICLE);
      const narrowed = ({ hits, partly }, number) => ({
        hits: hits.filter(({ key }) => fits(number(key))).sort((a, b) => when(number(b.key)) - when(number(a.key))),
        partly,
      });
      return { articles: narrowed(articles, (key) => key), quotes: narrowed(quotes, articleOf), words: wanted };
    },

    // How many of some articles have each value of a facet, most first
    async count(name, hits) {
      const { labels, values } = await column(name);
      const counts = new Map();
      for (const { key } of hits) for (const value of values[key]) counts.set(value, (counts.get(value) ?? 0) + 1);
      return [...counts].map(([value, count]) => ({ value, label: labels.get(value), count }))
        .sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1));
    },

    async article(key) {
      const { shards, block } = await start();
      const shard = shards.findLast((each) => each.first <= key);
      const place = key - shard.first;
      return (await load(`${shard.at}d${Math.floor(place / block)}.json`))[place % block];
    },

    async quote(key) {
      const number = key % IN_ARTICLE;
      const article = await this.article(Math.floor(key / IN_ARTICLE));
      const [text, speakers, lang] = article.q[number - 1];
      return { text, speakers, lang: lang ?? article.l, href: `${article.u}#quote-${number}`, article };
    },

    // People, bodies, topics … whose names have all the words
    async names(query) {
      const { names, kinds, endings } = await start();
      const wanted = asked(query, { endings: {} });
      if (!wanted.length) return [];
      const longest = wanted.reduce((a, b) => (b.word.length > a.word.length ? b : a));
      const has = (name) => wanted.every(({ word, open }) =>
        name.some((own) => own === word || (open && own.startsWith(word))));
      const records = new Map((await rows(names, longest)).flatMap(([, list]) => list).map((r) => [r[1], r]));
      return [...records.values()].filter(([label, , , , note]) => has(words(`${label} ${note}`)))
        .map(([label, href, count, kind, note]) => ({ label, href, count, kind: kinds[kind], note }))
        .sort((a, b) => b.count - a.count || (a.href < b.href ? -1 : 1));
    },

    // A part of a text around what was asked for, cut into [words, whether they were asked for]
    excerpt(text, wanted, length = 34, endings = {}) {
      const tables = Object.values(endings);
      const tokens = [...text.matchAll(WORD)].map((token) => {
        const word = fold(token[0]);
        const stems = new Set([word, ...tables.map((table) => stem(word, table))]);
        return { from: token.index, to: token.index + token[0].length, hit: wanted.findIndex((w) => matches(w, word, stems)) };
      });
      let best = 0, most = -1;
      tokens.forEach(({ hit }, start) => {
        if (hit < 0) return;
        const near = tokens.slice(start, start + length).filter((token) => token.hit >= 0);
        const score = new Set(near.map((token) => token.hit)).size * length + near.length;
        if (score > most) [best, most] = [start, score];
      });
      const first = Math.max(0, Math.min(best - 4, tokens.length - length));
      const shown = tokens.slice(first, first + length);
      if (!shown.length) return [];
      const parts = [];
      let place = first ? shown[0].from : 0;
      if (first) parts.push(["… ", false]);
      for (const { from, to, hit } of shown) {
        if (hit < 0) continue;
        parts.push([text.slice(place, from), false], [text.slice(from, to), true]);
        place = to;
      }
      const end = first + length < tokens.length ? shown[shown.length - 1].to : text.length;
      parts.push([text.slice(place, end) + (end < text.length ? " …" : ""), false]);
      return parts.filter(([words]) => words);
    },

    terms: (query, endings) => asked(query, { endings }),
  };
};
