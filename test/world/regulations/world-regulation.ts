import type { ActorTarget, AgreedDefault, DutyEdit } from '../../../src/domain/regulation/duty-content.ts';
import type {
  LevelScope,
  PartyRole,
  RegulationKind,
  RelationKind,
} from '../../../src/domain/regulation/regulation.ts';

/** Whom a word of the text means; participants by the keys of `bodies.ts`. */
export type WorldTarget = Exclude<ActorTarget, { to: 'parties' }> | { to: 'parties'; keys: string[] };

/** A participant; `acceptedOn` is the day on which its leader accepts the text for it, the importer's included. */
export type WorldParty = { key: string; role: PartyRole; namedAs: string; acceptedOn: string };

/** `otherKey` is the key of the other regulation; `printed` is its symbol. The other may be brought in later. */
export type WorldRelation = { kind: RelationKind; otherKey: string; printed: string };

/** What a person puts right while importing: the duty with this quote under this eId. */
export type MendedDuty = { eId: string; quote: string } & Partial<DutyEdit>;

/** A duty that the reader does not find and a person marks by these words. */
export type MissedDuty = { eId: string; quote: string; edit: DutyEdit };

/**
 * A regulation of the demo world. Its legal bases, chapters, articles and duties come from reading `file`; all
 * days are ISO days, eIds are those of the reader.
 */
export type WorldRegulation = {
  key: string;
  /** In `test/world/regulations`. */
  file: string;
  kind: RegulationKind;
  title: string;
  symbol: string | null;
  aliases: string[];
  signedOn: string;
  signedAt: string;
  effectFrom: string | null;
  /** The last day on which it holds by its own words; null without one. */
  effectTo: string | null;
  term: string | null;
  scope: LevelScope;
  parties: WorldParty[];
  fields: { name: string; eIds: string[] }[];
  relations: WorldRelation[];
  /** By actor or recipient as the reader prints it, in small letters. */
  actors: Record<string, WorldTarget>;
  /** The lengths agreed on for `soft` and `immediate` duties, by eId. */
  defaults: Record<string, AgreedDefault>;
  mended: MendedDuty[];
  missed: MissedDuty[];
  /** Key of the body that brings the text in. */
  importer: string;
  importedOn: string;
};

export const everyParty: WorldTarget = { to: 'everyParty' };
export const lead: WorldTarget = { to: 'lead' };
export const requested: WorldTarget = { to: 'requested' };
export const requesting: WorldTarget = { to: 'requesting' };
export const outside: WorldTarget = { to: 'outside' };

export function only(...keys: string[]): WorldTarget {
  return { to: 'parties', keys };
}
