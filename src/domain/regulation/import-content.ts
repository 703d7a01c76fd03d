import type { TimedDuty } from '../law/parsed-document.ts';
import type { ActorTarget, AgreedDefault, DutyEdit } from './duty-content.ts';
import type { LevelScope, PartyRole, RegulationKind, RelationKind } from './regulation.ts';

/** What a person says to a duty that was read. Nothing said: `open`. */
export type DutyDecision = {
  decision: 'accepted' | 'rejected' | 'open';
  /** How it is read instead; null as the reader has it. */
  edit: DutyEdit | null;
  agreedDefault: AgreedDefault | null;
};

/** A duty that the reader missed and a person marked; always accepted. */
export type AddedDuty = { key: string; duty: TimedDuty; agreedDefault: AgreedDefault | null };

export type ImportParty = { agencyId: string; role: PartyRole; namedAs: string };
export type CoordinationField = { name: string; eIds: string[] };
export type CitedBasis = {
  symbol: string | null;
  title: string;
  issuer: string | null;
  issuedOn: string | null;
  /** As the text has it. */
  printed: string;
};
export type ImportRelation = { kind: RelationKind; otherId: string | null; printed: string };

/** The record of a regulation as it is prepared; days are ISO days. */
export type ImportRecord = {
  title: string;
  kind: RegulationKind;
  symbol: string | null;
  aliases: string[];
  signedOn: string | null;
  /** Place of signing, as the text has it: "Vĩnh Phúc". */
  signedAt: string | null;
  effectFrom: string | null;
  /** The last day on which it holds; null without a term. */
  effectTo: string | null;
  /** Nhiệm kỳ, in words: "2020–2025". */
  term: string | null;
  scope: LevelScope;
  parties: ImportParty[];
  fields: CoordinationField[];
  bases: CitedBasis[];
  relations: ImportRelation[];
  /** A new version of a regulation that is there, from a day on; null for a regulation of its own. */
  versionOf: { regulationId: string; validFrom: string } | null;
};

/** Everything of an import that must be complete before it is proposed. */
export type ImportContent = {
  record: ImportRecord;
  duties: { key: string; duty: TimedDuty }[];
  decisions: Record<string, DutyDecision>;
  added: AddedDuty[];
  /** Whom each actor of the text means, by the actor as printed. */
  actors: Record<string, ActorTarget>;
};
