import type { AlertKind } from '../../contract/session.ts';
import { inquire, type PersonContext } from '../access/context.ts';

/** As many as a person reads: older ones are in the trail. */
const shown = 100;

/** What one has been told, the newest first. */
export async function listAlerts(context: PersonContext) {
  const rows = await inquire(context, (tx) =>
    tx
      .selectFrom('alert')
      .select(['id', 'kind', 'at', 'subject', 'read_at'])
      .where('person_id', '=', context.personId)
      .orderBy('at', 'desc')
      .orderBy('id', 'desc')
      .limit(shown)
      .execute(),
  );
  const items = rows.map((row) => ({
    id: row.id,
    kind: row.kind as AlertKind,
    at: row.at.toISOString(),
    subject: row.subject,
    readAt: row.read_at?.toISOString() ?? null,
  }));
  return { items };
}
