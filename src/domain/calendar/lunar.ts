import { numberOf } from './day-number.ts';

/**
 * The Vietnamese lunar calendar (QĐ 121-CP of 1967): months begin on the day of the new moon in the time of the zone
 * +7, the eleventh month holds the winter solstice, and of thirteen months between two of them the first without a
 * principal term is the leap one. Astronomy after Meeus, Astronomical Algorithms (1998), chapters 25 and 49: new moons
 * to some seconds, the sun to 0.01°.
 */
const ZONE = 7 / 24;
/** Julian day number of 1970-01-01. */
const EPOCH = 2_440_588;
const MONTH = 29.530588861;

/** The number of the day on which a lunar month of the year begins; `month` 1–10, the leap month is none of its own. */
export function lunarDay(year: number, month: number, day: number): number {
  const eleventh = eleventhMonth(year - 1);
  const leap = leapAfter(eleventh, eleventhMonth(year));
  const index = month + 1;
  return monthStart(eleventh + index + (leap !== null && leap <= index ? 1 : 0)) + day - 1;
}

/** Which new moon, counted from that of 2000-01-06, opens the eleventh month of the year. */
function eleventhMonth(year: number): number {
  const yearEnd = numberOf(year, 12, 31);
  let moon = Math.floor((yearEnd + EPOCH - 2_451_550.1) / MONTH) + 1;
  while (monthStart(moon) > yearEnd) moon -= 1;
  return principalTerm(monthStart(moon)) >= 9 ? moon - 1 : moon;
}

/** The place of the leap month behind the eleventh one, or null in a year of twelve months. */
function leapAfter(eleventh: number, next: number): number | null {
  if (next - eleventh < 13) return null;
  for (let index = 1; index < 13; index += 1) {
    const [start, end] = [monthStart(eleventh + index), monthStart(eleventh + index + 1)];
    if (principalTerm(start) === principalTerm(end)) return index;
  }
  return null;
}

/** The day number of a new moon in Vietnam. */
function monthStart(moon: number): number {
  return Math.floor(newMoon(moon) + 0.5 + ZONE) - EPOCH;
}

/** Twelfths of its circle that the sun has passed when a day begins in Vietnam; 9 is winter solstice. */
function principalTerm(day: number): number {
  return Math.floor(sunLongitude(day + EPOCH - 0.5 - ZONE) / 30);
}

const sin = (degrees: number) => Math.sin((degrees * Math.PI) / 180);

/** Amplitude in days, then how often M, M′, F and the eccentricity E enter: Meeus, table of chapter 49. */
const MOON_TERMS: readonly (readonly [number, number, number, number, number])[] = [
  [-0.4072, 0, 1, 0, 0],
  [0.17241, 1, 0, 0, 1],
  [0.01608, 0, 2, 0, 0],
  [0.01039, 0, 0, 2, 0],
  [0.00739, -1, 1, 0, 1],
  [-0.00514, 1, 1, 0, 1],
  [0.00208, 2, 0, 0, 2],
  [-0.00111, 0, 1, -2, 0],
  [-0.00057, 0, 1, 2, 0],
  [0.00056, 1, 2, 0, 1],
  [-0.00042, 0, 3, 0, 0],
  [0.00042, 1, 0, 2, 1],
  [0.00038, 1, 0, -2, 1],
  [-0.00024, -1, 2, 0, 1],
  [-0.00007, 2, 1, 0, 0],
  [0.00004, 0, 2, -2, 0],
  [0.00004, 3, 0, 0, 0],
  [0.00003, 1, 1, -2, 0],
  [0.00003, 0, 2, 2, 0],
  [-0.00003, 1, 1, 2, 0],
  [0.00003, -1, 1, 2, 0],
];

/** The Julian day (universal time) of a new moon. */
function newMoon(k: number): number {
  const t = k / 1236.85;
  const mean = 2_451_550.09766 + MONTH * k + 0.00015437 * t * t - 0.00000015 * t ** 3;
  const eccentricity = 1 - 0.002516 * t - 0.0000074 * t * t;
  const sun = 2.5534 + 29.1053567 * k - 0.0000014 * t * t;
  const moon = 201.5643 + 385.81693528 * k + 0.0107582 * t * t + 0.00001238 * t ** 3;
  const node = 160.7108 + 390.67050284 * k - 0.0016118 * t * t;
  let correction = -0.00017 * sin(124.7746 - 1.56375588 * k + 0.0020672 * t * t);
  for (const [size, ofSun, ofMoon, ofNode, ofE] of MOON_TERMS) {
    correction += size * eccentricity ** ofE * sin(ofSun * sun + ofMoon * moon + ofNode * node);
  }
  return mean + correction + planets(k, t) - clockLag(2000 + k / 12.3685) / 86_400;
}

function planets(k: number, t: number): number {
  return (
    0.000325 * sin(299.77 + 0.107408 * k - 0.009173 * t * t) +
    0.000165 * sin(251.88 + 0.016321 * k) +
    0.000164 * sin(251.83 + 26.651886 * k) +
    0.000126 * sin(349.42 + 36.412478 * k) +
    0.00011 * sin(84.66 + 18.206239 * k)
  );
}

/** By how many seconds the turning earth lags behind even time (ΔT), Espenak and Meeus. */
function clockLag(year: number): number {
  const t = year - 2000;
  return year < 2050
    ? 62.92 + 0.32217 * t + 0.005589 * t * t
    : -20 + 32 * ((year - 1820) / 100) ** 2 - 0.5628 * (2150 - year);
}

/** The sun's apparent longitude in degrees, 0–360. */
function sunLongitude(julian: number): number {
  const t = (julian - 2_451_545) / 36_525;
  const anomaly = 357.52911 + 35_999.05029 * t - 0.0001537 * t * t;
  const centre =
    (1.914602 - 0.004817 * t) * sin(anomaly) +
    (0.019993 - 0.000101 * t) * sin(2 * anomaly) +
    0.000289 * sin(3 * anomaly);
  const mean = 280.46646 + 36_000.76983 * t + 0.0003032 * t * t;
  const apparent = mean + centre - 0.00569 - 0.00478 * sin(125.04 - 1934.136 * t);
  return ((apparent % 360) + 360) % 360;
}
