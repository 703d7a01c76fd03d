import { z } from 'zod';
import { fieldTypes } from '../domain/request/kind.ts';
import { loanSteps, reminderTargets } from '../domain/request/line.ts';
import { lineStates, media, requestKinds, requestParts, urgencies } from '../domain/request/request.ts';
import { requestStandings } from '../domain/request/standing.ts';
import { requestSteps } from '../domain/request/step.ts';
import { count, Day, Id, Instant, Version, words } from './act.ts';
import { Party } from './duty-shapes.ts';
import { Colleague, Computation } from './fulfilment-views.ts';

const reasonWords = words('Cần thêm thời gian thu thập hồ sơ');

/** Fields of a kind and of an outcome: text, a day, a number, yes or no, or people by name and position. */
export const Details = z
  .record(
    z.string().max(60),
    z.union([
      z.string().max(20_000),
      z.number(),
      z.boolean(),
      z
        .array(
          z.object({
            name: z.string().max(200),
            position: z.string().max(300),
            /** What the sender says of somebody who was assigned: kept, or to be replaced by somebody else. */
            decision: z.enum(['accepted', 'replaced']).exactOptional(),
          }),
        )
        .max(50),
    ]),
  )
  .meta({ examples: [{ purpose: 'Đoàn kiểm tra liên ngành' }] });
export type Details = z.infer<typeof Details>;

const KindField = z.object({
  key: words('purpose'),
  name: words('Mục đích')
    .nullable()
    .meta({ description: 'Of a kind that a regulation names; else the screen has the word' }),
  type: z.enum(fieldTypes),
  required: z.boolean(),
});
/** A kind that can be asked under a regulation. */
export const KindView = z.object({
  id: Id.nullable().meta({
    description: 'Of a kind that the regulation names; null for those that everybody has',
  }),
  kind: z.enum(requestKinds).meta({ description: 'What it is handled like' }),
  name: words('Đề nghị đình chỉ sinh hoạt đảng').nullable(),
  fields: z.array(KindField),
  outcomes: z.array(
    z.object({ key: words('agreed'), name: words('Đồng ý').nullable(), needs: z.array(KindField) }),
  ),
  namedBy: Party.nullable(),
});
export type KindView = z.infer<typeof KindView>;

const RegulationName = z.object({
  id: Id,
  title: words('Quy chế phối hợp trong công tác kiểm tra, giám sát'),
  symbol: words('01-QC/ĐUK-BCSĐVKS').nullable(),
});

/** A number in a register: with the label under which the numbers run, a year or a Party term. */
export const RegisterNumber = z.object({ number: count(12), period: words('2022') });

/** A request or notice in a list, as it stands on the side of one's own agency. */
export const RequestRow = z.object({
  id: Id,
  code: words('LT-7K3Q-9F2M').meta({ description: 'The number that all sides share' }),
  part: z.enum(requestParts),
  regulation: RegulationName,
  eId: words('art_5__cl_1'),
  kind: z.enum(requestKinds),
  ownKind: words('Đề nghị đình chỉ sinh hoạt đảng').nullable(),
  title: words('Đề nghị cung cấp thông tin về đảng viên có dấu hiệu vi phạm'),
  urgency: z.enum(urgencies),
  restricted: z.boolean(),
  medium: z.enum(media),
  broughtIn: z.boolean(),
  /** The sender; of what one has sent the addressees, three at most. */
  counterparts: z.array(Party),
  counterpartCount: count(1),
  answeredCount: count(0),
  sentOn: Day,
  sentAt: Instant,
  state: z.enum(lineStates).meta({ description: 'Of the least advanced line that is open' }),
  standing: z.enum(requestStandings),
  waits: z.enum(['own', 'other', 'nobody']).meta({ description: 'Whose turn it is' }),
  dueOn: Day.nullable(),
  paused: z.boolean(),
  silent: z.boolean(),
  unconfirmed: z.boolean(),
  outcome: words('agreed').nullable(),
  ownNumber: RegisterNumber.nullable().meta({ description: 'In the register of one’s own agency' }),
  holder: Colleague.nullable().meta({ description: 'Who does it inside one’s own agency' }),
  innerDueOn: Day.nullable(),
  unread: z.boolean(),
  lastAt: Instant,
});
export type RequestRow = z.infer<typeof RequestRow>;

export const FileView = z.object({
  id: Id,
  name: words('Công văn 12.pdf'),
  mediaType: words('application/pdf'),
  size: count(120_000),
  destroyed: z.boolean().meta({ description: 'Its bytes were destroyed by an act; the record stays' }),
});
export type FileView = z.infer<typeof FileView>;

/** The record with one addressee. */
export const LineView = z.object({
  agency: Party,
  state: z.enum(lineStates),
  axisCode: words('03').nullable().meta({ description: 'Of the national axis of documents' }),
  standing: z.enum(requestStandings),
  arrivedOn: Day,
  receivedOn: Day.nullable(),
  receivedSameDay: z.boolean().nullable().meta({ description: 'NĐ 30/2020 Điều 21' }),
  inNumber: RegisterNumber.nullable(),
  dueOn: Day.nullable(),
  dueAt: Instant.nullable(),
  firstDueOn: Day.nullable(),
  disputedDueOn: Day.nullable().meta({ description: 'By the day of receipt that the sender says' }),
  pausedSince: Day.nullable(),
  pauseReason: reasonWords.nullable(),
  pauses: z.array(z.object({ from: Day, to: Day })),
  extensionAsked: z.object({ to: Day, reason: reasonWords, askedOn: Day }).nullable(),
  extensions: z.array(z.object({ from: Day, to: Day, reason: reasonWords, askedOn: Day, grantedOn: Day })),
  recallAsked: z.object({ reason: reasonWords, askedOn: Day }).nullable(),
  receiptDispute: z.object({ on: Day, reason: reasonWords, disputedOn: Day }).nullable(),
  confirmation: z.enum(['waiting', 'confirmed', 'disputed']).nullable(),
  confirmationReason: reasonWords.nullable(),
  refusedReason: reasonWords.nullable(),
  escalatedTo: words('Ban Thường vụ Tỉnh ủy').nullable(),
  outcome: words('agreed').nullable(),
  outcomeDetails: Details,
  answeredOn: Day.nullable(),
  answerDays: count(4).nullable().meta({ description: 'Working days' }),
  closedOn: Day.nullable(),
  silentSince: Day.nullable(),
  loan: z.object({ item: words('Hồ sơ số 12'), returnOn: Day, step: z.enum(loanSteps), on: Day }).nullable(),
  computation: Computation.nullable().meta({
    description: 'How the due day was counted, article and event named',
  }),
  /** Of the cited article, in words: `Điều 5 khoản 1`. */
  rule: words('art_5__cl_1').nullable(),
  version: Version,
});
export type LineView = z.infer<typeof LineView>;

/** What one may do next on a line; the page shows the first as its one next act. */
export type RequestStep = (typeof requestSteps)[number];

export const RequestView = RequestRow.extend({
  body: words('Kính gửi …'),
  fields: Details,
  sender: Party,
  enteredBy: Party,
  happenedOn: Day.nullable(),
  told: z.object({ by: words('Chánh Văn phòng'), with: words('Phó Viện trưởng') }).nullable(),
  openToAll: z.boolean(),
  silence: z
    .object({
      eId: words('art_5__cl_3'),
      quote: words('quá thời hạn trên mà không trả lời thì coi như đồng ý'),
    })
    .nullable()
    .meta({ description: 'Where the cited article says that no answer is consent' }),
  outNumber: RegisterNumber.nullable(),
  paperSymbol: words('12/CV-VKS').nullable(),
  contentHash: words('9f86d081…'),
  articleWords: words('Điều 5. Cung cấp thông tin …'),
  reading: z
    .object({
      quote: words('trong thời hạn 05 ngày làm việc'),
      trigger: words('nhận được yêu cầu').nullable(),
    })
    .nullable(),
  outcomes: KindView.shape.outcomes,
  settledBy: z.enum(['answer', 'both']),
  files: z.array(FileView),
  lines: z
    .array(LineView)
    .meta({ description: 'Those that one sees: of the sender all, of an addressee its own' }),
  steps: z.array(z.object({ agencyId: Id, steps: z.array(z.enum(requestSteps)) })).meta({
    description: 'For each line what one may do now, the next act first',
  }),
  inside: z.object({
    directions: z.array(
      z.object({ id: Id, by: Colleague, writtenAt: Instant, words: words('Giao Phòng 7 tham mưu') }),
    ),
    holder: Colleague.nullable(),
    helpers: z.array(Colleague),
    innerDueOn: Day.nullable(),
    notes: z.array(
      z.object({ id: Id, by: words('Cán bộ đầu mối'), writtenAt: Instant, words: words('Đã gọi nhắc') }),
    ),
    drafts: z.array(z.object({ id: Id, title: words('Trả lời'), state: words('draft') })),
  }),
  version: Version.meta({ description: 'Of one’s own line; of what one has sent, of the first line' }),
});
export type RequestView = z.infer<typeof RequestView>;

export const MessageView = z.object({
  id: Id,
  lineAgencyId: Id.nullable(),
  from: Party,
  kind: z.enum(['message', 'answer', 'partAnswer', 'supplement', 'position', 'correction']),
  body: words('Cơ quan chúng tôi cung cấp …'),
  cites: z.object({ of: Id.nullable(), paragraph: count(1), quote: words('danh sách kèm theo') }).nullable(),
  corrects: Id.nullable(),
  outcome: words('given').nullable(),
  outcomeDetails: Details,
  medium: z.enum(media),
  happenedOn: Day.nullable(),
  told: z.object({ by: words('Chánh Văn phòng'), with: words('Phó Viện trưởng') }).nullable(),
  outNumber: RegisterNumber.nullable(),
  inNumber: RegisterNumber.nullable().meta({
    description: 'In the register of one’s own agency, when it was received there',
  }),
  paperSymbol: words('12/CV-VKS').nullable(),
  sentAt: Instant,
  files: z.array(FileView),
  withdrawnAt: Instant.nullable(),
  withdrawnReason: reasonWords.nullable(),
});
export type MessageView = z.infer<typeof MessageView>;

/** One entry of the timeline. */
export const TimelineEntry = z.object({
  id: Id,
  seq: count(120),
  at: Instant,
  by: Party.nullable().meta({ description: 'Null: by itself, as days go by' }),
  line: Party.nullable(),
  kind: words('received').meta({
    description:
      'sent, received, assigned, started, answered, partAnswered, answerConfirmed, answerReturned, refused, recallAsked, recallAgreed, recallRefused, extensionAsked, extensionGranted, extensionRefused, paused, resumed, supplemented, escalated, acknowledged, messageSent, messageCorrected, messageWithdrawn, messageReceived, entryConfirmed, entryDisputed, receiptDateDisputed, receiptDateSettled, loanMoved, reminded, noAnswer, deemedAgreed, dueMoved',
  }),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).meta({ examples: [{}] }),
  message: MessageView.nullable(),
  receiptId: Id.nullable(),
});
export type TimelineEntry = z.infer<typeof TimelineEntry>;

export const ReminderSteps = z
  .array(
    z.object({
      workingDays: z
        .int()
        .min(-30)
        .max(90)
        .meta({ examples: [-2] }),
      tell: z.enum(reminderTargets).meta({ examples: ['officer'] }),
    }),
  )
  .max(10);
