import type { ImportView } from '../../src/contract/import-views.ts';
import type { Provision, TimedDuty } from '../../src/domain/law/parsed-document.ts';
import type { ActorTarget, AgreedDefault, DutyEdit } from '../../src/domain/regulation/duty-content.ts';
import type { DutyDecision, ImportRecord } from '../../src/domain/regulation/import-content.ts';
import type { Known } from './field.ts';
import { readWorldText } from './read-world-text.ts';
import type { WorldRegulation, WorldTarget } from './regulations/world-regulation.ts';
import type { Player, Stage } from './stage.ts';

/** An import in somebody's hands: each step names the version that the last one gave. */
type Work = { id: string; step<Answer>(name: string, body: object): Promise<Answer> };

/** The clerk reads the text, describes it and decides what was found; gives the import, ready to be put forward. */
export async function prepareImport(
  stage: Stage,
  by: Player,
  regulation: WorldRegulation,
  known: Known,
): Promise<ImportView> {
  const begun = await readWorldText(stage, by, regulation.file);
  const work = workAt(stage, by, begun);
  await work.step('record', { record: recordOf(regulation, begun.record, known) });
  await work.step('duties', { decisions: decisionsOf(regulation, begun) });
  for (const { eId, quote, edit } of regulation.missed)
    await work.step('duties/added', { ...placeOf(begun, eId, quote), edit });
  const targets = Object.entries(regulation.actors);
  const actors = targets.map(([printed, target]) => [printed, targetOf(target, known.agencies)]);
  await work.step('actors', { actors: Object.fromEntries(actors) });
  return stage.call(by, 'GET', `/imports/${begun.id}`);
}

/** The focal officer puts it before the participants; gives the id of the regulation. */
export async function confirmImport(stage: Stage, by: Player, prepared: ImportView): Promise<string> {
  const work = workAt(stage, by, prepared);
  const confirmed = await work.step<{ regulationId: string; joined: boolean }>('confirm', {});
  if (confirmed.joined) throw new Error(`World: ${prepared.title} was there already`);
  return confirmed.regulationId;
}

function workAt(stage: Stage, by: Player, { id, version }: ImportView): Work {
  let at = version;
  return {
    id,
    async step<Answer>(name: string, body: object) {
      const path = `/imports/${id}/${name}`;
      const answer = await stage.call<Answer & { version: number }>(by, 'POST', path, { body, version: at });
      at = answer.version;
      return answer;
    },
  };
}

/** What the text says of itself, with what a person knows beside it. */
function recordOf(regulation: WorldRegulation, read: ImportRecord, known: Known): ImportRecord {
  const { kind, symbol, aliases, signedOn, signedAt, effectFrom, effectTo, term, scope } = regulation;
  return {
    title: regulation.title,
    kind,
    symbol,
    aliases,
    signedOn,
    signedAt,
    effectFrom,
    effectTo,
    term,
    scope,
    parties: regulation.parties.map(({ key, role, namedAs }) => ({
      agencyId: idOf(known.agencies, key),
      role,
      namedAs,
    })),
    fields: regulation.fields,
    bases: read.bases,
    relations: regulation.relations.map(({ otherKey, ...relation }) => ({
      ...relation,
      otherId: known.regulations.get(otherKey) ?? null,
    })),
    versionOf: null,
  };
}

/** Every duty is accepted: as it was read, or as a person puts it right, with the length that is agreed on. */
function decisionsOf(
  { mended, defaults }: WorldRegulation,
  { keys, document }: ImportView,
): Record<string, DutyDecision> {
  const decided = document.duties.map((duty, index): [string, DutyDecision] => {
    const change = mended.find(({ eId, quote }) => eId === duty.eId && quote === duty.quote);
    const edit = change === undefined ? null : mend(duty, change);
    return [keys[index]!, { decision: 'accepted', edit, agreedDefault: defaultOf(duty, defaults) }];
  });
  return Object.fromEntries(decided);
}

function mend(duty: TimedDuty, change: Partial<DutyEdit>): DutyEdit {
  const { eId: _place, quote: _quote, span: _span, ...read } = { ...duty, ...change };
  return read;
}

/** Only where the text gives no length. */
function defaultOf(duty: TimedDuty, defaults: Readonly<Record<string, AgreedDefault>>): AgreedDefault | null {
  return duty.class === 'soft' || duty.class === 'immediate' ? (defaults[duty.eId] ?? null) : null;
}

/** Where words stand in a provision of the text. */
function placeOf({ document, text }: ImportView, eId: string, quote: string): { from: number; to: number } {
  const body = document.instruments.flatMap((instrument) => instrument.body);
  const [start, end] = findProvision(body, eId)?.span ?? [0, 0];
  const from = text.slice(start, end).indexOf(quote);
  if (from === -1) throw new Error(`World: ${eId} does not say “${quote}”`);
  return { from: start + from, to: start + from + quote.length };
}

function findProvision(nodes: readonly Provision[], eId: string): Provision | null {
  for (const node of nodes) {
    const found = node.eId === eId ? node : findProvision(node.children, eId);
    if (found !== null) return found;
  }
  return null;
}

function targetOf(target: WorldTarget, agencies: Known['agencies']): ActorTarget {
  if (target.to !== 'parties') return target;
  return { to: 'parties', agencyIds: target.keys.map((key) => idOf(agencies, key)) };
}

function idOf(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`World: there is no ${key}`);
  return id;
}
