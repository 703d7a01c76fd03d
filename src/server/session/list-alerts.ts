import { inquire, type PersonContext } from '../access/context.ts';

/** As many as a person reads: older ones are in the trail. */
const shown = 100;

/** Kinds of alert: a reset of one's own sign-in, of one's subordinate's, a role that waits, a strange browser. */
type Kind = 'signInReset' | 'headOfReset' | 'appointmentToConfirm' | 'newSignIn';

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
    kind: row.kind as Kind,
    at: row.at.toISOString(),
    subject: row.subject,
    readAt: row.read_at?.toISOString() ?? null,
  }));
  return { items };
}
