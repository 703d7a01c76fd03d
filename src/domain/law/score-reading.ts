import type { Provision, Reading, TimedDuty } from './parsed-document.ts';

/** The labels that a person gave to one document. */
export type GoldLabels = { structure: string[]; duties: TimedDuty[] };

/** Right entries, entries too many, entries missing. */
export type Counts = { tp: number; fp: number; fn: number };

/** One difference between reading and labels: what was missed, found too much, or who must act. */
export type Miss =
  | { of: 'structure'; kind: 'missing' | 'extra'; eId: string }
  | { of: 'duty'; kind: 'missing' | 'extra'; duty: TimedDuty }
  | { of: 'actor'; expected: string | null; found: string | null; duty: TimedDuty };

export type Score = {
  structure: Counts;
  duties: Counts;
  dutiesWithoutSoft: Counts;
  /** Of the right duties, how many name the right actor. */
  actors: { right: number; of: number };
  misses: Miss[];
};

export type Rates = { precision: number; recall: number; f1: number };

const SCORED = new Set<Provision['type']>(['chapter', 'section', 'article', 'clause', 'point']);

/**
 * Compares a reading with its labels as the output format says: structure by the list of eIds of
 * chapters, sections, articles, clauses and points; a duty is right when eId, class, amount, unit,
 * every and dueBy are equal; the actor is compared on the right duties only.
 */
export function scoreReading(gold: GoldLabels, { document }: Reading): Score {
  const misses: Miss[] = [];
  const found = document.instruments.flatMap((instrument) => scoredEids(instrument.body));
  const structure = countStructure(
    gold.structure.filter((eId) => !isPart(eId)),
    found,
    misses,
  );
  const pairs = pairDuties(gold.duties, document.duties, misses);
  const hard = (duties: TimedDuty[]) => duties.filter((duty) => duty.class !== 'soft');
  return {
    structure,
    duties: countsOf(gold.duties, document.duties, pairs.length),
    dutiesWithoutSoft: countsOf(
      hard(gold.duties),
      hard(document.duties),
      pairs.filter(([label]) => label.class !== 'soft').length,
    ),
    actors: countActors(pairs, misses),
    misses,
  };
}

/** The sum of several scores, for a whole set of documents. */
export function sumScores(scores: Score[]): Score {
  const sum = (pick: (score: Score) => Counts): Counts => ({
    tp: total(scores, (score) => pick(score).tp),
    fp: total(scores, (score) => pick(score).fp),
    fn: total(scores, (score) => pick(score).fn),
  });
  return {
    structure: sum((score) => score.structure),
    duties: sum((score) => score.duties),
    dutiesWithoutSoft: sum((score) => score.dutiesWithoutSoft),
    actors: {
      right: total(scores, (score) => score.actors.right),
      of: total(scores, (score) => score.actors.of),
    },
    misses: scores.flatMap((score) => score.misses),
  };
}

/** Precision, recall and F1, each between 0 and 1; 1 where there was nothing to find and nothing was found. */
export function ratesOf({ tp, fp, fn }: Counts): Rates {
  const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);
  return {
    precision: share(tp, tp + fp),
    recall: share(tp, tp + fn),
    f1: share(2 * tp, 2 * tp + fp + fn),
  };
}

function total(scores: Score[], pick: (score: Score) => number): number {
  return scores.reduce((sum, score) => sum + pick(score), 0);
}

function scoredEids(nodes: Provision[]): string[] {
  return nodes.flatMap((node) => [
    ...(SCORED.has(node.type) ? [node.eId] : []),
    ...scoredEids(node.children),
  ]);
}

function isPart(eId: string): boolean {
  return /^(?:cover__)?part_[^_]*$/u.test(eId);
}

function countStructure(expected: string[], found: string[], misses: Miss[]): Counts {
  const open = new Map<string, number>();
  for (const eId of expected) open.set(eId, (open.get(eId) ?? 0) + 1);
  let tp = 0;
  for (const eId of found) {
    const left = open.get(eId) ?? 0;
    if (left > 0) tp += 1;
    else misses.push({ of: 'structure', kind: 'extra', eId });
    open.set(eId, left - 1);
  }
  for (const [eId, left] of open) {
    for (let times = 0; times < left; times += 1) misses.push({ of: 'structure', kind: 'missing', eId });
  }
  return { tp, fp: found.length - tp, fn: expected.length - tp };
}

type Pair = [label: TimedDuty, found: TimedDuty];

/** Pairs equal duties one to one; of several equal ones first those with the same quote. */
function pairDuties(labels: TimedDuty[], found: TimedDuty[], misses: Miss[]): Pair[] {
  const open = new Map<string, TimedDuty[]>();
  for (const duty of found) {
    const key = keyOf(duty);
    open.set(key, [...(open.get(key) ?? []), duty]);
  }
  const pairs: Pair[] = [];
  const take = (label: TimedDuty, fits: (duty: TimedDuty) => boolean): boolean => {
    const candidates = open.get(keyOf(label)) ?? [];
    const index = candidates.findIndex(fits);
    const [duty] = index < 0 ? [] : candidates.splice(index, 1);
    if (duty !== undefined) pairs.push([label, duty]);
    return duty !== undefined;
  };
  const unlike = labels.filter((label) => !take(label, (duty) => duty.quote === label.quote));
  for (const duty of unlike) if (!take(duty, () => true)) misses.push({ of: 'duty', kind: 'missing', duty });
  for (const duty of [...open.values()].flat()) misses.push({ of: 'duty', kind: 'extra', duty });
  return pairs;
}

/** Everything that must be equal for a duty to be right; the order of keys in an object does not matter. */
function keyOf(duty: TimedDuty): string {
  const { every, dueBy } = duty;
  return JSON.stringify([
    duty.eId,
    duty.class,
    duty.amount,
    duty.unit,
    every === null ? null : [every.amount, every.unit],
    dueBy === null ? null : Object.entries(dueBy).sort(([a], [b]) => (a < b ? -1 : 1)),
  ]);
}

function countsOf(labels: TimedDuty[], found: TimedDuty[], tp: number): Counts {
  return { tp, fp: found.length - tp, fn: labels.length - tp };
}

function countActors(pairs: Pair[], misses: Miss[]): Score['actors'] {
  let right = 0;
  for (const [label, duty] of pairs) {
    if (isSameActor(label.actor, duty.actor)) right += 1;
    else misses.push({ of: 'actor', expected: label.actor, found: duty.actor, duty: label });
  }
  return { right, of: pairs.length };
}

function isSameActor(expected: string | null, found: string | null): boolean {
  if (expected === null || found === null) return expected === found;
  const [a, b] = [
    expected.normalize('NFC').toLowerCase().trim(),
    found.normalize('NFC').toLowerCase().trim(),
  ];
  return a === b || (a !== '' && b !== '' && (a.includes(b) || b.includes(a)));
}
