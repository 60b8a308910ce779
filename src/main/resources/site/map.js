import { make, count } from "./dom.js";

const LARGEST = 26;

/** A map of points, on countries alone: what is known by area only has no point, and is listed beside. */
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
    this.points = L.layerGroup().addTo(this.map);
    this.fitted = false;
    this.base();
    new ResizeObserver(() => this.map.invalidateSize()).observe(place);
  }

  async base() {
    const world = await (await fetch("/site/lib/countries.json")).json();
    const countries = topojson.feature(world, world.objects.countries);
    L.geoJSON(countries, { interactive: false, style: () => ({ className: "country" }) }).addTo(this.map).bringToBack();
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
