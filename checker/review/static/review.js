"use strict";
// Makes the queue quick: one key decides and the next finding is there. Everything also works
// without this file, through the forms and links of the page.
(() => {
  const meta = (name) => document.querySelector(`meta[name="${name}"]`).content;
  const find = (id) => document.getElementById(id);
  const desk = () => find("desk");
  const me = meta("checker-name");
  document.documentElement.classList.add("js");

  // Single keys can be turned off, for who dictates or uses keys of their own.
  let keysOn = localStorage.getItem("checker-keys") !== "off";
  const showKeys = () => document.documentElement.classList.toggle("keys-off", !keysOn);
  showKeys();

  const AWAY = "The server cannot be reached.";

  // Told to everybody, and by a screen reader as well.
  let news = "";
  const say = (text) => {
    news = text;
    const place = find("news");
    if (place) place.textContent = text;
  };

  const wide = matchMedia("(min-width: 62.01rem)");
  const prepare = () => {
    if (siftOpen) find("sift").open = true;
    const rail = desk().querySelector(".rail");
    const at = rail.querySelector("[aria-current=true]");
    if (at && wide.matches) {
      const room = rail.getBoundingClientRect();
      const is = at.getBoundingClientRect();
      if (is.bottom > room.bottom || is.top < room.top) rail.scrollTop += is.top - room.top - 80;
    }
  };
  let siftOpen = false;

  // Where the focus is, in words that hold for the next page as well.
  const focused = () => {
    const at = document.activeElement;
    if (!at || !desk().contains(at)) return null;
    if (at.id) return `#${CSS.escape(at.id)}`;
    const told = (name) => at.hasAttribute(name) && `[${name}="${CSS.escape(at.getAttribute(name))}"]`;
    const said = ["name", "value", "href", "formaction"].map(told).filter(Boolean).join("");
    const pop = at.matches("summary") && at.parentElement.id;
    if (pop) return `#${CSS.escape(pop)} > summary`;
    return said && at.localName + said;
  };

  // Put another page of the queue in place of this one.
  const load = async (url, { push = false, quiet = false } = {}) => {
    const shown = desk();
    let answer;
    try {
      answer = await fetch(url, { headers: { accept: "text/html" } });
    } catch {
      // Nothing is lost: the page stays, and the stream of news asks again once it is back.
      return quiet ? undefined : say(AWAY);
    }
    if (answer.redirected && new URL(answer.url).pathname !== "/") return location.assign(answer.url);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.getElementById("desk");
    if (!fresh) return location.assign(url);
    // What was asked for unasked must not take the page from under a hand that moved meanwhile.
    if (quiet && (occupied() || desk() !== shown)) return refresh();
    siftOpen = Boolean(find("sift")?.open);
    const scrolled = desk().querySelector(".rail").scrollTop;
    const focus = quiet && focused();
    // Unasked, the version stays what the editor saw, so that deciding asks first.
    if (quiet && fresh.dataset.finding === shown.dataset.finding && "version" in shown.dataset) {
      fresh.dataset.version = shown.dataset.version;
    }
    desk().replaceWith(document.adoptNode(fresh));
    loaded = performance.now();
    document.title = page.title;
    desk().querySelector(".rail").scrollTop = scrolled;
    prepare();
    const at = desk().dataset.finding;
    const query = desk().dataset.query;
    const address = "/" + (query || at ? "?" : "") + [query, at && `at=${at}`].filter(Boolean).join("&");
    if (push) history.pushState(null, "", address);
    else history.replaceState(null, "", address);
    if (!quiet) {
      scrollTo(0, 0);
      (find("message") || find("main")).focus({ preventScroll: true });
    } else if (focus) {
      // Who goes by keyboard must not be thrown back to the top by what others do.
      (desk().querySelector(focus) || find("message") || find("main")).focus({ preventScroll: true });
    }
    if (news) find("news").textContent = news;
  };

  const here = (more) => {
    const query = desk().dataset.query;
    return "/?" + [query, more].filter(Boolean).join("&");
  };

  const send = async (path, body) => {
    const tries = 4; // a server that restarts is back within seconds; the key keeps it one request
    for (let attempt = 1; ; attempt++) {
      try {
        const answer = await fetch(path, {
          method: "POST",
          headers: { "content-type": "application/json", "x-checker-form": meta("checker-form") },
          body: JSON.stringify(body),
        });
        if (answer.status >= 500 && attempt < tries) throw new Error("again");
        const told = await answer.json().catch(() => ({ detail: AWAY }));
        return { status: answer.status, told };
      } catch {
        if (attempt >= tries) return { status: 0, told: { detail: AWAY } };
        await new Promise((go) => setTimeout(go, 300 * attempt));
      }
    }
  };

  let busy = false;
  const alone = async (work) => {
    if (busy) return;
    busy = true;
    document.documentElement.classList.add("busy");
    try {
      await work();
    } catch (problem) {
      say(AWAY);
      throw problem;
    } finally {
      busy = false;
      document.documentElement.classList.remove("busy");
    }
  };

  const DONE = {
    confirm: "Confirmed.", dismiss: "Dismissed.", second: "A second reader is asked for.",
    reopen: "Reopened.", assign: "Assigned.", note: "Note saved.",
  };
  const key = () => crypto.randomUUID?.() || `${Date.now()}-${Math.random()}`;
  const decide = (wish) => alone(async () => {
    const { finding, version } = desk().dataset;
    if (!finding || !("changes" in desk().dataset)) return;
    const path = `/api/findings/${finding}/decisions`;
    const body = { ...wish, version: Number(version), key: key() };
    let answer = await send(path, body);
    if (answer.status === 409) {
      if (!(await overrule(answer.told, finding))) {
        await load(here(`at=${finding}`));
        return wish.note && takeUp(wish.note);
      }
      answer = await send(path, { ...wish, key: key() });
    }
    if (answer.status !== 200) return say(said(answer));
    say(DONE[wish.action]);
    const stays = ["assign", "note", "reopen"].includes(wish.action);
    await load(here(`${stays ? "at" : "after"}=${finding}`));
  });

  const said = ({ told }) =>
    typeof told.detail === "string" ? told.detail : "This was not understood: reload the page.";

  // Somebody was faster: show what they did, and let the editor choose.
  const overrule = async (told, finding) => {
    const now = await (await fetch(`/api/findings/${finding}`)).json();
    find("clash-says").textContent = told.detail;
    const reason = now.reason ? ` (${now.reason.replaceAll("-", " ")})` : "";
    find("clash-now").textContent = `It is now: ${now.state}${reason}${now.note ? `. Note: ${now.note}` : ""}.`;
    const dialog = find("clash");
    dialog.returnValue = "";
    dialog.showModal();
    await new Promise((done) => dialog.addEventListener("close", done, { once: true }));
    return dialog.returnValue === "mine";
  };

  const again = (way) => alone(async () => {
    const answer = await send(`/api/${way}`, { key: key() });
    if (answer.status !== 200) {
      say(said(answer));
      return answer.told.finding ? load(here(`at=${answer.told.finding}`)) : undefined;
    }
    say(way === "undo" ? "Undone." : "Done again.");
    await load(here(answer.told.finding ? `at=${answer.told.finding}` : ""));
  });

  const open = (id) => {
    const pop = find(id);
    if (!pop) return;
    pop.open = true;
    const field = pop.querySelector("input:not([type=hidden]), textarea");
    field.focus();
    field.select();
  };
  // A note that was not saved is not lost either.
  const takeUp = (note) => {
    open("noting");
    find("noting").querySelector("textarea").value = note;
  };
  const follow = (id) => {
    const link = find(id);
    if (link) alone(() => { say(""); return load(link.href, { push: true }); });
  };
  const help = () => {
    find("keys-on").checked = keysOn;
    find("keys").showModal();
  };

  const REASONS = ["other-event", "other-group", "update", "misread", "not-checkable"];
  const KEYS = {
    c: () => decide({ action: "confirm" }),
    d: () => desk().querySelector(".dismiss button")?.focus(),
    r: () => decide({ action: "second" }),
    o: () => desk().querySelector("[value=reopen]") && decide({ action: "reopen" }),
    a: () => open("assigning"),
    n: () => open("noting"),
    u: () => again("undo"),
    y: () => again("redo"),
    j: () => follow("next"),
    k: () => follow("previous"),
    t: () => desk().querySelector("[data-whole]")?.click(),
    e: () => find("export").click(),
    f: () => { find("sift").open = true; find("filter").elements.state.focus(); },
    "/": () => find("filter").elements.words.focus(),
    "?": help,
  };
  REASONS.forEach((reason, at) => {
    KEYS[at + 1] = () => decide({ action: "dismiss", reason });
  });

  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const target = event.target;
    const pop = target.closest?.(".pop[open]");
    if (event.key === "Escape" && pop) {
      pop.open = false;
      find("message")?.focus({ preventScroll: true });
      return;
    }
    if (event.key === "Escape" && target.closest?.("#filter")) {
      find("message")?.focus({ preventScroll: true });
      return;
    }
    if (event.key === "Enter" && target.name === "note" && event.shiftKey === false && pop) {
      event.preventDefault();
      pop.querySelector("button").click();
      return;
    }
    if (!keysOn || document.querySelector("dialog[open]") || event.repeat) return;
    if (target.closest?.("input:not([type=checkbox]), select, textarea")) return;
    const act = KEYS[event.key === "Y" || event.key === "U" ? "y" : event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });

  addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method === "dialog" || !form.closest("#desk")) return;
    event.preventDefault();
    if (form.id === "filter") {
      const said = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
      if (said.get("order") === "severity") said.delete("order");
      say("");
      return alone(() => load(`/?${said}`, { push: true }));
    }
    if (form.id === "back-and-forth") {
      return again(event.submitter?.formAction.endsWith("/redo") ? "redo" : "undo");
    }
    const told = new FormData(form);
    const [action, reason] = (event.submitter?.value || "").split(":");
    decide({
      action,
      ...(reason && { reason }),
      ...(told.has("assignee") && { assignee: told.get("assignee") }),
      ...(told.has("note") && { note: told.get("note") }),
    });
  });

  // A list takes letters typed within a second for one word. Were the page replaced after the
  // first, the rest would be keys of the desk: "c" of "second" confirms.
  const WORD = 1000;
  let typed = -WORD;
  let sifting = 0;
  const sift = (form) => {
    clearTimeout(sifting);
    const wait = typed + WORD - performance.now();
    sifting = wait > 0 && setTimeout(() => sift(form), wait);
    if (!sifting) form.requestSubmit();
  };
  addEventListener("keydown", (event) => {
    if (!event.target.closest?.("#filter")) return;
    const done = event.key === "Enter" && sifting;
    typed = done ? -WORD : performance.now();
    if (done) sift(event.target.form);
  });

  addEventListener("change", (event) => {
    if (event.target.id === "keys-on") {
      keysOn = event.target.checked;
      localStorage.setItem("checker-keys", keysOn ? "on" : "off");
      showKeys();
    } else if (event.target.matches?.("#filter select, #filter [type=checkbox], #filter [list]")) {
      sift(event.target.form);
    }
  });

  // Events and outlets are more than a page could list: those are offered that fit what is typed.
  let asking = 0;
  const offer = async (field) => {
    const said = new URLSearchParams(desk().dataset.query);
    said.set("of", field.name);
    said.set("name", field.value);
    said.set("limit", "60");
    const answer = await fetch(`/api/choices?${said}`);
    if (!answer.ok || !field.isConnected) return;
    field.list.replaceChildren(...(await answer.json()).map(({ words, count }) => {
      const option = document.createElement("option");
      option.value = words;
      option.textContent = count === 1 ? "1 finding" : `${count} findings`;
      return option;
    }));
  };
  addEventListener("focusin", ({ target }) => target.matches("#filter [list]") && offer(target));
  addEventListener("input", (event) => {
    const field = event.target;
    if (!field.matches("#filter [list]")) return;
    // A choice from the list arrives whole, not letter by letter.
    const picked = event.inputType === "insertReplacementText" || !event.inputType;
    if (picked && [...field.list.options].some((one) => one.value === field.value)) {
      return field.form.requestSubmit();
    }
    clearTimeout(asking);
    asking = setTimeout(() => offer(field), 200);
  });

  addEventListener("click", (event) => {
    if (event.target.closest("#help")) return help();
    const why = event.target.closest("#why");
    if (why) {
      const shows = desk().classList.toggle("asks-why");
      why.setAttribute("aria-expanded", shows);
      return;
    }
    const link = event.target.closest("#desk a[href^='/?'], #desk a[href='/']");
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0) {
      event.preventDefault();
      say("");
      alone(() => load(link.href, { push: true }));
    }
    for (const pop of document.querySelectorAll(".pop[open]")) {
      if (!pop.contains(event.target)) pop.open = false;
    }
  });
  addEventListener("popstate", () => load(location.href));

  // Live: what others decide leaves this page without a reload.
  let due = 0;
  const occupied = () =>
    busy || document.querySelector("dialog[open], .pop[open]") ||
    (desk().contains(document.activeElement) &&
      document.activeElement.matches("input, select, textarea"));
  let loaded = 0;
  let pages = 1; // open at the desk: the more, the less often each asks for news
  const refresh = () => {
    clearTimeout(due);
    const since = performance.now() - loaded;
    const wait = Math.max(250, 100 * pages * (0.5 + Math.random()) - since);
    due = setTimeout(() => {
      if (occupied() || document.hidden) return refresh();
      const at = desk().dataset.finding;
      load(here(at ? `at=${at}` : ""), { quiet: true });
    }, document.hidden ? 5000 : wait);
  };
  // What somebody settled leaves the list at once; the counts follow with the next look.
  const leaves = (told) => {
    const waits = !new URLSearchParams(desk().dataset.query).has("state");
    if (!waits || !["confirmed", "dismissed"].includes(told.state)) return;
    desk().querySelector(`[data-row="${Number(told.finding)}"]`)?.remove();
  };
  const happened = (told) => {
    pages = told.pages || 1;
    if (told.action === "import") {
      say(`A new report is in: ${told.new} new.`);
      return refresh();
    }
    if (told.actor === me) return busy ? undefined : refreshUnlessMine(told);
    const open = String(told.finding) === desk().dataset.finding;
    if (open && told.version > Number(desk().dataset.version)) {
      const state = told.state ? `: now ${told.state}` : "";
      say(`${told.actor} has just changed this finding${state}.`);
      return;
    }
    leaves(told);
    refresh();
  };
  const refreshUnlessMine = (told) => {
    if (String(told.finding) === desk().dataset.finding && told.version <= Number(desk().dataset.version)) return;
    refresh();
  };
  // What happened while nobody listened is told to nobody: who comes back looks for themselves.
  let source = null;
  let listened = false;
  const live = () => {
    source = new EventSource("/api/live");
    source.onmessage = (event) => happened(JSON.parse(event.data));
    source.onopen = () => {
      if (news === AWAY) say("");
      if (listened) refresh();
      listened = true;
    };
  };
  // Browsers allow six connections to a server: tabs in the background must not use them up.
  addEventListener("visibilitychange", () => {
    if (document.hidden) {
      source?.close();
      source = null;
      listened = true; // even if the connection had not come about yet
    } else if (!source) {
      live();
    }
  });

  prepare();
  if (!document.hidden) live();
})();
