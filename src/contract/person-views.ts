import { z } from 'zod';
import { appointmentStates } from '../domain/person/appoint.ts';
import { roles, signingCapacities } from '../domain/person/role.ts';
import { count, Day, Id, Version, words } from './act.ts';

export const AppointmentView = z.object({
  id: Id,
  agencyId: Id,
  agencyName: words('Viện kiểm sát nhân dân tỉnh Hà Giang'),
  positionId: Id,
  positionTitle: words('Chánh Văn phòng'),
  unitName: words('Văn phòng').nullable(),
  roles: z.array(z.enum(roles)),
  state: z.enum(appointmentStates).meta({
    description: '`proposed`: a leader’s role waits for a second person; `withdrawn`: it never held',
  }),
  from: Day,
  until: Day.nullable(),
  version: Version,
});
export type AppointmentView = z.infer<typeof AppointmentView>;

export const PersonRow = z.object({
  id: Id,
  fullName: words('Cán bộ đầu mối'),
  email: words('daumoi@vks-hagiang.demo'),
  disabled: z.boolean(),
  positions: z.array(words('Chánh Văn phòng')).meta({ description: 'Titles held today in this agency' }),
  proposed: z
    .array(words('Viện trưởng'))
    .meta({ description: 'Titles, today or later, that wait for a second person' }),
});
export type PersonRow = z.infer<typeof PersonRow>;
export const PersonView = PersonRow.omit({ positions: true, proposed: true }).extend({
  version: Version,
  appointments: z.array(AppointmentView).meta({ description: 'Those in the reader’s agency' }),
  elsewhere: z.boolean().meta({
    description: 'The account is kept by another agency: only that one resets, disables and renames',
  }),
  delegations: z.array(
    z.object({
      id: Id,
      direction: z.enum(['given', 'received']),
      otherName: words('Viện trưởng'),
      capacity: z.enum(signingCapacities),
      scope: words('Ký các văn bản trao đổi về án hình sự'),
      from: Day,
      until: Day,
    }),
  ),
});
export type PersonView = z.infer<typeof PersonView>;

/** One thing that a person holds and that somebody has to take over. */
export const Held = z.object({
  kind: z.enum([
    'appointment',
    'delegationGiven',
    'delegationReceived',
    'officerOfRegulations',
    'heldFulfilments',
    'heldRequests',
  ]),
  id: Id,
  label: words('Chánh Văn phòng'),
  from: Day,
  until: Day.nullable(),
});
export type Held = z.infer<typeof Held>;

/** An appointment that waits for the second person. */
export const ProposedAppointment = AppointmentView.extend({ personName: words('Cán bộ đầu mối') });
export type ProposedAppointment = z.infer<typeof ProposedAppointment>;

/** Positions that an agency has given to one’s address, until one takes them over. */
export const Offer = z.object({
  id: Id,
  agencyName: words('Viện kiểm sát nhân dân tỉnh Hà Giang'),
  positions: z.array(z.object({ title: words('Chánh Văn phòng'), from: Day, until: Day.nullable() })),
});

export const ImportLine = z.object({
  line: count(2),
  fullName: words('Cán bộ đầu mối'),
  email: words('daumoi@vks-hagiang.demo'),
  positionTitle: words('Chánh Văn phòng'),
  unitName: words('Văn phòng'),
  roles: z.array(words('officer')),
  rolesWritten: words('chuyên viên').meta({ description: 'As the file writes them' }),
  from: words('01/09/2022'),
  problems: z.array(
    z.object({
      column: words('vai_tro'),
      heading: words('Vai trò').meta({ description: 'The column as the head of the file writes it' }),
      message: words('Dòng 2, cột «Vai trò»: vai trò không có.'),
    }),
  ),
});
export type ImportLine = z.infer<typeof ImportLine>;
