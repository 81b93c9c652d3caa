import { drawAtPort, type Figure, type PowerBudget } from "../../src/power/budget.js";
import { Governor } from "../../src/power/governor.js";
import { Night } from "../../src/power/night.js";
import { LEAST_LIGHT, METER_LIMIT } from "../../src/power/verdict.js";

const NOON = 12 * 3600;
const MIDNIGHT = 0;
/** Enough ticks for the light to rise from dark by 1 % each. */
const TICKS = 110;

/** Every figure of a budget, of all clocks. */
export function allFigures({ chip, regulator, backlight, regulated, direct, start, whole }: PowerBudget): Figure[] {
  const { own, lowestInput, efficiency } = regulator;
  const figures = [...chip, ...regulated, ...direct, own, lowestInput, efficiency, backlight, start, whole];
  return figures.filter((figure) => figure !== undefined);
}

/** What is wrong with a budget or with what a governor makes of it, one sentence each. */
export function faultsOf(power: PowerBudget, Governing: typeof Governor = Governor): string[] {
  return [...allFigures(power).flatMap(faultsOfFigure), ...faultsOfGovernor(power, Governing)];
}

function faultsOfFigure({ name, typical, worst, evidence, source }: Figure): string[] {
  const isUnknown = typical === undefined && worst === undefined;
  const faults: string[] = [];
  if (source.trim() === "") faults.push(`${name}: has no source`);
  if (isUnknown !== (evidence === "unknown")) faults.push(`${name}: is ${evidence}, and its values say otherwise`);
  for (const value of [typical, worst])
    if (value !== undefined && !(value >= 0)) faults.push(`${name}: ${value} is no current`);
  if (name.startsWith("Efficiency")) return faults;
  if (typical !== undefined && worst !== undefined && typical > worst) faults.push(`${name}: typical above worst`);
  return faults;
}

/** The brightest that a governor gets while the owner says that the meter feeds the board. */
function brightest(governor: Governor, night: Night, legalTime: number): number {
  let most = 0;
  for (let second = 0; second < TICKS; second++) {
    night.tick(second * 1000, legalTime + second, -Infinity);
    governor.tick(second * 1000);
    most = Math.max(most, governor.status.light);
  }
  return most;
}

function faultsOfGovernor(power: PowerBudget, Governing: typeof Governor): string[] {
  for (const legalTime of [NOON, MIDNIGHT])
    for (let brightness = 0; brightness <= 100; brightness++) {
      const settings = { supply: "meter", brightnessDay: brightness, brightnessNight: brightness } as const;
      const night = new Night();
      const governor = new Governing({ power, settings, night });
      const light = brightest(governor, night, legalTime);
      const { clock } = governor.status;
      const isAllowed =
        governor.verdict.supply === "external"
          ? light <= LEAST_LIGHT
          : drawAtPort(power, clock, light, "worst") <= METER_LIMIT.peak &&
            drawAtPort(power, clock, light, "typical") <= METER_LIMIT.mean;
      if (!isAllowed) return [`the governor lights ${light} % on the meter's supply`];
    }
  return [];
}
