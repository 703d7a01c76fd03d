import type { people } from '../../contract/people.ts';
import type { ActingContext } from '../access/context.ts';
import type { Acts } from '../platform/serve.ts';
import { addPerson } from './add-person.ts';
import { answerOffer } from './answer-offer.ts';
import { appointByEmail } from './appoint-by-email.ts';
import { appoint } from './appoint.ts';
import { confirmAppointment } from './confirm-appointment.ts';
import { delegate } from './delegate.ts';
import { disablePerson } from './disable-person.ts';
import { editPerson } from './edit-person.ts';
import { enablePerson } from './enable-person.ts';
import { endAppointment } from './end-appointment.ts';
import { handOver } from './hand-over.ts';
import { importPeople } from './import-people.ts';
import { type Holding, ownHoldings } from './list-holdings.ts';
import { listOffers } from './list-offers.ts';
import { listPeople } from './list-people.ts';
import { listProposals } from './list-proposals.ts';
import { openAgency } from './open-agency.ts';
import { previewHandover } from './preview-handover.ts';
import { previewImport } from './preview-import.ts';
import { readPerson } from './read-person.ts';
import { resetSignIn } from './reset-sign-in.ts';
import { revokeDelegation } from './revoke-delegation.ts';
import type { Mailing } from './send-invitations.ts';

/**
 * The acts on people, positions' holders and their sign-in.
 * @param mailing the address under which people reach the system, for links in letters
 * @param more what people hold in other subjects and hand over when they are moved
 */
export function peopleActs(
  mailing: Mailing,
  more: readonly Holding[] = [],
): Acts<typeof people, ActingContext> {
  const holdings = [...ownHoldings, ...more];
  return {
    listPeople,
    readPerson,
    addPerson: (context, input) => addPerson(context, input, mailing),
    openAgency: (context, input) => openAgency(context, input, mailing),
    editPerson,
    appoint,
    appointByEmail: (context, input) => appointByEmail(context, input, mailing),
    listOffers,
    answerOffer,
    listProposals,
    confirmAppointment,
    endAppointment: (context, input) => endAppointment(context, input, holdings),
    delegate,
    revokeDelegation,
    previewHandover: (context, input) => previewHandover(context, input, holdings),
    handOver: (context, input) => handOver(context, input, holdings),
    previewImport,
    importPeople: (context, input) => importPeople(context, input, mailing),
    resetSignIn: (context, input) => resetSignIn(context, input, mailing),
    disablePerson,
    enablePerson,
  };
}
