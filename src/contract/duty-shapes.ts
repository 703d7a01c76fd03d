import { z } from 'zod';
import type { ActorTarget, AgreedDefault, DutyContent, DutyEdit } from '../domain/regulation/duty-content.ts';
import { Day, Id, words, written } from './act.ts';

const classes = ['within', 'before', 'immediate', 'recurring', 'byDate', 'extension', 'soft'] as const;
const units = ['hour', 'day', 'workingDay', 'week', 'month', 'quarter', 'year'] as const;
const unit = z.enum(units);
/** Half a day and the like occur ("nửa ngày"). */
const amount = z
  .number()
  .min(0)
  .max(10_000)
  .multipleOf(0.5)
  .meta({ examples: [3] });

/** Whom a word of the text means; see ActorTarget. */
export const Target = z
  .discriminatedUnion('to', [
    z.object({ to: z.literal('parties'), agencyIds: z.array(Id).min(1).max(100) }),
    z.object({ to: z.literal('everyParty') }),
    z.object({ to: z.literal('lead') }),
    z.object({ to: z.literal('requested') }),
    z.object({ to: z.literal('requesting') }),
    z.object({ to: z.literal('outside') }),
  ])
  .meta({ examples: [{ to: 'everyParty' }] }) satisfies z.ZodType<ActorTarget>;

/** A length agreed on where the text has none. */
export const Default = z
  .object({ amount: amount.min(0.5), unit })
  .meta({ examples: [{ amount: 5, unit: 'workingDay' }] }) satisfies z.ZodType<AgreedDefault>;

const day = z.union([z.int().min(1).max(31), z.literal('last')]);
const DueBy = z
  .object({
    date: Day.exactOptional(),
    day: day.exactOptional(),
    month: z.int().min(1).max(12).exactOptional(),
    monthOfPeriod: z.union([z.int().min(1).max(12), z.literal(['first', 'last'])]).exactOptional(),
  })
  .meta({ examples: [{ day: 15, monthOfPeriod: 'last' }] });

/** Timing and words of a duty as a person may put them right. */
export const Edit = z.object({
  class: z.enum(classes).meta({ examples: ['within'] }),
  amount: amount.nullable(),
  unit: unit.nullable().meta({ examples: ['workingDay'] }),
  every: z
    .object({ amount: amount.min(1), unit })
    .nullable()
    .meta({ examples: [null] }),
  dueBy: DueBy.nullable(),
  trigger: written(0, 1000, 'nhận được yêu cầu').nullable(),
  actor: written(1, 500, 'Tòa án').nullable(),
  recipient: written(1, 500, 'Viện kiểm sát').nullable(),
  action: written(0, 2000, 'chuyển hồ sơ').nullable(),
});

/** A duty as participants agree to read it; see DutyContent. */
export const Reading = Edit.extend({
  eId: written(1, 200, 'art_5__cl_1'),
  quote: written(1, 2000, 'trong thời hạn 03 ngày làm việc'),
  obliged: Target,
  owedTo: Target.nullable(),
  agreedDefault: Default.nullable().meta({ examples: [null] }),
});

// One shape for the contract and the rules: a field that is missing in either is a type error here.
type Same<One, Other> = [One] extends [Other] ? ([Other] extends [One] ? true : never) : never;
true satisfies Same<keyof z.infer<typeof Edit>, keyof DutyEdit>;
true satisfies Same<keyof z.infer<typeof Reading>, keyof DutyContent>;

/** What a correction changes: no `dutyId` for a duty that was missed, no `reading` for what is none. */
export const Change = z.object({
  dutyId: Id.nullable(),
  reading: Reading.nullable(),
});

/** An event's name of an agency in a list or a record. */
export const Party = z.object({
  agencyId: Id,
  shortName: words('VKSND tỉnh Hà Giang'),
});
