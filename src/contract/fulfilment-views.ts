import { z } from 'zod';
import { fulfilmentParts, standings } from '../domain/duty/fulfilment.ts';
import { regulationKinds } from '../domain/regulation/regulation.ts';
import { count, Day, Id, Instant, Version, words } from './act.ts';
import { Party, Reading } from './duty-shapes.ts';

/** A current appointment of one's own agency, as one names a colleague. */
export const Colleague = z.object({
  appointmentId: Id,
  fullName: words('Cán bộ chuyên môn'),
  positionTitle: words('Chuyên viên'),
});
export type Colleague = z.infer<typeof Colleague>;

const RegulationName = z.object({
  id: Id,
  kind: z.enum(regulationKinds),
  title: words('Quy chế phối hợp trong công tác kiểm tra, giám sát'),
  symbol: words('01-QC/ĐUK-BCSĐVKS').nullable(),
});

/** One due instance of a duty in a list. */
export const FulfilmentRow = z.object({
  id: Id,
  regulation: RegulationName,
  dutyId: Id,
  eId: words('art_5__cl_1'),
  quote: words('định kỳ hằng quý, trước ngày 15 của tháng cuối quý'),
  action: words('thông báo kết quả').nullable(),
  key: words('2022-Q3').meta({ description: 'The period, the fixed day or the occasion' }),
  occasion: words('Công văn số 12/TA-HS ngày 05/9/2022').nullable(),
  part: z.enum(fulfilmentParts).meta({ description: 'What one’s own agency is in it' }),
  obliged: Party,
  opensOn: Day,
  dueOn: Day,
  dueAt: Instant,
  firstDueOn: Day.meta({ description: 'The day as it was first counted' }),
  standing: z.enum(standings),
  doneOn: Day.nullable(),
  disputed: z.boolean(),
  holder: Colleague.nullable().meta({
    description:
      'Who does it inside one’s own agency; null on the side to which it is owed, or when nobody does',
  }),
  handed: z
    .boolean()
    .meta({ description: 'It was handed to the holder; otherwise they are its focal officer' }),
  version: Version,
});
export type FulfilmentRow = z.infer<typeof FulfilmentRow>;

export const EvidenceView = z.object({
  id: Id,
  kind: z.enum(['note', 'link', 'file']),
  words: words('Báo cáo số 45/BC-VKS ngày 14/9/2022'),
  link: words('https://vanban.hagiang.demo/45-BC-VKS').nullable(),
  file: z.object({ name: words('bao-cao.pdf'), size: count(24_000), sha256: words('9f86d081…') }).nullable(),
  addedAt: Instant,
  withdrawnAt: Instant.nullable(),
  withdrawnReason: words('Gửi nhầm văn bản').nullable(),
});
export type EvidenceView = z.infer<typeof EvidenceView>;

/** What everybody concerned reads of a fulfilment, in the same words. */
export const FulfilmentEvent = z.object({
  id: Id,
  at: Instant,
  by: Party.nullable().meta({ description: 'Null when a decision on the calendar or a correction did it' }),
  kind: words('done').meta({
    description:
      'opened, done, reopened, waived, held, resumed, extended, dueMoved, lapsed, evidenceAdded, evidenceWithdrawn, disputed, disputeAnswered, disputeWithdrawn',
  }),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).meta({ examples: [{}] }),
});
export type FulfilmentEvent = z.infer<typeof FulfilmentEvent>;

const Sentence = z.object({
  vi: words('Ngày nghỉ hằng tuần, không tính'),
  en: words('Weekly day of rest, not counted'),
});
/** How a due day was counted, day by day. */
export const Computation = z.object({
  dueOn: Day.nullable().meta({ description: 'Null when the text gives no length' }),
  dueAt: Instant.nullable(),
  calendar: words('vn-2026.1').meta({ description: 'The version of the calendar it was counted by' }),
  provisional: z
    .boolean()
    .meta({ description: 'A year that no official decision has been loaded for took part' }),
  rule: Sentence.meta({ description: 'The whole in one sentence' }),
  days: z.array(z.object({ date: Day, counted: z.boolean(), reason: words('weekend'), why: Sentence })),
});
export type Computation = z.infer<typeof Computation>;

export const FulfilmentView = FulfilmentRow.extend({
  reading: Reading.meta({ description: 'The duty as it is read now' }),
  eventOn: Day.nullable(),
  eventAt: Instant.nullable(),
  owedTo: z.array(Party),
  waivedReason: words('Hai bên thống nhất không tổ chức giao ban quý III').nullable(),
  heldSince: Day.nullable(),
  heldReason: words('Chờ văn bản hướng dẫn').nullable(),
  pauses: z.array(z.object({ from: Day, to: Day })),
  extensions: z.array(
    z.object({ amount: count(5), unit: words('workingDay'), eId: words('art_5__cl_2'), on: Day }),
  ),
  disputedBy: z.array(Party),
  evidence: z.array(EvidenceView),
  events: z.array(FulfilmentEvent).meta({ description: 'In their order' }),
  computation: Computation,
  notes: z
    .array(z.object({ id: Id, by: words('Cán bộ đầu mối'), writtenAt: Instant, words: words('Đã gọi nhắc') }))
    .meta({ description: 'Of one’s own agency only' }),
  mayExtend: z
    .object({ amount: count(5), unit: words('workingDay'), eId: words('art_5__cl_2') })
    .nullable()
    .meta({
      description: 'What the text of the same article allows; null when it allows none or it was used',
    }),
});
export type FulfilmentView = z.infer<typeof FulfilmentView>;

/** A duty as it stands for one's own agency. */
export const DutyStanding = z.object({
  dutyId: Id,
  reading: Reading,
  part: z.enum([...fulfilmentParts, 'both', 'none']).meta({
    description:
      'What one’s own agency is in it; `none`: others’, told because one takes part in the regulation',
  }),
  obliged: z.array(Party),
  next: z
    .object({ id: Id, dueOn: Day, standing: z.enum(standings) })
    .nullable()
    .meta({ description: 'The next open fulfilment of one’s own agency' }),
  counts: z.object({ open: count(1), missed: count(0), done: count(12), doneLate: count(2) }),
  holder: Colleague.nullable(),
  handed: z.boolean(),
  held: z.object({ since: Day, reason: words('Chờ văn bản hướng dẫn') }).nullable(),
  byOccasion: z
    .boolean()
    .meta({ description: 'Its fulfilments begin with an event, which the obliged one enters' }),
});
export type DutyStanding = z.infer<typeof DutyStanding>;
