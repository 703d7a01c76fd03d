/** A number from 0 on and below 1 that is always the same for the same words, so that the world is the same each time. */
export function chance(...words: readonly string[]): number {
  // FNV-1a, and the last stirring of MurmurHash3: words that differ in one letter lie far apart.
  let hash = 0x81_1c_9d_c5;
  for (const sign of words.join('/')) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01_00_01_93);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85_eb_ca_6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2_b2_ae_35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

/** One of several, always the same for the same words. */
export function pick<One>(choices: readonly [One, ...One[]], ...words: readonly string[]): One {
  return choices[Math.floor(chance(...words) * choices.length)] ?? choices[0];
}
