import { type PageOptions, pageOptions } from "./page-options.js";
import { SCENARIOS, type ScenarioName } from "./virtual-meter/scenarios.js";

const NAMES = ["feed", "start", "list", "speed", "language", "size"] as const;
type Name = (typeof NAMES)[number];
/** A meter of the visitor's own: no address leads to it. */
const OWN = "own";
/** Before the name of a house with a year behind it. */
const YEAR = "year-";

/** How a meter of the visitor's own is called; one that is live keeps real time, whatever speed is chosen. */
interface OwnName {
  readonly name: string;
  readonly isLive: boolean;
}

/** The form of the page's options. The address follows it, so that it can be kept and sent on. */
export class Controls {
  /** What the form says. */
  options: PageOptions;
  /** Called with the options that have changed. */
  onChange: (changed: ReadonlySet<string>) => void = () => undefined;
  readonly #form: HTMLFormElement;
  #parameters = new URLSearchParams();
  #own: OwnName | undefined;

  /** Fills the form from the page's address; where that is wrong, reports it and shows the defaults. */
  constructor(form: HTMLFormElement, onError: (error: Error) => void) {
    this.#form = form;
    this.options = pageOptions("");
    for (const name of NAMES) this.#select(name).addEventListener("change", () => this.#take(name));
    try {
      this.options = pageOptions(location.search);
      this.#parameters = new URLSearchParams(location.search);
    } catch (error) {
      onError(error as Error);
    }
    this.#show();
  }

  /** Changes options as if their selects had been used; time that stood still goes on. */
  set(values: Partial<Record<Name | "scenario", string>>): void {
    const parameters = this.#parameters;
    parameters.delete("clock");
    for (const [name, value] of Object.entries(values)) {
      if (value === "") parameters.delete(name);
      else parameters.set(name, value);
    }
    this.options = pageOptions(`?${parameters}`);
    history.replaceState(null, "", `?${parameters}`);
    if ("feed" in values || "start" in values) this.#own = undefined;
    this.#show();
    this.onChange(new Set(Object.keys(values)));
  }

  /** Shows that a meter of the visitor's own stands in for the chosen one, or undefined for none any more. */
  showOwn(own: OwnName | undefined): void {
    this.#own = own;
    this.#show();
  }

  #select(name: Name): HTMLSelectElement {
    return this.#form.elements.namedItem(name) as HTMLSelectElement;
  }

  #take(name: Name): void {
    const { value } = this.#select(name);
    if (value === OWN) return;
    if (name === "feed" && value.startsWith(YEAR)) {
      const scenario = value.slice(YEAR.length);
      this.set({ feed: "", scenario, speed: String(SCENARIOS[scenario as ScenarioName].speed) });
      return;
    }
    const speed =
      name === "feed" ? { speed: String(value in SCENARIOS ? SCENARIOS[value as ScenarioName].speed : 1) } : {};
    this.set({ [name]: value, ...speed, ...(name === "feed" ? { scenario: "" } : {}) });
  }

  #show(): void {
    const { options } = this;
    const { dataset, style } = document.documentElement;
    dataset.size = String(options.size);
    style.setProperty("--size", dataset.size);
    for (const name of NAMES) {
      const select = this.#select(name);
      const isYear = name === "feed" && options.scenario !== undefined;
      const value = `${isYear ? YEAR : ""}${options[name] ?? ""}`;
      const text = name === "speed" ? `×${value}` : value.replace("T", " ");
      if (![...select.options].some((option) => option.value === value)) select.add(new Option(text, value));
      select.value = value;
    }
    const feed = this.#select("feed");
    feed.querySelector(`option[value=${OWN}]`)?.remove();
    if (this.#own !== undefined) feed.add(new Option(this.#own.name, OWN, true, true));
    const isHouse = this.#own === undefined && options.feed in SCENARIOS;
    this.#select("start").disabled = this.#select("list").disabled = !isHouse;
    this.#select("speed").disabled = this.#own?.isLive ?? false;
  }
}
