import { randomBytes } from 'node:crypto';

/** The id of nobody and nothing (RFC 9562, 5.9): no row has it. */
export const nilId = '00000000-0000-0000-0000-000000000000';

/**
 * A new id: UUID version 7 (RFC 9562), so that rows written together lie together in the indexes.
 * @param at the instant that goes into the id's first 48 bits
 */
export function newId(at: Date = new Date()): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(at.getTime(), 0, 6);
  bytes[6] = 0x70 | (bytes[6]! & 0x0f);
  bytes[8] = 0x80 | (bytes[8]! & 0x3f);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
