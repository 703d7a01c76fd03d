import { type RunLook, type Styles, noteRunProperty } from './docx-styles.ts';
import type { Zip } from './open-zip.ts';
import { type Attributes, parseXmlPart } from './parse-xml.ts';
import type { ReadLimits } from './read-limits.ts';

/** One level of a list as `numbering.xml` defines it. */
export type ListLevel = {
  start: number;
  numFmt: string;
  /** `Điều %1.`, where %1 stands for the number of the first level. */
  text: string;
  /** After which level (1-based) it starts again; 0 never; absent: after any level above. */
  restart?: number;
  /** All numbers of the text in digits (isLgl). */
  digits: boolean;
  followedBySpace: boolean;
  /** The paragraph style that takes this level by itself. */
  style?: string;
  look: RunLook;
};

type Abstract = { levels: Map<number, ListLevel>; styleLink?: string };

type Instance = {
  abstract: string;
  levels: Map<number, ListLevel>;
  startOverrides: Map<number, number>;
};

/** A list that paragraphs point to by numId. Lists of the same `counter` count together, as in Word. */
export type List = {
  counter: string;
  level(index: number): ListLevel | undefined;
  startOverride(index: number): number | undefined;
  /** The level that a paragraph style takes by itself. */
  levelOfStyle(styleId: string): number | undefined;
};

function newLevel(): ListLevel {
  return { start: 1, numFmt: 'decimal', text: '', digits: false, followedBySpace: true, look: {} };
}

class NumberingReader {
  readonly abstracts = new Map<string, Abstract>();
  readonly instances = new Map<string, Instance>();
  #abstract: Abstract | null = null;
  #instance: Instance | null = null;
  #level: ListLevel | null = null;
  #override = 0;
  #inFallback = 0;

  open(name: string, attributes: Attributes): void {
    if (name === 'mc:Fallback') this.#inFallback += 1;
    if (this.#inFallback > 0) return;
    const value = attributes['w:val'] ?? '';
    if (name === 'w:abstractNum') {
      this.#abstract = { levels: new Map() };
      this.abstracts.set(attributes['w:abstractNumId'] ?? '', this.#abstract);
    } else if (name === 'w:num') {
      this.#instance = { abstract: '', levels: new Map(), startOverrides: new Map() };
      this.instances.set(attributes['w:numId'] ?? '', this.#instance);
    } else if (name === 'w:lvl') this.#beginLevel(Number(attributes['w:ilvl'] ?? 0));
    else if (this.#level) this.#noteLevel(this.#level, name, attributes);
    else if (name === 'w:numStyleLink' && this.#abstract) this.#abstract.styleLink = value;
    else if (this.#instance) this.#noteInstance(this.#instance, name, attributes);
  }

  close(name: string): void {
    if (name === 'mc:Fallback') this.#inFallback -= 1;
    else if (name === 'w:lvl') this.#level = null;
    else if (name === 'w:abstractNum') this.#abstract = null;
    else if (name === 'w:num') this.#instance = null;
  }

  #beginLevel(index: number): void {
    this.#level = newLevel();
    (this.#abstract ?? this.#instance)?.levels.set(index, this.#level);
  }

  #noteInstance(instance: Instance, name: string, attributes: Attributes): void {
    if (name === 'w:abstractNumId') instance.abstract = attributes['w:val'] ?? '';
    else if (name === 'w:lvlOverride') this.#override = Number(attributes['w:ilvl'] ?? 0);
    else if (name === 'w:startOverride') {
      instance.startOverrides.set(this.#override, Number(attributes['w:val'] ?? 1));
    }
  }

  #noteLevel(level: ListLevel, name: string, attributes: Attributes): void {
    const value = attributes['w:val'] ?? '';
    if (name === 'w:start') level.start = Number(value);
    else if (name === 'w:numFmt') level.numFmt = value;
    else if (name === 'w:lvlText') level.text = value;
    else if (name === 'w:lvlRestart') level.restart = Number(value);
    else if (name === 'w:isLgl') level.digits = value !== '0' && value !== 'false';
    else if (name === 'w:suff') level.followedBySpace = value !== 'nothing';
    else if (name === 'w:pStyle') level.style = value;
    else noteRunProperty(level.look, name, attributes);
  }
}

function asList(instance: Instance, counter: string, abstract: Abstract): List {
  return {
    counter,
    level: (index) => instance.levels.get(index) ?? abstract.levels.get(index),
    startOverride: (index) => instance.startOverrides.get(index) ?? instance.levels.get(index)?.start,
    levelOfStyle: (styleId) => [...abstract.levels].find(([, level]) => level.style === styleId)?.[0],
  };
}

/** A list may borrow its levels from a list style (numStyleLink → style → numId → list). */
function abstractOf(reader: NumberingReader, instance: Instance, styles: Styles): [string, Abstract] | null {
  const own = reader.abstracts.get(instance.abstract);
  if (!own) return null;
  const linked = own.styleLink === undefined ? undefined : styles.paragraph(own.styleLink).numId;
  const lender = linked === undefined ? undefined : reader.instances.get(linked);
  const lent = lender && reader.abstracts.get(lender.abstract);
  return lent && lent.levels.size > 0 ? [lender.abstract, lent] : [instance.abstract, own];
}

/** Reads `numbering.xml`: numId → list. A document without one has no lists. */
export function readNumbering(zip: Zip, styles: Styles, limits: ReadLimits): Map<string, List> {
  const reader = new NumberingReader();
  parseXmlPart(zip, 'word/numbering.xml', reader, limits);
  const lists = new Map<string, List>();
  for (const [numId, instance] of reader.instances) {
    const found = abstractOf(reader, instance, styles);
    if (found) lists.set(numId, asList(instance, found[0], found[1]));
  }
  return lists;
}
