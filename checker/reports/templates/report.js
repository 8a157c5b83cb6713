"use strict";
(() => {
  const form = document.getElementById("filter");
  if (!form) return;
  document.documentElement.classList.add("js");
  const panel = document.getElementById("filters");
  if (matchMedia("(max-width: 62rem)").matches) panel.open = false;

  const status = document.getElementById("status");
  const nothing = document.getElementById("nothing");
  const events = [...document.querySelectorAll(".event")].map((element) => ({
    element,
    cards: [...element.querySelectorAll(".finding")].map((card) => ({
      element: card,
      ...card.dataset,
      event: element.dataset.event,
      outlets: card.dataset.outlets.split(" "),
      ours: "ours" in card.dataset,
      title: element.querySelector("h2"),
      text: null,
    })),
  }));
  const cards = events.flatMap((event) => event.cards);

  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const has = (card, words) => {
    if (!words.length) return true; // reading the text of all cards is the costly part
    card.text ??= plain(`${card.title.textContent} ${card.element.textContent}`);
    return words.every((word) => card.text.includes(word));
  };

  const show = () => {
    const wanted = new FormData(form);
    const get = (name) => wanted.get(name) || "";
    const levels = new Set(wanted.getAll("level"));
    const words = plain(get("words")).split(/\s+/).filter(Boolean);
    const counts = {};
    let visible = 0;
    for (const event of events) {
      let inEvent = 0;
      for (const card of event.cards) {
        const fits =
          (!get("rule") || card.rule === get("rule")) &&
          (!get("event") || card.event === get("event")) &&
          (!get("outlet") || card.outlets.includes(get("outlet"))) &&
          (!get("state") || card.state === get("state")) &&
          (!wanted.has("ours") || card.ours) &&
          has(card, words);
        if (fits) counts[card.level] = (counts[card.level] || 0) + 1;
        const seen = fits && levels.has(card.level);
        card.element.hidden = !seen;
        inEvent += seen;
      }
      event.element.hidden = !inEvent;
      visible += inEvent;
    }
    for (const output of form.querySelectorAll("output")) {
      output.textContent = counts[output.dataset.count] || 0;
    }
    const all = cards.length;
    const noun = all === 1 ? "finding" : "findings";
    status.textContent = visible === all ? `${all} ${noun}` : `${visible} of ${all} ${noun}`;
    nothing.hidden = visible > 0;
  };

  let due = 0;
  form.addEventListener("input", () => {
    clearTimeout(due);
    due = setTimeout(show, 80);
  });
  form.addEventListener("reset", () => setTimeout(show));
  form.addEventListener("submit", (event) => event.preventDefault());

  const step = (by) => {
    const open = cards.filter((card) => !card.element.hidden).map((card) => card.element);
    const at = open.indexOf(document.activeElement?.closest(".finding"));
    const next = open[at < 0 ? (by > 0 ? 0 : -1 + open.length) : at + by];
    if (!next) return;
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: "start" });
  };
  addEventListener("keydown", (event) => {
    const field = event.target.closest?.("input, select, textarea");
    if (event.key === "Escape" && field?.name === "words") {
      field.value = "";
      field.blur();
      show();
      return;
    }
    const typing = field && field.type !== "checkbox";
    if (!form.elements.keys.checked || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "/") {
      event.preventDefault();
      panel.open = true;
      form.elements.words.focus();
    } else if (event.key === "j") step(1);
    else if (event.key === "k") step(-1);
  });
  addEventListener("beforeprint", () => {
    for (const folded of document.querySelectorAll("main details")) folded.open = true;
  });
  show(); // a reloaded page keeps what was typed
})();
