import type { ActorTarget } from './duty-content.ts';
import type { ImportParty } from './import-content.ts';

type Party = Pick<ImportParty, 'agencyId' | 'role'>;

/**
 * The participants whom a target can mean, in the order of the participants. Who is asked and who asks is open until
 * somebody asks, so either may be any of them; `outside` is none of them.
 */
export function agenciesOf(target: ActorTarget, parties: readonly Party[]): string[] {
  return parties.filter((party) => isMeant(target, party)).map(({ agencyId }) => agencyId);
}

function isMeant(target: ActorTarget, { agencyId, role }: Party): boolean {
  switch (target.to) {
    case 'parties':
      return target.agencyIds.includes(agencyId);
    case 'lead':
      return role === 'lead';
    case 'everyParty':
    case 'requested':
    case 'requesting':
      return true;
    case 'outside':
      return false;
  }
}
