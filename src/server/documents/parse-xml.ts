import { SaxesParser } from 'saxes';
import type { Zip } from './open-zip.ts';
import type { ReadLimits } from './read-limits.ts';
import { StopReading, stopFor } from './stop-reading.ts';

export type Attributes = Readonly<Record<string, string>>;

/** What a reader of one XML part is told, in document order. Word's elements always carry the prefix `w:`. */
export type XmlHandler = {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text?(text: string): void;
};

const wordNamespaces = [
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
];

/** The prefix that the file itself gave to Word's namespace (nearly always `w`). */
function wordPrefix(attributes: Attributes): string {
  const found = Object.entries(attributes).find(
    ([key, value]) => key.startsWith('xmlns') && wordNamespaces.includes(value),
  );
  if (!found || found[0] === 'xmlns:w') return 'w:';
  return found[0] === 'xmlns' ? '' : `${found[0].slice('xmlns:'.length)}:`;
}

function renamed(name: string, prefix: string): string {
  if (prefix === '') return name.includes(':') ? name : `w:${name}`;
  return name.startsWith(prefix) ? `w:${name.slice(prefix.length)}` : name;
}

function renamedAll(attributes: Attributes, prefix: string): Attributes {
  if (prefix === 'w:' || prefix === '') return attributes;
  return Object.fromEntries(Object.entries(attributes).map(([key, value]) => [renamed(key, prefix), value]));
}

/** A parser that counts elements and depth; entities that a document declares itself are an error to it. */
function limitedParser(handler: XmlHandler, limits: ReadLimits): SaxesParser {
  const parser = new SaxesParser({ position: false });
  let prefix: string | null = null;
  let depth = 0;
  let elements = 0;
  parser.on('error', (error) => {
    throw new StopReading('corrupt', error);
  });
  parser.on('opentag', (tag) => {
    prefix ??= wordPrefix(tag.attributes as Attributes);
    depth += 1;
    elements += 1;
    if (depth > limits.depth || elements > limits.elements) throw new StopReading('tooManyObjects');
    handler.open(renamed(tag.name, prefix), renamedAll(tag.attributes as Attributes, prefix));
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    handler.close(renamed(tag.name, prefix ?? 'w:'));
  });
  if (handler.text) parser.on('text', (text) => handler.text?.(text));
  return parser;
}

function xmlEncoding(piece: Uint8Array): string {
  if (piece[0] === 0xff && piece[1] === 0xfe) return 'utf-16le';
  return piece[0] === 0xfe && piece[1] === 0xff ? 'utf-16be' : 'utf-8';
}

/**
 * Streams one XML part of a zip to `handler`, expanding as it goes. False when there is no such part.
 *
 * @throws StopReading when the part is damaged, expands too far or nests too deep.
 */
export function parseXmlPart(zip: Zip, name: string, handler: XmlHandler, limits: ReadLimits): boolean {
  const parser = limitedParser(handler, limits);
  let decoder: TextDecoder | null = null;
  try {
    const found = zip.expand(name, (piece) => {
      decoder ??= new TextDecoder(xmlEncoding(piece));
      parser.write(decoder.decode(piece, { stream: true }));
    });
    if (found) parser.close();
    return found;
  } catch (error) {
    throw stopFor('corrupt', error);
  }
}
