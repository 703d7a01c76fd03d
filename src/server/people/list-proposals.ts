import { sql } from 'kysely';
import { hasRole } from '../../domain/person/actor.ts';
import { mayConfirm } from '../../domain/person/may.ts';
import { type ActingContext, demand, inquire } from '../access/context.ts';
import { fromIdCursor, toPage } from '../platform/paging.ts';
import { firstLeaderColumns, type KnownAppointment, knownAppointments } from './appointment-store.ts';

type Wanted = { cursor?: string | undefined; limit: number };

/** The leaders who wait for a second person, where the asker may be the one. */
export async function listProposals(context: ActingContext, wanted: Wanted) {
  demand(mayConfirm(context.actor));
  const [after = null] = fromIdCursor(wanted.cursor, 1);
  const inOwnAgency = hasRole(context.actor, 'leader', 'agencyAdministrator');
  const found = await inquire(context, (tx) =>
    sql<KnownAppointment>`
      select * from (
        ${knownAppointments} where ${inOwnAgency} and a.agency_id = ${context.actor.agencyId} and a.state = 'proposed'
          and a.person_id <> ${context.personId} and a.proposed_by is distinct from ${context.personId}::uuid
        union
        select ${firstLeaderColumns} from list_first_leaders()) waiting
      where ${after}::uuid is null or id > ${after}::uuid
      order by id limit ${wanted.limit + 1}`.execute(tx),
  );
  return toPage(found.rows, wanted.limit, (row) => [row.id], withoutInside);
}

/** The view of an appointment without what only the rules ask. */
function withoutInside({ personId: _person, proposedBy: _proposer, ...view }: KnownAppointment) {
  return view;
}
