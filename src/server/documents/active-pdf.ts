import { createReadStream } from 'node:fs';
import { inflateSync, constants } from 'node:zlib';

/** Names in a PDF that make a viewer run, start or bring along something. */
const names = ['JavaScript', 'Launch', 'EmbeddedFiles?', 'RichMedia', 'ImportData'];
const active = new RegExp(`/(?:${names.map(escapable).join('|')})(?![A-Za-z0-9#])`);
const packed = new RegExp(`/${escapable('ObjStm')}(?![A-Za-z0-9#])`, 'g');
/** Bytes read at once, and of those before that are looked at again with them, for what lies across the border. */
const windowBytes = 32 * 1024 * 1024;
const overlap = 4 * 1024 * 1024;
/** Objects packed into a stream take less than this, unpacked; more is taken for an attack. */
const mostUnpacked = 64 * 1024 * 1024;

/**
 * Does a PDF hold actions that run or start something, or other files? Looked for in its bytes and in the streams into
 * which objects are packed, without building the document: so a file of any size is read in little memory. What an
 * encrypted file packs stays unseen here.
 */
export async function isActivePdf(path: string): Promise<boolean> {
  let before = Buffer.alloc(0);
  for await (const piece of createReadStream(path, { highWaterMark: windowBytes })) {
    const window = Buffer.concat([before, piece as Buffer]);
    if (isActiveWindow(window)) return true;
    before = Buffer.from(window.subarray(Math.max(0, window.length - overlap)));
  }
  return false;
}

function isActiveWindow(window: Buffer): boolean {
  const text = window.toString('latin1');
  if (active.test(text)) return true;
  for (const { index } of text.matchAll(packed)) {
    const unpacked = unpack(window, text, index);
    if (unpacked !== null && active.test(unpacked)) return true;
  }
  return false;
}

/** The objects that are packed into the stream of the dictionary at this place; null when they can't be read. */
function unpack(window: Buffer, text: string, at: number): string | null {
  const stream = /stream\r?\n/g;
  stream.lastIndex = at;
  const begin = stream.exec(text);
  if (begin === null) return null;
  const bytes = window.subarray(begin.index + begin[0].length);
  try {
    // What ends at the border of the window is read as far as it goes; the next one begins before it.
    const options = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: mostUnpacked };
    return inflateSync(bytes, options).toString('latin1');
  } catch {
    // Damaged, or packed in another way: the engine that draws it decides below whether it can be read at all.
    return null;
  }
}

/** A name as it may be written: each letter itself, or as its number. */
function escapable(name: string): string {
  return name.replaceAll(/[A-Za-z]/g, (letter) => {
    const code = letter.charCodeAt(0).toString(16);
    const digits = code.replaceAll(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);
    return `(?:${letter}|#${digits})`;
  });
}
