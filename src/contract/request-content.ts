import { z } from 'zod';
import { media, requestKinds, urgencies } from '../domain/request/request.ts';
import { Day, Id, written } from './act.ts';
import { Details } from './request-views.ts';

/** When it was said outside the system, and who said it to whom. */
const told = z
  .object({ by: written(2, 200, 'Chánh Văn phòng'), with: written(2, 200, 'Phó Viện trưởng') })
  .nullable()
  .default(null);

/** Files by the ids of one's own uploads, which are ready; of a draft that is changed also those that it has. */
const uploadIds = z.array(Id).max(50).default([]);
/** Words of a letter; paragraphs are told apart by an empty line. */
const body = written(1, 200_000, 'Kính gửi: Ban Thường vụ …');
const symbol = written(1, 100, '12/CV-VKS').nullable().default(null);

/** What is asked or told. */
export const RequestContent = z.object({
  regulationId: Id,
  eId: z
    .string()
    .min(1)
    .max(200)
    .meta({ examples: ['art_5__cl_1'] }),
  dutyId: Id.nullable().default(null).meta({ description: 'The duty in the article whose time runs' }),
  kind: z.enum(requestKinds).meta({ examples: ['information'] }),
  ownKindId: Id.nullable()
    .default(null)
    .meta({ description: 'A kind that the regulation names; handled like `kind`' }),
  addresseeIds: z.array(Id).min(1).max(100),
  title: written(3, 500, 'Đề nghị cung cấp thông tin về đảng viên có dấu hiệu vi phạm'),
  body,
  fields: Details.default({}),
  urgency: z
    .enum(urgencies)
    .default('normal')
    .meta({ examples: ['normal'] }),
  restricted: z.boolean().default(false).meta({
    description:
      'Inside each agency only for its leaders, the officers of the regulation and those who work on it',
  }),
  openToAll: z.boolean().default(false).meta({ description: 'Addressees see each other and the answers' }),
  askedOn: Day.nullable()
    .default(null)
    .meta({ description: 'Until when an answer is asked for, where the article leaves it open' }),
  eventOn: Day.nullable().default(null).meta({ description: 'The day that a time “before …” runs up to' }),
  paperSymbol: symbol,
  uploadIds,
});
export type RequestContent = z.infer<typeof RequestContent>;

/** What was asked or told outside the system. `senderId`: who asked; one's own agency, or the one that asked it. */
export const EnteredRequest = RequestContent.extend({
  medium: z
    .enum(media)
    .exclude(['system'])
    .meta({ examples: ['telephone'] }),
  happenedOn: Day,
  told: told.refine((value) => value !== null),
  senderId: Id,
});

/** An answer, whole or in part; one given by word of mouth or on paper says so. */
export const AnswerContent = z.object({
  body,
  partial: z.boolean().default(false),
  outcome: z
    .string()
    .max(60)
    .meta({ examples: ['agreed'] })
    .nullable()
    .default(null)
    .meta({ description: 'Of a whole answer' }),
  outcomeDetails: Details.default({}),
  cites: z
    .object({
      of: Id.nullable(),
      paragraph: z
        .int()
        .min(0)
        .max(5000)
        .meta({ examples: [1] }),
      quote: written(1, 2000, 'danh sách kèm theo'),
    })
    .nullable()
    .default(null)
    .meta({ description: 'A paragraph of a message, or of the request itself' }),
  medium: z
    .enum(media)
    .default('system')
    .meta({ examples: ['system'] }),
  happenedOn: Day.nullable().default(null),
  told,
  paperSymbol: symbol,
  uploadIds,
});
export type AnswerContent = z.infer<typeof AnswerContent>;

export const MessageContent = AnswerContent.pick({ body: true, cites: true, uploadIds: true });
