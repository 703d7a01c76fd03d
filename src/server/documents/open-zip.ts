import { Inflate } from 'fflate';
import type { ReadLimits } from './read-limits.ts';
import { StopReading, stopFor } from './stop-reading.ts';

type Entry = { name: string; method: number; encrypted: boolean; packed: number; size: number; at: number };

/** A zip container of which only the parts asked for are ever expanded. */
export type Zip = {
  names: string[];
  /** Expands one part piece by piece; false when there is no such part. Throws `StopReading`. */
  expand(name: string, onPiece: (piece: Uint8Array) => void): boolean;
};

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const PIECE = 16 * 1024;

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw new StopReading('corrupt');
}

function readEntry(view: DataView, at: number): { entry: Entry; next: number } {
  if (view.getUint32(at, true) !== CENTRAL) throw new StopReading('corrupt');
  const nameLength = view.getUint16(at + 28, true);
  const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  const name = new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength));
  const entry = {
    name,
    method: view.getUint16(at + 10, true),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    at: view.getUint32(at + 42, true),
  };
  return { entry, next };
}

/** The central directory, the list that Word itself reads; hidden or overlapping local entries stay unread. */
function readDirectory(view: DataView, limits: ReadLimits): Map<string, Entry> {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > limits.zipEntries) throw new StopReading('tooManyObjects');
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  for (let left = count; left > 0; left -= 1) {
    const { entry, next } = readEntry(view, at);
    entries.set(entry.name, entry);
    at = next;
  }
  return entries;
}

function packedBytes(view: DataView, entry: Entry): Uint8Array {
  if (view.getUint32(entry.at, true) !== LOCAL) throw new StopReading('corrupt');
  const from = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
  return new Uint8Array(view.buffer, view.byteOffset + from, entry.packed);
}

/** Counts what comes out over all parts and stops at the first piece too many. */
function bombGuard(limits: ReadLimits): (entry: Entry, expanded: number, piece: number) => void {
  let total = 0;
  return (entry, expanded, piece) => {
    total += piece;
    const tooDense = expanded > limits.ratioFrom && expanded > entry.packed * limits.ratio;
    if (total > limits.expandedBytes || tooDense) throw new StopReading('zipBomb');
  };
}

function inflate(packed: Uint8Array, onPiece: (piece: Uint8Array) => void): void {
  const inflater = new Inflate((piece) => onPiece(piece));
  for (let at = 0; at < packed.length; at += PIECE) {
    inflater.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
  }
}

/**
 * Opens a zip within the limits. What its directory declares is checked first (a bomb that tells its size
 * never starts), what really comes out is counted while it is expanded.
 *
 * @throws StopReading `corrupt`, `passwordProtected`, `tooManyObjects` or `zipBomb`.
 */
export function openZip(bytes: Uint8Array, limits: ReadLimits): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let entries: Map<string, Entry>;
  try {
    entries = readDirectory(view, limits);
  } catch (error) {
    throw stopFor('corrupt', error);
  }
  const declared = [...entries.values()].reduce((sum, entry) => sum + entry.size, 0);
  if (declared > limits.expandedBytes) throw new StopReading('zipBomb');
  const guard = bombGuard(limits);

  return {
    names: [...entries.keys()],
    expand: (name, onPiece) => expand(view, entries.get(name), guard, onPiece),
  };
}

function expand(
  view: DataView,
  entry: Entry | undefined,
  guard: ReturnType<typeof bombGuard>,
  onPiece: (piece: Uint8Array) => void,
): boolean {
  if (!entry) return false;
  if (entry.encrypted) throw new StopReading('passwordProtected');
  if (entry.method !== 0 && entry.method !== 8) throw new StopReading('corrupt');
  let expanded = 0;
  const counted = (piece: Uint8Array): void => {
    expanded += piece.length;
    guard(entry, expanded, piece.length);
    onPiece(piece);
  };
  try {
    const packed = packedBytes(view, entry);
    if (entry.method === 0) counted(packed);
    else inflate(packed, counted);
  } catch (error) {
    throw stopFor('corrupt', error);
  }
  if (expanded !== entry.size) throw new StopReading('corrupt');
  return true;
}
