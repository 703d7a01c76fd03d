import { sql } from 'kysely';
import type { SessionView } from '../../contract/session.ts';
import type { OpenContext } from '../access/context.ts';
import { transact } from '../platform/database.ts';
import { askerFor } from './record-sign-in.ts';

type Row = { fullName: string; email: string; appointments: SessionView['appointments'] };

/**
 * Who is signed in, and the confirmed appointments of the business day in which they may act.
 * @param user of the sign-in; null when the person is gone or closed
 */
export async function readSessionView(
  context: Pick<OpenContext, 'asker' | 'clock' | 'db'>,
  user: { id: string; twoFactorEnabled?: boolean | null | undefined },
): Promise<SessionView | null> {
  const today = context.clock.today();
  const found = await transact(context.db, askerFor(context, user.id), (tx) =>
    sql<Row>`
      select p.full_name as "fullName", p.email,
        coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'agencyId', a.agency_id,
            'agencyName', n.name, 'agencyShortName', n.short_name, 'positionTitle', o.title,
            'unitName', u.name, 'roles', a.roles) order by n.name, o.title, a.id)
          from appointment a
          join position o on o.id = a.position_id
          join agency_name n on n.agency_id = a.agency_id and n.valid @> ${today}::date
          left join unit u on u.id = o.unit_id
          where a.person_id = p.id and a.state = 'confirmed' and a.valid @> ${today}::date), '[]') as appointments
      from person p where p.id = ${user.id} and p.disabled_at is null`.execute(tx),
  );
  const row = found.rows[0];
  if (row === undefined) return null;
  const { fullName, email, appointments } = row;
  return {
    person: { id: user.id, fullName, email },
    appointments,
    twoFactor: user.twoFactorEnabled === true,
  };
}
