import { mayDelegate } from '../../domain/person/may.ts';
import { type ActingContext, demand, found, perform } from '../access/context.ts';
import { lockAgency } from '../access/lock-agency.ts';
import { recordEvent } from '../audit/record-event.ts';
import { findDelegation, revokeDelegations } from './delegation-store.ts';

/** Ends a delegation today; ending it again changes nothing. */
export async function revokeDelegation(
  context: ActingContext,
  { delegationId }: { delegationId: string },
): Promise<{ revoked: true }> {
  const { agencyId } = context.actor;
  return perform(context, async (tx) => {
    await lockAgency(tx, agencyId);
    const delegation = found(await findDelegation(tx, agencyId, delegationId));
    demand(mayDelegate(context.actor, { personId: delegation.giverId }));
    const today = context.clock.today();
    if (delegation.until !== null && delegation.until <= today) return { revoked: true };
    await revokeDelegations(tx, [delegation.id], today);
    await recordEvent(tx, {
      act: 'delegation.revoked',
      subjectKind: 'delegation',
      subjectId: delegation.id,
      subjectLabel: `${delegation.giverName} → ${delegation.receiverName}`,
      changes: [{ field: 'until', before: delegation.until, after: today }],
    });
    return { revoked: true };
  });
}
