/** Figures and letters that nobody takes for one another on paper or by telephone: without I, L, O and U (Crockford). */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * The number that all sides share, `LT-7K3Q-9F2M`. It tells nothing of how much anybody sends.
 * @param bytes five random bytes; more are not read
 */
export function requestCode(bytes: Uint8Array): string {
  if (bytes.length < 5) throw new RangeError('a code is made of five bytes');
  const bits = bytes.subarray(0, 5).reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  const figures = Array.from(
    { length: 8 },
    (_, place) => alphabet[Number((bits >> BigInt(35 - 5 * place)) & 31n)],
  );
  return `LT-${figures.slice(0, 4).join('')}-${figures.slice(4).join('')}`;
}
