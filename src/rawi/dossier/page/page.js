"use strict";
(() => {
  const panel = document.getElementById("panel");
  const part = (name) => panel.querySelector(`.${name}`);
  const text = part("panel-text");
  // Beside the page where there is room for both, over it elsewhere; the width is that of page.css.
  const beside = matchMedia("(min-width: 76rem)");
  let citations = [];
  let current = 0;
  let opener = null;

  const parse = (written) =>
    [...written.matchAll(/(\d+):(\d+)-(\d+)/g)]
      .map(([, source, start, end]) => ({ source: +source, start: +start, end: +end }))
      .filter(({ source }) => document.getElementById(`s${source}`));

  // Citations count code points, strings here count UTF-16 units.
  const units = (string, points) => {
    let at = 0;
    for (let left = points; left > 0 && at < string.length; left--) {
      at += string.codePointAt(at) > 0xffff ? 2 : 1;
    }
    return at;
  };

  const mark = (paragraph, start, end) => {
    paragraph.normalize(); // parsers split long text
    const node = paragraph.firstChild;
    const offset = Number(paragraph.dataset.at);
    const from = units(node.data, start - offset);
    const to = units(node.data, end - offset);
    if (from >= to) return;
    const range = document.createRange();
    range.setStart(node, from);
    range.setEnd(node, to);
    range.surroundContents(document.createElement("mark"));
  };

  const fill = (card, start, end) => {
    const full = card.querySelector(".text");
    text.replaceChildren(...(full ? full.cloneNode(true).children : []));
    for (const paragraph of text.querySelectorAll("[data-at]")) mark(paragraph, start, end);
    const first = text.querySelector("mark");
    if (!first) {
      const note = document.createElement("p");
      note.className = "note";
      note.textContent = panel.dataset.missing;
      text.prepend(note);
    }
    text.scrollTop = first ? first.offsetTop - text.clientHeight / 3 : 0;
  };

  const show = () => {
    const { source, start, end } = citations[current];
    const card = document.getElementById(`s${source}`);
    part("outlet").textContent = card.dataset.name;
    for (const name of ["number", "date"]) {
      part(name).textContent = card.querySelector(`.${name}`).textContent;
    }
    document.getElementById("panel-title").textContent = card.querySelector(".title").textContent;
    part("to-card").href = `#s${source}`;
    part("steps").hidden = citations.length < 2;
    part("previous").disabled = current === 0;
    part("next").disabled = current === citations.length - 1;
    part("step").textContent = panel.dataset.step
      .replace("{n}", current + 1)
      .replace("{of}", citations.length);
    if (!panel.open) {
      if (beside.matches) panel.show();
      else panel.showModal();
      document.documentElement.classList.add("reading");
    }
    fill(card, start, end);
    history.replaceState(null, "", `#open=${source}:${start}-${end}`);
  };

  const open = (found, first, from) => {
    opener?.classList.remove("opened");
    opener = from;
    opener?.classList.add("opened");
    citations = found;
    current = first;
    show();
  };

  const step = (by) => {
    current = Math.min(Math.max(current + by, 0), citations.length - 1);
    show();
  };

  const openHash = () => {
    const found = location.hash.startsWith("#open=") ? parse(location.hash) : [];
    if (found.length) open(found, 0, null);
  };

  // A chip opens its own citation, among those of the line it stands behind.
  const requested = (link) => {
    if (link.dataset.cites) return [parse(link.dataset.cites), 0];
    const chips = [...link.parentElement.querySelectorAll(".cite")];
    const found = chips.map(({ dataset }) => `${dataset.source}:${dataset.start}-${dataset.end}`);
    return [parse(found.join(" ")), chips.indexOf(link)];
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-cites], .cite");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const [found, first] = requested(link);
    if (!found.length) return;
    event.preventDefault();
    open(found, first, link);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && panel.open) panel.close();
  });
  panel.addEventListener("click", (event) => event.target === panel && panel.close());
  panel.addEventListener("close", () => {
    document.documentElement.classList.remove("reading");
    opener?.classList.remove("opened");
    opener?.focus({ preventScroll: true });
    if (location.hash.startsWith("#open=")) history.replaceState(null, "", location.pathname + location.search);
  });
  part("close").addEventListener("click", () => panel.close());
  part("previous").addEventListener("click", () => step(-1));
  part("next").addEventListener("click", () => step(1));
  part("to-card").addEventListener("click", () => panel.close());
  addEventListener("beforeprint", () => {
    for (const folded of document.querySelectorAll(".rest")) folded.open = true;
  });
  addEventListener("hashchange", openHash);
  openHash();
})();
