import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Provision, Reading, TimedDuty } from '../../src/domain/law/parsed-document.ts';
import { readRegulation } from '../../src/domain/law/read-regulation.ts';
import { bodies } from './bodies.ts';
import { worldRegulations } from './regulations.ts';
import type { WorldRegulation } from './regulations/world-regulation.ts';

/** The world stands on this day; `seed-demo-world.ts` would open the whole server here. */
const demoDay = '2022-09-05';

const read = worldRegulations.map((regulation) => {
  const text = readFileSync(new URL(`./regulations/${regulation.file}`, import.meta.url), 'utf8');
  return { regulation, text, reading: readText(text) };
});

function readText(text: string): Reading {
  const source = { format: 'txt', encoding: 'utf-8', ocr: false, pages: null } as const;
  return readRegulation({ source, text, wrapped: false, dropped: [], warnings: [] });
}

function nodesOf(nodes: readonly Provision[]): Provision[] {
  return nodes.flatMap((node) => [node, ...nodesOf(node.children)]);
}

function provisionsOf({ document }: Reading): Provision[] {
  return document.instruments.flatMap(({ body }) => nodesOf(body));
}

test('the five storylines have eight texts, each with the chapters and articles that were reported', () => {
  const counted = read.map(({ regulation, reading }) => {
    const count = (type: Provision['type']) =>
      provisionsOf(reading).filter((node) => node.type === type).length;
    return [regulation.key, count('chapter'), count('article')];
  });
  expect(counted).toEqual([
    ['thai-binh-2015', 3, 9],
    ['vinh-phuc-2016', 3, 7],
    ['ha-giang-dan-su-2018', 3, 10],
    ['ha-giang-rut-kinh-nghiem-2019', 3, 7],
    ['vksndtc-2021', 3, 10],
    ['vinh-phuc-2022', 3, 8],
    ['ha-giang-chung-2022', 3, 9],
    ['long-an-khung-2022', 0, 7],
  ]);
});

test.each(read)('$regulation.key is one clean text whose head says what its record says', (one) => {
  const { regulation, text, reading } = one;
  expect(text).toBe(text.normalize('NFC'));
  expect(reading.document.warnings).toEqual([]);
  const [main, ...others] = reading.document.instruments;
  expect(others).toEqual([]);
  expect(main?.symbol).toBe(regulation.symbol);
  expect(main?.issuedOn).toBe(regulation.signedOn);
  expect(main?.legalBases.length).toBeGreaterThan(2);
  expect(main?.legalBases.filter((basis) => basis.includes('thống nhất'))).toEqual([]);
  expect(main?.signatories).toHaveLength(regulation.parties.length);
  expect(main?.signatories.every(({ name }) => name === null)).toBe(true);
  const replaced = regulation.relations.filter(({ kind }) => kind === 'replaces');
  expect(main?.replaces).toEqual(replaced.map(({ printed }) => printed));
  expect(text).toContain(regulation.title);
});

test.each(read)('$regulation.key has ten duties or more, and somebody stands behind each', (one) => {
  const { regulation, reading } = one;
  const { duties } = reading.document;
  expect(duties.length).toBeGreaterThanOrEqual(10);
  const named = duties.map((duty) => mendedActor(regulation, duty));
  expect(named).not.toContain(null);
  const recipients = duties.flatMap(({ recipient }) => recipient ?? []);
  for (const words of [...named, ...recipients])
    expect(Object.keys(regulation.actors)).toContain(words?.toLowerCase());
});

test.each(read)('$regulation.key agrees on a length for what is due at once or in good time', (one) => {
  const { regulation, reading } = one;
  const open = reading.document.duties.filter((duty) => duty.class === 'soft' || duty.class === 'immediate');
  expect(Object.keys(regulation.defaults).sort()).toEqual([...new Set(open.map(({ eId }) => eId))].sort());
});

test.each(read)('$regulation.key names only places and words that its text has', (one) => {
  const { regulation, reading } = one;
  const eIds = provisionsOf(reading).map(({ eId }) => eId);
  const places = [...regulation.fields.flatMap((field) => field.eIds), ...Object.keys(regulation.defaults)];
  expect(eIds).toEqual(expect.arrayContaining(places));
  for (const { eId, quote } of regulation.mended)
    expect(reading.document.duties).toContainEqual(expect.objectContaining({ eId, quote }));
  for (const { eId, quote } of regulation.missed) {
    expect(provisionsOf(reading).find((node) => node.eId === eId)?.text).toContain(quote);
    const found = reading.document.duties.filter((duty) => duty.eId === eId);
    expect(found.filter((duty) => quote.includes(duty.quote) || duty.quote.includes(quote))).toEqual([]);
  }
});

test.each(read)(
  '$regulation.key binds bodies of the world, each on a day of its own life',
  ({ regulation }) => {
    const keys = regulation.parties.map(({ key }) => key);
    expect(bodies.map(({ key }) => key)).toEqual(expect.arrayContaining(keys));
    expect(keys).toContain(regulation.importer);
    expect(regulation.parties.filter(({ role }) => role === 'lead')).toHaveLength(1);
    const targets = Object.values(regulation.actors);
    const named = targets.flatMap((target) => (target.to === 'parties' ? target.keys : []));
    expect(keys).toEqual(expect.arrayContaining(named));
    const days = [regulation.signedOn, regulation.importedOn];
    for (const { acceptedOn } of regulation.parties)
      expect([...days, acceptedOn, demoDay]).toEqual([...days, acceptedOn, demoDay].sort());
  },
);

test('a relation names another regulation of the world by its printed symbol', () => {
  const symbols = new Map(worldRegulations.map(({ key, symbol }) => [key, symbol]));
  const relations = worldRegulations.flatMap((one) => one.relations);
  expect(relations.map(({ kind }) => kind).sort()).toEqual(['replaces', 'specialTo', 'specialTo']);
  for (const { otherKey, printed } of relations) expect(symbols.get(otherKey)).toBe(printed);
});

/** The actor as the reader prints it, or as a person puts it right. */
function mendedActor(regulation: WorldRegulation, duty: TimedDuty): string | null {
  const mended = regulation.mended.find(({ eId, quote }) => eId === duty.eId && quote === duty.quote);
  return mended?.actor ?? duty.actor;
}
