import type { z } from 'zod';
import { sql } from 'kysely';
import type { KindField } from '../../domain/request/kind.ts';
import type { RequestKind } from '../../domain/request/request.ts';
import { asParty } from '../agencies/read-party.ts';
import type { Party } from '../../contract/duty-shapes.ts';
import type { Tx } from '../platform/database.ts';

/** Is the asker's agency bound by a regulation, today? Null when it sees no such regulation. */
export async function isBoundNow(tx: Tx, regulationId: string): Promise<boolean | null> {
  const { rows } = await sql<{ bound: boolean }>`
    select is_bound(id) and withdrawn_at is null and coalesce(effect_to >= app_today(), true)
      and coalesce(replaced_on > app_today(), true) as bound
    from regulation where id = ${regulationId}`.execute(tx);
  return rows[0]?.bound ?? null;
}

/** A kind of a regulation's own, as it is named. */
export type NewKind = {
  id: string;
  regulationId: string;
  name: string;
  handledLike: RequestKind;
  fields: (KindField & { name: string })[];
  outcomes: { key: string; name: string }[];
};

/** Is a kind of this name in use under the regulation, with or without marks? Others who name one wait until the end. */
export async function kindIsNamed(tx: Tx, regulationId: string, name: string): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`requestKind:${regulationId}`}, 0))`.execute(tx);
  const { rows } = await sql<{ named: boolean }>`
    select exists (select from request_kind where regulation_id = ${regulationId} and retired_on is null
      and fold(name) = fold(${name})) as named`.execute(tx);
  return rows[0]?.named ?? false;
}

/** Writes a kind that the asker's agency names. */
export async function insertKind(
  tx: Tx,
  { id, regulationId, name, handledLike, fields, outcomes }: NewKind,
): Promise<void> {
  await tx
    .insertInto('request_kind')
    .values({
      id,
      regulation_id: regulationId,
      name,
      handled_like: handledLike,
      fields: JSON.stringify(fields),
      outcomes: JSON.stringify(outcomes),
    })
    .execute();
}

/** Kinds in use that a regulation names, with who has named each, in the order of their names. */
export async function loadOwnKinds(
  tx: Tx,
  regulationId: string,
): Promise<(Omit<NewKind, 'regulationId'> & { namedBy: z.infer<typeof Party> })[]> {
  const { rows } = await sql<Omit<NewKind, 'regulationId'> & { namedBy: z.infer<typeof Party> }>`
    select k.id, k.name, k.handled_like as "handledLike", k.fields, k.outcomes,
      ${asParty(sql`k.agency_id`, sql`app_today()`)} as "namedBy"
    from request_kind k where k.regulation_id = ${regulationId} and k.retired_on is null
    order by k.name collate "vi-x-icu", k.id`.execute(tx);
  return rows;
}

/** Marks a kind as used no longer from today on. */
export async function saveRetired(tx: Tx, kindId: string): Promise<void> {
  await sql`update request_kind set retired_on = app_today() where id = ${kindId} and retired_on is null`.execute(
    tx,
  );
}

/** The asker's agency, as lists name it. */
export async function findOwnParty(tx: Tx): Promise<z.infer<typeof Party>> {
  const { rows } = await sql<{ party: z.infer<typeof Party> }>`
    select ${asParty(sql`app_agency()`, sql`app_today()`)} as party`.execute(tx);
  return rows[0]!.party;
}

/** What a regulation is called, for the trail. */
export async function findRegulationTitle(tx: Tx, regulationId: string): Promise<string> {
  const row = await tx
    .selectFrom('regulation')
    .select('title')
    .where('id', '=', regulationId)
    .executeTakeFirstOrThrow();
  return row.title;
}
