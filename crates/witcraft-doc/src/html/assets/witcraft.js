// What the pages do when scripts run: they are complete without. Nothing is loaded from elsewhere.
"use strict";

const root = document.documentElement;

// What a reader chooses is kept where that is possible, and forgotten where it is not.
const memory = {
  get(key) {
    try {
      return localStorage.getItem(`witcraft-${key}`);
    } catch {
      return null;
    }
  },
  set(key, value) {
    try {
      localStorage.setItem(`witcraft-${key}`, value);
    } catch {}
  },
};

// Before the page is drawn, so that nothing jumps.
const TABS = ["wit", "guest", "host", "abi"];
const THEMES = ["auto", "light", "dark"];
root.classList.add("js");
root.dataset.tab = TABS.includes(memory.get("tab")) ? memory.get("tab") : "wit";
if (THEMES.includes(memory.get("theme"))) root.dataset.theme = memory.get("theme");

const $ = (selector, within = document) => within.querySelector(selector);
const $$ = (selector, within = document) => [...within.querySelectorAll(selector)];

document.addEventListener("DOMContentLoaded", () => {
  theme();
  tabs();
  filter();
  menu();
  copy();
  search();
  follow();
});

function theme() {
  const button = $("#_theme");
  const show = () => {
    button.textContent = { auto: "Auto", light: "Light", dark: "Dark" }[root.dataset.theme];
    button.setAttribute("aria-label", `Colours: ${root.dataset.theme}`);
  };
  button.addEventListener("click", () => {
    const next = (THEMES.indexOf(root.dataset.theme) + 1) % THEMES.length;
    root.dataset.theme = THEMES[next];
    memory.set("theme", THEMES[next]);
    show();
  });
  show();
}

// One choice for all items: who writes a host wants to see the host everywhere.
function tabs() {
  const mark = () => {
    for (const tab of $$("[role=tab]")) {
      const selected = tab.dataset.tab === root.dataset.tab;
      tab.setAttribute("aria-selected", selected);
      tab.tabIndex = selected ? 0 : -1;
    }
  };
  const choose = (tab) => {
    const before = tab.getBoundingClientRect().top;
    root.dataset.tab = tab.dataset.tab;
    memory.set("tab", tab.dataset.tab);
    mark();
    // What is above has changed its height: keep the tab under the finger.
    scrollBy(0, tab.getBoundingClientRect().top - before);
  };
  document.addEventListener("click", (event) => {
    const tab = event.target.closest("[role=tab]");
    if (tab) choose(tab);
  });
  document.addEventListener("keydown", (event) => {
    const tab = event.target.closest("[role=tab]");
    const step = { ArrowRight: 1, ArrowLeft: -1, Home: -9, End: 9 }[event.key];
    if (!tab || !step) return;
    const all = $$("[role=tab]", tab.parentElement);
    const at = all.indexOf(tab) + step;
    const next = all[Math.abs(step) === 9 ? (step < 0 ? 0 : all.length - 1) : (at + all.length) % all.length];
    event.preventDefault();
    choose(next);
    next.focus();
  });
  mark();
}

let hidden = new Set();

function filter() {
  const boxes = $$("[data-filter]");
  try {
    hidden = new Set(JSON.parse(memory.get("hidden") ?? "[]"));
  } catch {}
  const apply = () => {
    for (const box of boxes) box.checked = !hidden.has(box.dataset.filter);
    for (const item of $$("[data-unstable], [data-deprecated]")) {
      item.hidden =
        hidden.has(`unstable:${item.dataset.unstable}`) ||
        (item.dataset.deprecated !== undefined && hidden.has("deprecated"));
    }
  };
  for (const box of boxes) {
    box.addEventListener("change", () => {
      if (box.checked) hidden.delete(box.dataset.filter);
      else hidden.add(box.dataset.filter);
      memory.set("hidden", JSON.stringify([...hidden]));
      apply();
    });
  }
  apply();
}

function menu() {
  const button = $("#_menu");
  const set = (open) => {
    root.classList.toggle("menu-open", open);
    button.setAttribute("aria-expanded", open);
  };
  button.addEventListener("click", () => set(!root.classList.contains("menu-open")));
  $("#_nav").addEventListener("click", (event) => {
    if (event.target.closest("a")) set(false);
  });
  // On a wide screen the list stays: show where the page is in it.
  $("#_nav [aria-current]")?.scrollIntoView({ block: "nearest" });
}

function copy() {
  document.addEventListener("click", async (event) => {
    const button = event.target.closest(".copy");
    if (!button) return;
    try {
      await navigator.clipboard.writeText(button.dataset.copy);
    } catch {
      // Not every page from the disk may use the clipboard: then the line is selected, to be copied.
      getSelection().selectAllChildren(button.previousElementSibling);
      return;
    }
    button.textContent = "copied";
    setTimeout(() => (button.textContent = "copy"), 1200);
  });
}

// The index is a script, as a page on the disk may not read other files. It is loaded when it is needed.
let entries = null;
let loading = null;

function witcraftSearch(list) {
  entries = list.map(([name, address, kind, href, text, filters]) => ({
    name,
    address,
    kind,
    href,
    text,
    filters: filters ? filters.split(" ") : [],
    low: name.toLowerCase(),
    lowAddress: address.toLowerCase(),
    lowText: text.toLowerCase(),
  }));
}

function load() {
  loading ??= new Promise((done) => {
    const script = document.createElement("script");
    script.src = `${root.dataset.root}search.js`;
    script.onload = done;
    script.onerror = done;
    document.head.append(script);
  });
  return loading;
}

// Lower is better; what does not fit has none.
function rank(entry, words) {
  let sum = 0;
  for (const word of words) {
    const at = entry.low.indexOf(word);
    let score;
    if (entry.low === word || entry.low.split(".").pop() === word) score = 0;
    else if (at === 0) score = 1;
    else if (at > 0 && "-.".includes(entry.low[at - 1])) score = 2;
    else if (at > 0) score = 3;
    else if (entry.lowAddress.includes(word)) score = 5;
    else if (entry.lowText.includes(word)) score = 8;
    else return null;
    sum += score * 100;
  }
  // The shorter, the more of it was typed; what holds others before what is held.
  const inner = ["field", "case", "flag"].includes(entry.kind) ? 50 : 0;
  return sum + inner + Math.min(entry.low.length, 49);
}

function find(query, limit) {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (!words.length || !entries) return [];
  const found = [];
  for (const entry of entries) {
    if (entry.filters.some((one) => hidden.has(one))) continue;
    const score = rank(entry, words);
    if (score !== null) found.push([score, entry]);
  }
  found.sort((a, b) => a[0] - b[0] || (a[1].address < b[1].address ? -1 : 1));
  return found.slice(0, limit).map(([, entry]) => entry);
}

function search() {
  const input = $("#_search");
  const list = $("#_results");
  let current = -1;

  const close = () => {
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
    current = -1;
  };
  const mark = (index) => {
    const all = $$("a", list);
    current = all.length ? (index + all.length) % all.length : -1;
    all.forEach((one, at) => one.setAttribute("aria-selected", at === current));
    if (current < 0) return;
    input.setAttribute("aria-activedescendant", all[current].id);
    all[current].scrollIntoView({ block: "nearest" });
  };
  const show = () => {
    const query = input.value.trim();
    if (!query) return close();
    const found = find(query, 40);
    list.replaceChildren(
      ...found.map((entry, index) => {
        const link = document.createElement("a");
        link.id = `_result-${index}`;
        link.role = "option";
        link.tabIndex = -1;
        link.href = root.dataset.root + entry.href;
        const name = document.createElement("span");
        name.className = "result-name";
        name.textContent = entry.name;
        const kind = document.createElement("span");
        kind.className = "result-kind";
        kind.textContent = entry.kind;
        const where = document.createElement("span");
        where.className = "result-where";
        where.textContent = entry.address;
        const text = document.createElement("span");
        text.className = "result-text";
        text.textContent = excerpt(entry, query);
        link.append(name, kind, where, text);
        return link;
      }),
    );
    if (!found.length) {
      const none = document.createElement("p");
      none.textContent = entries ? `Nothing is called “${query}”, and no text has it.` : "The index cannot be read.";
      list.append(none);
    }
    $("#_status").textContent = found.length ? `${found.length} results` : "No results";
    list.hidden = false;
    input.setAttribute("aria-expanded", "true");
    mark(0);
  };
  const update = () => load().then(show);

  input.addEventListener("focus", load);
  input.addEventListener("input", update);
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") mark(current + 1);
    else if (event.key === "ArrowUp") mark(current - 1);
    else if (event.key === "Enter") {
      const link = $$("a", list)[current];
      if (link) link.click();
      else update();
    } else if (event.key === "Escape") {
      if (list.hidden) input.blur();
      close();
    } else return;
    event.preventDefault();
  });
  list.addEventListener("click", () => {
    close();
    input.blur();
  });
  document.addEventListener("click", (event) => {
    if (!event.target.closest(".search")) close();
  });
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, select");
    if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
}

// The part of the text in which the first word stands.
function excerpt(entry, query) {
  const word = query.toLowerCase().split(/\s+/)[0];
  const at = Math.max(entry.lowText.indexOf(word), 0);
  const start = at > 60 ? entry.text.indexOf(" ", at - 50) + 1 : 0;
  return (start ? "… " : "") + entry.text.slice(start, start + 140);
}

// `index.html#a:b/types@1.0.0#image`: any address leads to its item.
function follow() {
  const address = decodeURIComponent(location.hash.slice(1));
  if (root.dataset.root !== "" || !address.includes(":")) return;
  load().then(() => {
    const entry = entries?.find((one) => one.address === address);
    if (entry) location.replace(entry.href);
  });
}
