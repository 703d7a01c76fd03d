import type { Zip } from './open-zip.ts';
import { type Attributes, parseXmlPart } from './parse-xml.ts';
import type { ReadLimits } from './read-limits.ts';

/** What of a run's properties changes its words: the font (for legacy encodings), capitals, hidden text. */
export type RunLook = { font?: string; capitals?: boolean; hidden?: boolean };

/** A style with all it inherits. */
export type Style = RunLook & { name: string; numId?: string; level?: number };

type Declared = Style & { basedOn?: string };

export type Styles = {
  /** The style of that id, or the default paragraph style when there is none. */
  paragraph(id: string | undefined): Style;
  run(id: string | undefined): RunLook;
};

function isOn(attributes: Attributes): boolean {
  return !['0', 'false', 'off', 'none'].includes(attributes['w:val'] ?? '1');
}

/** Takes over a run property when `name` is one that matters here. */
export function noteRunProperty(look: RunLook, name: string, attributes: Attributes): void {
  if (name === 'w:rFonts') {
    const font = attributes['w:hAnsi'] ?? attributes['w:ascii'] ?? attributes['w:cs'];
    if (attributes['w:hAnsiTheme'] ?? attributes['w:asciiTheme']) look.font = 'theme';
    else if (font) look.font = font;
  } else if (name === 'w:caps') look.capitals = isOn(attributes);
  else if (name === 'w:vanish') look.hidden = isOn(attributes);
}

class StylesReader {
  readonly declared = new Map<string, Declared>();
  readonly defaults: RunLook = {};
  defaultParagraph = '';
  #current: Declared | null = null;
  #inDefaults = false;

  open(name: string, attributes: Attributes): void {
    if (name === 'w:rPrDefault') this.#inDefaults = true;
    else if (name === 'w:style') this.#begin(attributes);
    else if (this.#inDefaults) noteRunProperty(this.defaults, name, attributes);
    else if (this.#current) this.#note(this.#current, name, attributes);
  }

  close(name: string): void {
    if (name === 'w:rPrDefault') this.#inDefaults = false;
    else if (name === 'w:style') this.#current = null;
  }

  #begin(attributes: Attributes): void {
    const id = attributes['w:styleId'] ?? '';
    this.#current = { name: id };
    this.declared.set(id, this.#current);
    if (attributes['w:type'] === 'paragraph' && attributes['w:default'] && attributes['w:default'] !== '0') {
      this.defaultParagraph = id;
    }
  }

  #note(style: Declared, name: string, attributes: Attributes): void {
    const value = attributes['w:val'] ?? '';
    if (name === 'w:name') style.name = value;
    else if (name === 'w:basedOn') style.basedOn = value;
    else if (name === 'w:numId') style.numId = value;
    else if (name === 'w:ilvl') style.level = Number(value);
    else noteRunProperty(style, name, attributes);
  }
}

/** Lays a style over all those it is based on; a circle of styles ends where it closes. */
function resolve(declared: Map<string, Declared>, id: string | undefined): Declared | null {
  const chain: Declared[] = [];
  let next = id === undefined ? undefined : declared.get(id);
  while (next && !chain.includes(next)) {
    chain.unshift(next);
    next = next.basedOn === undefined ? undefined : declared.get(next.basedOn);
  }
  return chain.length === 0 ? null : Object.assign({ name: '' }, ...chain);
}

/** Reads `styles.xml`; a document without one has only defaults. */
export function readStyles(zip: Zip, limits: ReadLimits): Styles {
  const reader = new StylesReader();
  parseXmlPart(zip, 'word/styles.xml', reader, limits);
  const memo = new Map<string, Declared | null>();
  const lookUp = (id: string): Declared | null => {
    if (!memo.has(id)) memo.set(id, resolve(reader.declared, id));
    return memo.get(id) ?? null;
  };
  return {
    paragraph: (id) => ({
      ...reader.defaults,
      name: '',
      ...(lookUp(id ?? '') ?? lookUp(reader.defaultParagraph)),
    }),
    run: (id) => (id === undefined ? {} : (lookUp(id) ?? {})),
  };
}
