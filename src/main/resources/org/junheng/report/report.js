"use strict";
(() => {
  const words = document.body.dataset;
  const compare = new Intl.Collator(document.documentElement.lang, {numeric: true}).compare;
  const element = (name, properties, ...inner) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...inner);
    return made;
  };
  const figure = cell => {
    const digits = cell.textContent.replace(/,/g, "").match(/-?\d+(\.\d+)?/);
    return digits ? Number(digits[0]) : -Infinity;
  };

  // A click on a head sorts by its column: figures from the largest, words from the first.
  const sort = (table, head, column) => {
    const numeric = head.classList.contains("n");
    const before = head.getAttribute("aria-sort");
    const down = before ? before === "ascending" : numeric;
    for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", down ? "descending" : "ascending");
    const body = table.tBodies[0];
    const rows = [...body.rows];
    rows.sort((a, b) => {
      const [x, y] = [a.cells[column], b.cells[column]];
      const order = numeric ? figure(x) - figure(y) : compare(x.textContent.trim(), y.textContent.trim());
      return down ? -order : order;
    });
    body.append(...rows);
  };
  for (const table of document.querySelectorAll("table.sortable")) {
    if (table.tBodies[0].rows.length < 2) continue;
    [...table.tHead.rows[0].cells].forEach((head, column) => {
      if (!head.textContent.trim() || head.classList.contains("w")) return;
      const button = element("button", {type: "button", className: "sort"}, ...head.childNodes);
      button.addEventListener("click", () => sort(table, head, column));
      head.append(button);
    });
  }

  // What a row can be found by: its own words, and those of the findings that it leads to.
  const found = new Map();
  const target = row => {
    const link = row.querySelector("a[href^='#']");
    const head = link && document.getElementById(link.hash.slice(1));
    return head && head.closest(".school");
  };
  const text = row => {
    if (!found.has(row)) {
      const school = target(row);
      const findings = school && school.querySelector(".findings");
      found.set(row, (row.textContent + " " + (findings ? findings.textContent : "")).toLowerCase());
    }
    return found.get(row);
  };
  for (const table of document.querySelectorAll("table.filtered")) {
    if (table.tBodies[0].rows.length < 8) continue;
    const input = element("input", {type: "search", autocomplete: "off"});
    const status = element("span", {className: "status"});
    status.setAttribute("role", "status");
    const bar = element("div", {className: "filter"}, element("label", {}, words.filter, input));
    const kinds = [...table.tHead.rows[0].cells].flatMap((head, column) => "kind" in head.dataset
      ? [element("option", {value: column}, head.textContent.trim())] : []);
    const kind = element("select", {}, element("option", {value: ""}, words.every), ...kinds);
    if (kinds.length) bar.append(element("label", {}, words.kind, kind));
    bar.append(status);
    table.closest(".scroll").before(bar);
    const apply = () => {
      const wanted = input.value.toLowerCase().split(/\s+/).filter(word => word);
      const column = kind.value;
      let shown = 0;
      const rows = [...table.tBodies[0].rows];
      for (const row of rows) {
        const fits = wanted.every(word => text(row).includes(word))
          && (!column || figure(row.cells[column]) > 0);
        row.hidden = !fits;
        const school = target(row);
        if (school) school.hidden = !fits;
        if (fits) shown++;
      }
      const all = shown === rows.length;
      if (table.tFoot) table.tFoot.hidden = !all;
      status.textContent = all ? "" : words.shown.replace("{0}", shown).replace("{1}", rows.length);
    };
    input.addEventListener("input", apply);
    kind.addEventListener("change", apply);
    input.addEventListener("keydown", event => {
      if (event.key === "Escape" && input.value) {
        input.value = "";
        apply();
      }
    });
  }

  // A point tells whose it is: they are drawn in the order of the table below, the last row first.
  for (const figure of document.querySelectorAll("figure.spread")) {
    const points = [...figure.querySelectorAll("circle")].reverse();
    const rows = figure.querySelectorAll(".shares tbody tr");
    points.slice(0, rows.length).forEach((point, at) => {
      const title = document.createElementNS(point.namespaceURI, "title");
      title.textContent = rows[at].cells[0].textContent + " " + rows[at].cells[1].textContent;
      point.append(title);
    });
  }

  for (const hint of document.querySelectorAll(".alone-hint")) {
    const button = element("button", {type: "button"}, words.print);
    button.addEventListener("click", () => window.print());
    hint.prepend(button);
  }
})();
