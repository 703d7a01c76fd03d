import { z } from 'zod';
import { agencyRoles, roles, signingCapacities } from '../domain/person/role.ts';
import { act, Day, Id, Instant, page, paging, refuses, Version } from './act.ts';

const email = z
  .email()
  .max(200)
  .meta({ examples: ['daumoi@vks-hagiang.demo'] });
const fullName = z
  .string()
  .trim()
  .min(2)
  .max(200)
  .meta({ examples: ['Cán bộ đầu mối'] });
/** Roles that an agency may give; those of the operating body are given there in the same way. */
const rolesGiven = z.array(z.enum(roles)).min(1).max(agencyRoles.length);

export const AppointmentView = z.object({
  id: Id,
  agencyId: Id,
  agencyName: z.string(),
  positionId: Id,
  positionTitle: z.string(),
  unitName: z.string().nullable(),
  roles: z.array(z.enum(roles)),
  state: z
    .enum(['proposed', 'confirmed'])
    .meta({ description: '`proposed`: a leader’s role waits for a second person' }),
  from: Day,
  until: Day.nullable(),
  version: Version,
});

export const PersonRow = z.object({
  id: Id,
  fullName: z.string(),
  email: z.string(),
  disabled: z.boolean(),
  positions: z.array(z.string()).meta({ description: 'Titles held today in this agency' }),
});
export const PersonView = PersonRow.omit({ positions: true }).extend({
  version: Version,
  appointments: z.array(AppointmentView).meta({ description: 'Those in the reader’s agency' }),
  elsewhere: z.boolean().meta({ description: 'Holds a position in another agency too' }),
  delegations: z.array(
    z.object({
      id: Id,
      direction: z.enum(['given', 'received']),
      otherName: z.string(),
      capacity: z.enum(signingCapacities),
      scope: z.string(),
      from: Day,
      until: Day,
    }),
  ),
});
export type PersonView = z.infer<typeof PersonView>;

const newAppointment = { positionId: Id, roles: rolesGiven, from: Day, until: Day.nullable().default(null) };

/** One thing that a person holds and that somebody has to take over. */
const Held = z.object({
  kind: z.enum(['appointment', 'delegationGiven', 'delegationReceived']),
  id: Id,
  label: z.string(),
  from: Day,
  until: Day.nullable(),
});

const ImportLine = z.object({
  line: z.int(),
  fullName: z.string(),
  email: z.string(),
  positionTitle: z.string(),
  unitName: z.string(),
  roles: z.array(z.string()),
  from: z.string(),
  problems: z.array(z.object({ column: z.string(), message: z.string() })),
});

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
    .input(z.object({ q: z.string().trim().max(200).optional(), ...paging }))
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
    .errors(refuses('emailTaken', 'periodBackwards')),
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
    .errors(refuses('ownAppointment', 'alreadyAppointed', 'periodBackwards')),
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
    .errors(refuses('ownAppointment', 'periodBackwards')),
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
        scope: z
          .string()
          .trim()
          .min(3)
          .max(500)
          .meta({ examples: ['Ký văn bản phối hợp'] }),
        from: Day,
        until: Day,
      }),
    )
    .output(z.object({ id: Id }))
    .errors(refuses('samePerson', 'periodBackwards', 'delegationOutsideAppointment')),
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
        seal: z.string().meta({ description: 'Names this state; handing over needs it' }),
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
    .input(z.object({ personId: Id, toPersonId: Id, on: Day, seal: z.string().max(100) }))
    .output(z.object({ handedOver: z.int() }))
    .errors(refuses('samePerson', 'ownAppointment', 'nothingToHandOver', 'handoverChanged')),
  previewImport: act
    .route({
      method: 'POST',
      path: '/people/import/preview',
      operationId: 'previewImport',
      summary: 'Read a CSV of people and say line by line what is wrong; nothing is stored',
    })
    .input(z.object({ csv }))
    .output(z.object({ lines: z.array(ImportLine), good: z.int(), bad: z.int() })),
  importPeople: act
    .meta({ access: 'appointment', creates: true })
    .route({
      method: 'POST',
      path: '/people/import',
      operationId: 'importPeople',
      summary: 'Add the people of a CSV, all of them or none',
      successStatus: 201,
    })
    .input(z.object({ csv }))
    .output(z.object({ added: z.int() }))
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
