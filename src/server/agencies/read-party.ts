import { type RawBuilder, sql } from 'kysely';

/**
 * How an agency is called on a day, for a query: by its last name before its end, and by its first one before its
 * beginning.
 */
export function nameOn(agencyId: RawBuilder<unknown>, day: RawBuilder<unknown>): RawBuilder<string> {
  return sql<string>`(select n.short_name from agency_name n where n.agency_id = ${agencyId}
    order by case when lower(n.valid) <= ${day} then lower(n.valid) end desc nulls last, lower(n.valid) limit 1)`;
}

/** An agency as a list names it, for a query. */
export function asParty(agencyId: RawBuilder<unknown>, day: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`jsonb_build_object('agencyId', ${agencyId}, 'shortName', ${nameOn(agencyId, day)})`;
}
