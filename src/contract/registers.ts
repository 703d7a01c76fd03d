import { z } from 'zod';
import { requestKinds, urgencies } from '../domain/request/request.ts';
import { act, count, Day, Id, page, paging, refuses, sought, Version, words, written } from './act.ts';

const registerNames = ['out', 'in', 'requests'] as const;
const which = {
  register: z
    .enum(registerNames)
    .meta({ description: 'Sổ đi, sổ đến, sổ theo dõi yêu cầu', examples: ['in'] }),
  period: z
    .string()
    .min(1)
    .max(40)
    .meta({ examples: ['2022'] }),
};
const filters = {
  ...which,
  from: Day.optional(),
  to: Day.optional(),
  q: sought('Words of the title, a symbol or a number', 'dinh chi'),
};

/** A line of a register in the columns of NĐ 30/2020, Phụ lục IV. */
export const RegisterRow = z.object({
  number: count(12),
  enteredOn: Day,
  requestId: Id,
  messageId: Id.nullable(),
  /** Of what comes in: the author, its own number and day. Of what goes out: the addressees. */
  authors: words('VKSND tỉnh Hà Giang'),
  symbol: words('12/2022').nullable(),
  documentOn: Day,
  kind: z
    .enum(requestKinds)
    .nullable()
    .meta({ description: 'Null where it is restricted and not for the asker’s eyes' }),
  title: words('Đề nghị cung cấp thông tin'),
  urgency: z.enum(urgencies),
  receivedBy: words('Phòng 7').nullable().meta({ description: 'To whom it went inside the agency' }),
  dueOn: Day.nullable(),
  result: words('done').nullable().meta({ description: 'Of the register of requests: state and outcome' }),
  answeredOn: Day.nullable(),
  files: count(1),
  restricted: z.boolean(),
});
export type RegisterRow = z.infer<typeof RegisterRow>;

const Setting = z.object({
  approves: z.boolean().meta({ description: 'Nothing leaves before a leader has approved it' }),
  terms: z
    .array(z.object({ from: Day, label: written(1, 40, 'Nhiệm kỳ 2020–2025') }))
    .max(50)
    .meta({ description: 'Since when numbers run under a label instead of the year' }),
  version: Version,
});

/** The registers of an agency: each number once, without a gap. */
export const registers = {
  listRegister: act
    .meta({ access: 'appointment', scope: 'registers:read' })
    .route({
      method: 'GET',
      path: '/registers/{register}',
      operationId: 'listRegister',
      summary: 'A register of one’s own agency in the order of its numbers',
    })
    .input(z.object({ ...filters, ...paging }))
    .output(page(RegisterRow)),
  listPeriods: act
    .route({
      method: 'GET',
      path: '/registers',
      operationId: 'listPeriods',
      summary: 'The registers that there are, by year or Party term, the latest first',
    })
    .output(z.object({ items: z.array(z.object({ ...which, last: count(120) })) })),
  exportRegister: act
    .meta({ access: 'appointment', answers: 'file' })
    .route({
      method: 'GET',
      path: '/registers/{register}/export',
      operationId: 'exportRegister',
      summary: 'A register as a table (XLSX) in the form of NĐ 30/2020, Phụ lục IV',
    })
    .input(z.object(filters))
    .output(z.file())
    .errors(refuses('tooManyRows')),
  readRegisterSetting: act
    .route({
      method: 'GET',
      path: '/register-setting',
      operationId: 'readRegisterSetting',
      summary: 'How one’s own agency numbers, and whether a leader approves what leaves',
    })
    .output(Setting),
  setRegisterSetting: act
    .meta({ access: 'appointment', edits: true })
    .route({
      method: 'PUT',
      path: '/register-setting',
      operationId: 'setRegisterSetting',
      summary: 'Say how one’s own agency numbers, and whether a leader approves',
    })
    .input(Setting.omit({ version: true }))
    .output(Setting)
    .errors(refuses('termBeforeNumbers')),
};
