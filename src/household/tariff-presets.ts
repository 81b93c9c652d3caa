import {
  BOXING_DAY,
  CHRISTMAS_DAY,
  CHRISTMAS_EVE,
  EASTER_MONDAY,
  EPIPHANY,
  GOOD_FRIDAY,
  MIDSUMMER_EVE,
  NEW_YEARS_DAY,
  NEW_YEARS_EVE,
  RED_DAYS,
} from "./holidays.js";
import { componentWith, SUMMER, type Tariff, type TariffComponent, WINTER } from "./tariff.js";

const KRONOR = "kr";

/** A tariff that nobody can change: copy it first. */
function preset(
  name: string,
  company: string,
  year: number,
  components: TariffComponent[],
  currency = KRONOR,
): Readonly<Tariff> {
  for (const component of components) {
    Object.freeze(component.stepPowers);
    Object.freeze(component.stepCosts);
    Object.freeze(component);
  }
  Object.freeze(components);
  return Object.freeze({ name, company, year, currency, components });
}

/** No power tariff at all. */
export const NO_TARIFF = preset("", "", 0, []);

/** ellevio.se, price list of 2025-01-01: every night from 22 to 6 half the peak is counted. */
const ELLEVIO = preset("Ellevio", "Ellevio", 2025, [
  componentWith({ price: 8125, nightFrom: 22, nightTo: 6, nightWeight: 0.5 }),
]);

/** goteborgenergi.se, prices of 2025: three peaks on three days, all hours. */
const GOTEBORG = preset("Göteborg", "Göteborg Energi", 2025, [componentWith({ price: 4500 })]);

/** seom.se, prices of 2025: on different dates; the page of 2019 names the three eves that are no weekdays. */
const SOLLENTUNA_DAYS = {
  from: 7,
  to: 19,
  weekdaysOnly: true,
  holidays: RED_DAYS | MIDSUMMER_EVE | CHRISTMAS_EVE | NEW_YEARS_EVE,
};
const SOLLENTUNA = preset("SEOM", "Sollentuna Energi & Miljö", 2025, [
  componentWith({ ...SOLLENTUNA_DAYS, months: WINTER, price: 13500 }),
  componentWith({ ...SOLLENTUNA_DAYS, months: SUMMER, price: 6750 }),
]);

/** jonkopingenergi.se, prices from 2025-09-01: the high load is Monday to Friday, and no holiday is excepted. */
const JONKOPING = preset("Jönköping", "Jönköping Energi", 2025, [
  componentWith({ peaks: 2, price: 2770 }),
  componentWith({ peaks: 2, price: 6566, months: WINTER, from: 7, to: 20, weekdaysOnly: true }),
]);

/** malungselnat.se, prices from 2025-04-01: all days of the week, one hour a day. */
const MALUNG = preset("Malung", "Malung-Sälens Elnät", 2025, [
  componentWith({ peaks: 5, price: 11875, months: WINTER, from: 7, to: 19 }),
  componentWith({ peaks: 5, price: 3500, months: SUMMER, from: 7, to: 19 }),
]);

/** molndalenergi.se, prices from 2025-09-01: 7 to 19, with its list of red days, Christmas Eve and New Year's Eve. */
const MOLNDAL = preset("Mölndal", "Mölndal Energi", 2025, [
  componentWith({
    price: 10079,
    months: WINTER,
    from: 7,
    to: 19,
    weekdaysOnly: true,
    holidays: RED_DAYS | CHRISTMAS_EVE | NEW_YEARS_EVE,
  }),
]);

/** telge.se, prices of 2025: weekdays that are no holiday, nor Christmas Eve or New Year's Eve. */
const TELGE_DAYS = {
  peaks: 1,
  months: WINTER,
  from: 7,
  to: 20,
  weekdaysOnly: true,
  holidays: RED_DAYS | CHRISTMAS_EVE | NEW_YEARS_EVE,
};
const TELGE_FLAT = preset("Telge lgh", "Telge Nät, lägenhet", 2025, [componentWith({ ...TELGE_DAYS, price: 2800 })]);
const TELGE_HOUSE = preset("Telge hus", "Telge Nät, 16–63 A", 2025, [componentWith({ ...TELGE_DAYS, price: 11200 })]);

/** falkenberg-energi.se, announced for the second half of 2026 with its own list of holidays; the price is not known yet. */
const FALKENBERG = preset("Falkenb.", "Falkenberg Energi", 2026, [
  componentWith({
    months: WINTER,
    from: 6,
    to: 20,
    weekdaysOnly: true,
    holidays:
      CHRISTMAS_EVE |
      CHRISTMAS_DAY |
      BOXING_DAY |
      NEW_YEARS_EVE |
      NEW_YEARS_DAY |
      EPIPHANY |
      GOOD_FRIDAY |
      EASTER_MONDAY,
  }),
]);

/** Elvia from 2025-04-01 with VAT, after the open collection kraftsystemet/fri-nettleie: a step begins with its lower bound. */
const NORWAY = preset("Norge", "Elvia", 2025, [
  componentWith({
    stepPowers: [0, 2000, 5000, 10000, 15000, 20000, 25000, 50000, 75000, 100000],
    stepCosts: [12500, 19000, 30000, 41000, 52000, 63000, 117500, 172000, 227000, 457000],
  }),
]);

/** Flanders, fluvius.be: 3.37 € without VAT, the mean of the regions in 2023; every month counts as 2.5 kW at least. */
const BELGIUM = preset(
  "Belgien",
  "Fluvius",
  2023,
  [componentWith({ peaks: 1, distinctDays: false, slot: 15, price: 337, leastPower: 2500, meanOfMonths: 12 })],
  "€",
);

/** What can be chosen, in the order of a list; `NO_TARIFF` is the first. */
export const TARIFFS: readonly Readonly<Tariff>[] = Object.freeze([
  NO_TARIFF,
  ELLEVIO,
  GOTEBORG,
  SOLLENTUNA,
  JONKOPING,
  MALUNG,
  MOLNDAL,
  TELGE_HOUSE,
  TELGE_FLAT,
  FALKENBERG,
  NORWAY,
  BELGIUM,
]);
