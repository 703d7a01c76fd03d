import { z } from 'zod';
import { agencyRoles, roles, signingCapacities } from '../domain/person/role.ts';
import { act, address, count, Day, Id, Instant, page, paging, refuses, sought, written } from './act.ts';
import {
  AppointmentView,
  Held,
  ImportLine,
  Offer,
  PersonRow,
  PersonView,
  ProposedAppointment,
} from './person-views.ts';

const email = address('daumoi@vks-hagiang.demo');
const fullName = written(2, 200, 'Cán bộ đầu mối');
/** Roles that an agency may give; those of the operating body are given there in the same way. */
const rolesGiven = z.array(z.enum(roles)).min(1).max(agencyRoles.length);

const newAppointment = { positionId: Id, roles: rolesGiven, from: Day, until: Day.nullable().default(null) };

const seal = z
  .string()
  .max(100)
  .meta({ description: 'Names what is held; handing over needs it', examples: ['Zk3v0cB1'] });

const csv = z
  .string()
  .min(1)
  .max(1_000_000)
  .meta({
    examples: [
      'ho_ten,thu_dien_tu,chuc_vu,don_vi,vai_tro,tu_ngay\nChuyên viên A,a@co-quan.demo,Chuyên viên,Văn phòng,officer,01/09/2022',
    ],
  });

export const people = {
  listPeople: act
    .route({
      method: 'GET',
      path: '/people',
      operationId: 'listPeople',
      summary: 'The people of one’s own agency',
    })
    .input(
      z.object({
        q: sought('Part of a name or address, with or without marks', 'can bo'),
        work: z
          .enum(['all', 'content'])
          .default('all')
          .meta({ description: '`content`: only those who work with regulations today', examples: ['all'] }),
        ...paging,
      }),
    )
    .output(page(PersonRow)),
  readPerson: act
    .route({
      method: 'GET',
      path: '/people/{personId}',
      operationId: 'readPerson',
      summary: 'A person of one’s own agency with appointments and delegations',
    })
    .input(z.object({ personId: Id }))
    .output(PersonView),
  addPerson: act
    .meta({ access: 'appointment', creates: true })
    .route({
      method: 'POST',
      path: '/people',
      operationId: 'addPerson',
      summary: 'Add a person with a first position; they receive a link for choosing a password',
      successStatus: 201,
    })
    .input(z.object({ fullName, email, ...newAppointment }))
    .output(PersonView)
    .errors(refuses('emailTaken', 'roleOfOperator', 'periodBackwards', 'outsidePosition')),
  openAgency: act
    .meta({ access: 'appointment', creates: true })
    .route({
      method: 'POST',
      path: '/agencies/{agencyId}/administrators',
      operationId: 'openAgency',
      summary: 'Enter the first administrator of an agency that has none (system administrator)',
      successStatus: 201,
    })
    .input(z.object({ agencyId: Id, fullName, email, from: Day }))
    .output(z.object({ personId: Id, appointmentId: Id }))
    .errors(refuses('administratorPresent', 'ownAppointment', 'emailTaken', 'agencyEnded', 'openingTooLate')),
  editPerson: act
    .meta({ access: 'appointment', edits: true })
    .route({
      method: 'PATCH',
      path: '/people/{personId}',
      operationId: 'editPerson',
      summary: 'Correct a person’s name',
    })
    .input(z.object({ personId: Id, fullName }))
    .output(PersonView)
    .errors(refuses('ownAppointment')),
  appoint: act
    .meta({ access: 'appointment', creates: true })
    .route({
      method: 'POST',
      path: '/people/{personId}/appointments',
      operationId: 'appoint',
      summary: 'Give a person a position; a leader’s role waits for a second person',
      successStatus: 201,
    })
    .input(z.object({ personId: Id, ...newAppointment }))
    .output(PersonView)
    .errors(
      refuses('ownAppointment', 'roleOfOperator', 'alreadyAppointed', 'periodBackwards', 'outsidePosition'),
    ),
  appointByEmail: act
    .meta({ access: 'appointment', creates: true })
    .route({
      method: 'POST',
      path: '/appointments',
      operationId: 'appointByEmail',
      summary: 'Give a position to somebody who has an account through another agency',
      successStatus: 201,
    })
    .input(z.object({ email, ...newAppointment }))
    .output(
      z
        .object({ proposed: z.literal(true) })
        .meta({ description: 'The same answer whether or not the address is known' }),
    )
    .errors(
      refuses('ownAppointment', 'roleOfOperator', 'alreadyAppointed', 'periodBackwards', 'outsidePosition'),
    ),
  listOffers: act
    .meta({ access: 'person' })
    .route({
      method: 'GET',
      path: '/account/offers',
      operationId: 'listOffers',
      summary: 'Positions that other agencies have given to one’s address',
    })
    .output(z.object({ items: z.array(Offer) })),
  answerOffer: act
    .meta({ access: 'person' })
    .route({
      method: 'POST',
      path: '/account/offers/{offerId}',
      operationId: 'answerOffer',
      summary: 'Take the positions over, or decline; only then does the agency learn one’s name',
    })
    .input(z.object({ offerId: Id, accept: z.boolean() }))
    .output(z.object({ accepted: z.boolean() })),
  listProposals: act
    .route({
      method: 'GET',
      path: '/appointments/proposed',
      operationId: 'listProposals',
      summary: 'Appointments of leaders that wait for a second person, and for whom the asker may be the one',
    })
    .input(z.object(paging))
    .output(page(ProposedAppointment)),
  confirmAppointment: act
    .meta({ access: 'appointment', edits: true })
    .route({
      method: 'POST',
      path: '/appointments/{appointmentId}/confirm',
      operationId: 'confirmAppointment',
      summary: 'Confirm a proposed appointment as the second person',
    })
    .input(z.object({ appointmentId: Id }))
    .output(AppointmentView)
    .errors(refuses('needsSecondPerson', 'ownAppointment', 'notProposed')),
  endAppointment: act
    .meta({ access: 'appointment', edits: true })
    .route({
      method: 'POST',
      path: '/appointments/{appointmentId}/end',
      operationId: 'endAppointment',
      summary: 'End an appointment on a day',
    })
    .input(z.object({ appointmentId: Id, until: Day }))
    .output(AppointmentView)
    .errors(refuses('ownAppointment', 'lastAdministrator', 'appointmentEnded', 'periodBackwards')),
  delegate: act
    .meta({ access: 'appointment', creates: true })
    .route({
      method: 'POST',
      path: '/delegations',
      operationId: 'delegate',
      summary: 'Empower somebody of the same agency to sign for a period (KT., TL., TUQ.)',
      successStatus: 201,
    })
    .input(
      z.object({
        fromAppointmentId: Id,
        toAppointmentId: Id,
        capacity: z.enum(signingCapacities),
        scope: written(3, 500, 'Ký văn bản phối hợp'),
        from: Day,
        until: Day,
      }),
    )
    .output(z.object({ id: Id }))
    .errors(refuses('samePerson', 'ownAppointment', 'periodBackwards', 'delegationOutsideAppointment')),
  revokeDelegation: act
    .route({
      method: 'POST',
      path: '/delegations/{delegationId}/revoke',
      operationId: 'revokeDelegation',
      summary: 'End a delegation today',
    })
    .input(z.object({ delegationId: Id }))
    .output(z.object({ revoked: z.literal(true) })),
  previewHandover: act
    .route({
      method: 'GET',
      path: '/people/{personId}/handover',
      operationId: 'previewHandover',
      summary: 'All that a person holds in this agency',
    })
    .input(z.object({ personId: Id }))
    .output(
      z.object({
        held: z.array(Held),
        seal,
      }),
    ),
  handOver: act
    .meta({ access: 'appointment' })
    .route({
      method: 'POST',
      path: '/people/{personId}/handover',
      operationId: 'handOver',
      summary: 'Hand everything over in one step',
    })
    .input(z.object({ personId: Id, toPersonId: Id, on: Day, seal }))
    .output(z.object({ handedOver: count(3) }))
    .errors(
      refuses(
        'samePerson',
        'ownAppointment',
        'nothingToHandOver',
        'handoverChanged',
        'alreadyAppointed',
        'periodBackwards',
        'lastAdministrator',
      ),
    ),
  previewImport: act
    .meta({ access: 'appointment', body: 'text' })
    .route({
      method: 'POST',
      path: '/people/import/preview',
      operationId: 'previewImport',
      summary: 'Read a CSV of people and say line by line what is wrong; nothing is stored',
    })
    .input(z.object({ csv }))
    .output(z.object({ lines: z.array(ImportLine), good: count(12), bad: count(0) })),
  importPeople: act
    .meta({ access: 'appointment', creates: true, body: 'text' })
    .route({
      method: 'POST',
      path: '/people/import',
      operationId: 'importPeople',
      summary: 'Add the people of a CSV, all of them or none',
      successStatus: 201,
    })
    .input(z.object({ csv }))
    .output(z.object({ added: count(12) }))
    .errors(refuses('importHasErrors')),
  resetSignIn: act
    .route({
      method: 'POST',
      path: '/people/{personId}/reset',
      operationId: 'resetSignIn',
      summary:
        'End all sessions and send a one-time link for a new password; the person and their head are told',
    })
    .input(
      z.object({
        personId: Id,
        secondFactor: z.boolean().default(false).meta({ description: 'Also remove two-step sign-in' }),
      }),
    )
    .output(z.object({ sent: z.literal(true), validUntil: Instant }))
    .errors(refuses('ownAppointment')),
  disablePerson: act
    .meta({ access: 'appointment', edits: true })
    .route({
      method: 'POST',
      path: '/people/{personId}/disable',
      operationId: 'disablePerson',
      summary: 'Close a person’s sign-in and end their sessions',
    })
    .input(z.object({ personId: Id }))
    .output(PersonView)
    .errors(refuses('ownAppointment', 'lastAdministrator')),
  enablePerson: act
    .meta({ access: 'appointment', edits: true })
    .route({
      method: 'POST',
      path: '/people/{personId}/enable',
      operationId: 'enablePerson',
      summary: 'Open a person’s sign-in again',
    })
    .input(z.object({ personId: Id }))
    .output(PersonView)
    .errors(refuses('ownAppointment')),
};
