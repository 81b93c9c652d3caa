import { drawAtPort, type Figure, type PowerBudget } from "../../src/power/budget.js";
import { Governor } from "../../src/power/governor.js";
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

/** What is wrong with a budget or with what the governor makes of it, one sentence each. */
export function faultsOf(power: PowerBudget): string[] {
  return [...allFigures(power).flatMap(faultsOfFigure), ...faultsOfGovernor(power)];
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

/** The light that the governor comes to while the owner says that the meter feeds the board. */
function lightOnMeter(power: PowerBudget, brightness: number, legalTime: number): { light: number; clock: number } {
  const settings = { supply: "meter", brightnessDay: brightness, brightnessNight: brightness } as const;
  const governor = new Governor({ power, settings });
  let most = 0;
  for (let second = 0; second < TICKS; second++) {
    governor.tick(second * 1000, legalTime + second);
    most = Math.max(most, governor.status.light);
  }
  return { light: most, clock: governor.status.clock };
}

function faultsOfGovernor(power: PowerBudget): string[] {
  const { supply } = new Governor({ power, settings: { supply: "meter", brightnessDay: 0, brightnessNight: 0 } })
    .verdict;
  for (const legalTime of [NOON, MIDNIGHT])
    for (let brightness = 0; brightness <= 100; brightness++) {
      const { light, clock } = lightOnMeter(power, brightness, legalTime);
      const isTooBright = supply === "external" && light > LEAST_LIGHT;
      const isTooMuch =
        supply === "meter" &&
        (drawAtPort(power, clock, light, "worst") > METER_LIMIT.peak ||
          drawAtPort(power, clock, light, "typical") > METER_LIMIT.mean);
      if (isTooBright || isTooMuch) return [`the governor lights ${light} % on the meter's supply`];
    }
  return [];
}
