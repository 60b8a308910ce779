import { make, count } from "./dom.js";
import { Map as Chart } from "./map.js";

const MOST_BARS = 40;
const NUMBER = /#(integer|decimal|double|float|int|long|nonNegativeInteger)$/;
const POINT = /^(?:<[^>]*CRS84>\s*)?POINT\s*\(\s*(-?[\d.]+)\s+(-?[\d.]+)\s*\)$/i;

const isNumber = (term) => Boolean(term) && NUMBER.test(term.datatype || "") && Number.isFinite(Number(term.value));

/** Where a row lies: by a point in WKT, or by columns that are called lat and long. */
function pointsOf(names, rows) {
  const latitude = names.find((name) => /^lat(itude)?$/i.test(name));
  const longitude = names.find((name) => /^(lon|long|lng|longitude)$/i.test(name));
  const geometry = names.find((name) => rows.some((row) => row[name] && POINT.test(row[name].value)));
  const at = (row) => {
    if (geometry && row[geometry]) {
      const found = POINT.exec(row[geometry].value);
      return found && [Number(found[2]), Number(found[1])];
    }
    return latitude && longitude && row[latitude] && row[longitude] ? [Number(row[latitude].value), Number(row[longitude].value)] : null;
  };
  return rows.map((row, index) => ({ row, index, point: at(row) }))
    .filter(({ point }) => point && Math.abs(point[0]) <= 90 && Math.abs(point[1]) <= 180);
}

/** Something to read of a row: its first text that is no number. */
function labelOf(names, row) {
  const name = names.find((name) => row[name] && row[name].type === "literal" && !isNumber(row[name]) && !POINT.test(row[name].value));
  return name ? row[name].value : names.map((name) => row[name]?.value).find(Boolean) ?? "";
}

function columnsOf(names, rows) {
  const numbers = names.filter((name) => rows.some((row) => row[name]) && rows.every((row) => !row[name] || isNumber(row[name])));
  return { numbers, texts: names.filter((name) => !numbers.includes(name) && rows.some((row) => row[name])) };
}

/** The ways in which rows can be shown, each as it fits: always a table; a map where there are points; a chart where there is something to count. */
export function views(names, rows, shorten, table) {
  const ways = [["Table", table]];
  const points = pointsOf(names, rows);
  if (points.length) ways.push(["Map", () => mapOf(names, points)]);
  const columns = columnsOf(names, rows);
  if (rows.length > 1 && columns.texts.length) ways.push(["Chart", () => chartOf(rows, columns, shorten)]);
  return ways;
}

function mapOf(names, points) {
  const place = make("div", { className: "result-map", role: "application", "aria-label": "Map of the answer" });
  const rows = points.map(({ row, index, point }) => ({
    event: index, places: [{ id: point.join(","), point, label: labelOf(names, row) }],
  }));
  requestAnimationFrame(() => new Chart(place, () => {}, "row").show(rows));
  return make("div", {}, place);
}

function chartOf(rows, { numbers, texts }, shorten) {
  const by = make("select", {}, ...texts.map((name) => make("option", { value: name, textContent: name })));
  const what = make("select", {}, ...numbers.map((name) => make("option", { value: name, textContent: name })),
    make("option", { value: "", textContent: "how many rows" }));
  const bars = make("div", { className: "bars" });
  const draw = () => bars.replaceChildren(...barsOf(rows, by.value, what.value, shorten));
  for (const select of [by, what]) select.addEventListener("change", draw);
  draw();
  return make("div", { className: "chart" },
    make("p", { className: "choices" }, make("label", {}, "Bars for ", by), " ", make("label", {}, "as long as ", what)), bars);
}

/** Rows that are alike in {@code by} are one bar. */
function barsOf(rows, by, what, shorten) {
  const sums = new globalThis.Map();
  for (const row of rows) {
    if (!row[by]) continue;
    const name = row[by].type === "uri" ? shorten(row[by].value) : row[by].value;
    sums.set(name, (sums.get(name) ?? 0) + (what ? Number(row[what]?.value ?? 0) : 1));
  }
  const sorted = [...sums].sort((a, b) => b[1] - a[1]);
  const most = Math.max(...sorted.map(([, sum]) => Math.abs(sum)), 0) || 1;
  const shown = sorted.slice(0, MOST_BARS).map(([name, sum]) => {
    const bar = make("span", { className: "length" });
    bar.style.inlineSize = (100 * Math.abs(sum)) / most + "%";
    return make("div", { className: "bar-row" },
      make("span", { className: "name", textContent: name, dir: "auto", title: name }),
      make("span", { className: "room" }, bar),
      make("span", { className: "number", textContent: Number(sum.toPrecision(12)).toLocaleString("en") }));
  });
  if (sorted.length > MOST_BARS) shown.push(make("p", { className: "faint", textContent: "and " + count(sorted.length - MOST_BARS, "bar") + " more" }));
  return shown;
}
