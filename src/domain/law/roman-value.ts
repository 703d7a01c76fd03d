const ROMAN_DIGITS: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** Value of a Roman number; 0 when the letters make none. */
export function romanValue(roman: string): number {
  let value = 0;
  for (let index = 0; index < roman.length; index += 1) {
    const digit = ROMAN_DIGITS[roman.charAt(index)] ?? 0;
    const next = ROMAN_DIGITS[roman.charAt(index + 1)] ?? 0;
    value += digit < next ? -digit : digit;
  }
  return value;
}
