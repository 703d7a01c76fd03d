/** Why a weekday is free: a holiday, a day made up for one on a weekend, a swapped day, an agency's own. */
export const dayOffReasons = [
  'newYear',
  'tet',
  'hungKings',
  'reunification',
  'labour',
  'national',
  'culture',
  'compensatory',
  'swapped',
  'own',
] as const;
export type DayOffReason = (typeof dayOffReasons)[number];
