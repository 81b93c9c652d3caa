const DAY = 86_400;
/** Seconds since 1970 at the start of 2000, and the days of a year. */
const START_OF_2000 = 946_684_800;
const YEAR = 365.25;
/** Of Örebro, in degrees north and in seconds that its noon comes before that of 15 degrees east. */
const LATITUDE = 59.3;
const EARLY = 50;
/** How steep the panels are, in degrees; they look south. */
const TILT = 35;
/** Irradiance outside the air, and what clear air lets through when the sun is overhead. */
const SOLAR_CONSTANT = 1353;
const CLEAR_AIR = 0.7;
/** Of the irradiance on panels in W/m2: light from the sky itself when the sun is overhead. */
const DIFFUSE = 120;
const RADIANS = Math.PI / 180;

/** Days since the start of the year, with their fraction, at a meter time in seconds; a day off at most. */
export function dayOfYear(time: number): number {
  return ((time - START_OF_2000) / DAY) % YEAR;
}

/** Sine of the sun's height over the horizon of a latitude in degrees, to a quarter of an hour of the sundial. */
function heightAt(latitude: number, time: number): number {
  const declination = -23.44 * RADIANS * Math.cos((2 * Math.PI * (dayOfYear(time) + 10)) / YEAR);
  const hourAngle = (2 * Math.PI * (((time + EARLY) % DAY) - DAY / 2)) / DAY;
  const north = latitude * RADIANS;
  return Math.sin(declination) * Math.sin(north) + Math.cos(declination) * Math.cos(north) * Math.cos(hourAngle);
}

/** Sine of the sun's height over the horizon at a meter time in seconds; negative at night. */
export function sunHeight(time: number): number {
  return heightAt(LATITUDE, time);
}

/** Irradiance of the panels under a clear sky, in W/m2; a panel's tilt is for the sun a journey to the south. */
export function clearSky(time: number): number {
  const height = sunHeight(time);
  if (height <= 0) return 0;
  const airMass = 1 / Math.max(height, 0.03);
  const direct = SOLAR_CONSTANT * CLEAR_AIR ** (airMass ** 0.678);
  return direct * Math.max(heightAt(LATITUDE - TILT, time), 0) + DIFFUSE * height;
}
