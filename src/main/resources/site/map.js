import { make, count } from "./dom.js";

const LARGEST = 26;

/** The outline of points, counterclockwise. */
function hull(points) {
  const sorted = [...points].sort((a, b) => a[1] - b[1] || a[0] - b[0]);
  const turns = (a, b, c) => (b[1] - a[1]) * (c[0] - a[0]) - (b[0] - a[0]) * (c[1] - a[1]) > 0;
  const half = (order) => order.reduce((line, point) => {
    while (line.length > 1 && !turns(line.at(-2), line.at(-1), point)) line.pop();
    return [...line, point];
  }, []).slice(0, -1);
  return [...half(sorted), ...half(sorted.reverse())];
}

/** A country that lies across 180 degrees, drawn on beyond them and not back over the whole map. */
function drawnOn(ring) {
  let turned = 0;
  return ring.map(([longitude, latitude], at) => {
    const step = at > 0 ? longitude - ring[at - 1][0] : 0;
    if (Math.abs(step) > 180) turned -= 360 * Math.sign(step);
    return [longitude + turned, latitude];
  });
}

/** A map of points, on countries alone: what is known by area only has no point, but the outline of the places inside. */
export class Map {
  constructor(place, onPlace, word = "event") {
    this.onPlace = onPlace;
    this.word = word;
    this.map = L.map(place, {
      center: [35, 38.5], zoom: 6, minZoom: 2, maxZoom: 12, worldCopyJump: true, renderer: L.svg({ padding: 0.3 }),
      zoomAnimation: !matchMedia("(prefers-reduced-motion: reduce)").matches,
    });
    this.map.attributionControl.setPrefix(false).addAttribution("Natural Earth");
    L.control.scale({ imperial: false }).addTo(this.map);
    this.outlines = L.layerGroup().addTo(this.map);
    this.points = L.layerGroup().addTo(this.map);
    this.fitted = false;
    this.base();
    new ResizeObserver(() => this.map.invalidateSize()).observe(place);
  }

  async base() {
    const world = await (await fetch("/site/lib/countries.json")).json();
    const countries = topojson.feature(world, world.objects.countries);
    for (const { geometry } of countries.features) {
      const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
      for (const polygon of polygons) polygon.forEach((ring, at) => { polygon[at] = drawnOn(ring); });
    }
    this.countries = L.geoJSON(countries, { interactive: false, style: () => ({ className: "country" }) }).addTo(this.map);
    this.countries.bringToBack();
  }

  /** One mark for each place, as large as there are incidents; those chosen stand out. */
  show(incidents, wanted) {
    const places = new globalThis.Map();
    for (const incident of incidents) {
      for (const place of incident.places.filter(({ point }) => point)) {
        const known = places.get(place.id) ?? { ...place, events: new Set() };
        known.events.add(incident.event);
        places.set(place.id, known);
      }
    }
    const focused = document.activeElement?.dataset?.place;
    this.points.clearLayers();
    const sorted = [...places.values()].sort((a, b) => b.events.size - a.events.size);
    for (const place of sorted) this.mark(place, wanted?.has(place.id), focused);
    if (!this.fitted && sorted.length) {
      this.fitted = true;
      this.map.fitBounds(L.latLngBounds(sorted.map(({ point }) => point)).pad(0.15), { maxZoom: 9, animate: false });
    }
  }

  /** Outlines of areas, under the points; they are not borders. */
  showAreas(areas, wanted) {
    this.outlines.clearLayers();
    for (const { id, label, events, points } of areas) {
      const line = hull(points);
      if (line.length < 3) continue;
      const words = label + ": " + count(events.size, this.word) + " somewhere within (outline of the places known there, not its border)";
      const area = L.polygon(line, { className: "area" + (wanted?.has(id) ? " chosen" : ""), bubblingMouseEvents: false });
      area.bindTooltip(make("span", { textContent: words }), { sticky: true });
      area.on("click", () => this.onPlace(id));
      area.addTo(this.outlines).bringToBack();
      area.getElement().setAttribute("aria-hidden", "true"); // the same can be chosen below the map
    }
    this.countries?.bringToBack();
  }

  mark(place, chosen, focused) {
    const words = place.label + ": " + count(place.events.size, this.word) + (place.near ? ", nearby" : "");
    const mark = L.circleMarker(place.point, {
      radius: Math.min(LARGEST, 5 + 2.6 * Math.sqrt(place.events.size)), bubblingMouseEvents: false,
      className: "point" + (chosen ? " chosen" : "") + (place.near ? " near" : ""),
    });
    mark.bindTooltip(make("span", { textContent: words }));
    mark.on("click", () => this.onPlace(place.id));
    mark.addTo(this.points);
    const element = mark.getElement();
    element.setAttribute("tabindex", "0");
    element.setAttribute("role", "button");
    element.setAttribute("aria-label", words);
    element.setAttribute("aria-pressed", String(Boolean(chosen)));
    element.dataset.place = place.id;
    element.addEventListener("keydown", (event) => {
      if (event.key === "Enter" || event.key === " ") { event.preventDefault(); this.onPlace(place.id); }
    });
    if (focused === place.id) element.focus();
  }
}
