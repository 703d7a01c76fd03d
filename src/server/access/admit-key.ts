import { sql } from 'kysely';
import type { Actor } from '../../domain/person/actor.ts';
import type { Role } from '../../domain/person/role.ts';
import { transact, type Tx } from '../platform/database.ts';
import { Unmet } from '../platform/problem.ts';
import type { Call } from '../platform/serve.ts';
import type { Gate } from './admit.ts';
import type { OpenContext } from './context.ts';
import { isSameHash, type KeyToken } from './key-token.ts';

/** A key that was admitted: whose appointment it acts in, and the name under which the trail knows it. */
export type AdmittedKey = { actor: Actor; keyId: string; name: string };

type Row = {
  id: string;
  secret_hash: string;
  person_id: string;
  agency_id: string;
  appointment_id: string;
  roles: Role[];
  name: string;
  scopes: string[];
  used_today: boolean;
};

/**
 * Admits a call by its key: into the appointment for which it was made, to acts of its scopes.
 * @throws {Unmet} `deadKey` for every key that does not work today, without saying why; `tooMany`, `outOfScope`, and
 *   `notActing` when the call names another appointment
 */
export async function admitKey(
  gate: Gate,
  call: Call,
  { asker }: OpenContext,
  token: KeyToken,
): Promise<AdmittedKey> {
  const key = await transact(gate.db, asker, (tx) => useKey(tx, token));
  if (key === null) {
    call.reply.header('www-authenticate', 'Bearer error="invalid_token"');
    throw new Unmet('deadKey');
  }
  await gate.limit(call, { kind: 'key', id: key.id });
  if (call.meta.scope === undefined || !key.scopes.includes(call.meta.scope)) throw new Unmet('outOfScope');
  const named = call.request.headers['lientich-acting-as'];
  if (named !== undefined && named !== key.appointment_id) throw new Unmet('notActing');
  const actor = {
    personId: key.person_id,
    appointmentId: key.appointment_id,
    agencyId: key.agency_id,
    roles: key.roles,
  };
  return { actor, keyId: key.id, name: `${key.name} (${token.prefix})` };
}

/** The living key of a token, with today's day written at it; null when there is none. */
async function useKey(tx: Tx, token: KeyToken): Promise<Row | null> {
  const { rows } = await sql<Row>`select * from find_api_key(${token.prefix})`.execute(tx);
  const key = rows[0];
  if (key === undefined || !isSameHash(key.secret_hash, token.hash)) return null;
  if (!key.used_today) await sql`select note_key_use(${key.id})`.execute(tx);
  return key;
}
