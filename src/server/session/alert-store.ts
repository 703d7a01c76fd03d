import type { Tx } from '../platform/database.ts';
import { newId } from '../platform/new-id.ts';

/** Tells a person something that is shown until they have read it. */
export async function insertAlert(
  tx: Tx,
  alert: { personId: string; kind: 'newSignIn'; at: Date; subject: string },
): Promise<void> {
  const { personId, ...told } = alert;
  await tx
    .insertInto('alert')
    .values({ id: newId(), person_id: personId, ...told })
    .execute();
}
