import { draw } from "./dom.js";

const HEIGHT = 76;
const FOOT = 18;
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** Bars for how many incidents there were; what is swept over is chosen. */
export class Timeline {
  constructor(place, onChoice) {
    this.place = place;
    this.onChoice = onChoice;
    this.svg = draw("svg", { class: "timeline", "aria-hidden": "true", preserveAspectRatio: "none" });
    place.append(this.svg);
    this.svg.addEventListener("pointerdown", (event) => this.begin(event));
    this.svg.addEventListener("pointermove", (event) => this.sweep(event));
    this.svg.addEventListener("pointerup", (event) => this.end(event));
    new ResizeObserver(() => this.again()).observe(place);
  }

  /** Shows all {@code dated} incidents faintly, and those chosen but for their time in full. */
  show(dated, chosen, from, to) {
    this.last = [dated, chosen, from, to];
    const days = dated.map((incident) => incident.earliest).sort();
    const width = Math.max(this.place.clientWidth, 200);
    this.svg.setAttribute("viewBox", `0 0 ${width} ${HEIGHT}`);
    this.svg.setAttribute("height", HEIGHT);
    this.bins = bins(days[0], days.at(-1));
    const all = this.counts(dated);
    const some = this.counts(chosen);
    const most = Math.max(1, ...all);
    this.step = width / Math.max(1, this.bins.length);
    const bar = (kind) => (number, i) => {
      const height = number ? Math.max(3, ((HEIGHT - FOOT - 6) * number) / most) : 0;
      const inside = (!from || this.bins[i].to >= from) && (!to || this.bins[i].from <= to);
      return draw("rect", {
        class: kind + (inside ? "" : " outside"), x: i * this.step + 0.5, y: HEIGHT - FOOT - height,
        width: Math.max(1, this.step - 1), height, rx: Math.min(2, this.step / 4),
      });
    };
    this.brush = draw("rect", { class: "brush", y: 0, height: HEIGHT - FOOT, width: 0 });
    this.svg.replaceChildren(
      draw("line", { class: "axis", x1: 0, x2: width, y1: HEIGHT - FOOT + 0.5, y2: HEIGHT - FOOT + 0.5 }),
      ...all.map(bar("all")), ...some.map(bar("some")), ...this.ticks(width), this.brush);
  }

  again() {
    if (this.last) this.show(...this.last);
  }

  counts(incidents) {
    const counts = this.bins.map(() => 0);
    for (const { earliest } of incidents) {
      const at = this.bins.findIndex((bin) => earliest <= bin.to);
      if (at >= 0) counts[at]++;
    }
    return counts;
  }

  ticks(width) {
    const apart = Math.max(1, Math.ceil(64 / this.step));
    return this.bins.flatMap((bin, i) => {
      if (i % apart || i * this.step > width - 58) return [];
      const text = draw("text", { x: i * this.step + 1, y: HEIGHT - 4 });
      text.textContent = bin.name;
      return [text];
    });
  }

  at(event) {
    const box = this.svg.getBoundingClientRect();
    return Math.min(box.width, Math.max(0, event.clientX - box.left));
  }

  begin(event) {
    this.from = this.at(event);
    this.svg.setPointerCapture(event.pointerId);
  }

  sweep(event) {
    if (this.from === undefined) return;
    const x = this.at(event);
    this.brush.setAttribute("x", Math.min(x, this.from));
    this.brush.setAttribute("width", Math.abs(x - this.from));
  }

  end(event) {
    if (this.from === undefined || !this.bins.length) return;
    const [a, b] = [this.from, this.at(event)].sort((x, y) => x - y);
    this.from = undefined;
    const bin = (x) => this.bins[Math.min(this.bins.length - 1, Math.floor(x / this.step))];
    this.onChoice(bin(a).from, bin(b).to);
  }
}

/** Days, months or years from one day to another, whichever make the fewest bars that still tell something. */
function bins(first, last) {
  if (!first) return [];
  const pad = (number) => String(number).padStart(2, "0");
  const end = (year, month) => new Date(Date.UTC(year, month, 0)).getUTCDate();
  const days = (Date.parse(last) - Date.parse(first)) / 86_400_000;
  const found = [];
  if (days <= 62) {
    for (let at = Date.parse(first); at <= Date.parse(last); at += 86_400_000) {
      const day = new Date(at).toISOString().slice(0, 10);
      found.push({ from: day, to: day, name: +day.slice(8) + " " + MONTHS[+day.slice(5, 7) - 1] });
    }
    return found;
  }
  const [firstYear, lastYear] = [+first.slice(0, 4), +last.slice(0, 4)];
  if (lastYear - firstYear > 14) {
    for (let year = firstYear; year <= lastYear; year++) found.push({ from: year + "-01-01", to: year + "-12-31", name: String(year) });
    return found;
  }
  let [year, month] = [firstYear, +first.slice(5, 7)];
  while (year < lastYear || (year === lastYear && month <= +last.slice(5, 7))) {
    found.push({ from: `${year}-${pad(month)}-01`, to: `${year}-${pad(month)}-${pad(end(year, month))}`, name: MONTHS[month - 1] + " " + year });
    month === 12 ? (year++, month = 1) : month++;
  }
  return found;
}
