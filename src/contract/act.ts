import { oc } from '@orpc/contract';
import { z } from 'zod';
import type { ApiScope } from '../domain/api-access/scope.ts';
import { type RefusalCode, refusalSentences } from './refusals.ts';

/** What the server has to know of an act beyond its input and output. */
export type ActMeta = {
  /** `open`: no sign-in. `person`: signed in. `appointment`: signed in and acting in a named appointment. */
  access: 'open' | 'person' | 'appointment';
  /** The act edits a row: `If-Match` with its version is required, a stale one answers 412. */
  edits?: boolean;
  /** The act creates something: an `Idempotency-Key` may be sent. */
  creates?: boolean;
  /**
   * `file`: the body is a file as it is, not JSON; its name stands in `Content-Disposition`.
   * `text`: a whole text or table stands in the JSON, which is longer than a form's.
   */
  body?: 'file' | 'text';
  /** The answer is a file to be kept, not JSON. */
  answers?: 'file';
  /** A key with this scope may call it too; an act without one is for people only. */
  scope?: ApiScope;
};

/** The start of every act's contract; what is not said otherwise needs an appointment. */
export const act = oc.$meta<ActMeta>({ access: 'appointment' });

const otherStatus: Partial<Record<RefusalCode, number>> = {
  wrongCredentials: 401,
  wrongCode: 401,
  signInExpired: 401,
  lockedOut: 429,
  fileDestroyed: 410,
  uploadTooLarge: 413,
  uploadQuotaReached: 413,
};

/** The HTTP status of a refusal. */
export function refusalStatus(code: RefusalCode): number {
  return otherStatus[code] ?? 409;
}

/**
 * Declares the refusals of an act. Each is answered as `application/problem+json` with its code
 * and a sentence; 409 unless HTTP has a more exact word for it.
 */
export function refuses<const Codes extends readonly RefusalCode[]>(...codes: Codes) {
  const entries = codes.map((code) => [
    code,
    { status: refusalStatus(code), message: refusalSentences[code].en },
  ]);
  return Object.fromEntries(entries) as { [Code in Codes[number]]: { status: number; message: string } };
}

/** A day of the calendar, `2022-09-05`; ISO 8601 has a year 0, the calendar and the database have none. */
export const Day = z.iso
  .date()
  .refine((day) => !day.startsWith('0000'))
  .meta({ examples: ['2022-09-05'] });

/** A day on which a document was made or takes effect: none is older than the state, none of a far century. */
export const DocumentDay = Day.refine((day) => day >= '1945-01-01' && day < '2200-01-01');

/** An instant with its zone, ISO 8601. */
export const Instant = z.iso.datetime({ offset: true }).meta({ examples: ['2022-09-05T08:00:00+07:00'] });

export const Id = z.uuid().meta({ examples: ['01983a5e-7c00-7000-8000-000000000001'] });

/** The row version that `ETag` carries and `If-Match` must name. */
export const Version = z
  .int()
  .min(1)
  .meta({ examples: [1] });

/** Words in an answer, with an example for readers of the API. */
export function words(example: string) {
  return z.string().meta({ examples: [example] });
}

/** What turns the direction of writing round or has no width: a name with it looks like another one. */
export const UNSEEN = /[\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/;
const everyUnseen = new RegExp(UNSEEN, 'g');

/**
 * Words that somebody writes, the blanks around them and signs that nobody sees left out; `min` to `max` characters, with
 * an example.
 */
export function written(min: number, max: number, example: string) {
  return z
    .string()
    .overwrite((text) => text.replaceAll(everyUnseen, ''))
    .trim()
    .min(min)
    .max(max)
    .meta({ examples: [example] });
}

/** Words that a list is searched for; all of it when left out. */
export function sought(description: string, example: string) {
  return z
    .string()
    .trim()
    .max(200)
    .optional()
    .meta({ description, examples: [example] });
}

/** The address of an account. */
export function address(example: string) {
  return z
    .email()
    .max(200)
    .meta({ examples: [example] });
}

/** A number of things in an answer, with an example. */
export function count(example: number) {
  return z.int().meta({ examples: [example] });
}

const aCursor = 'WyJWxINuIHBow7JuZyJd';

/**
 * How a list is asked for: `cursor` is what the previous page gave, opaque. The longest carries the key of a name of
 * 200 signs, nine bytes each at most, in base64.
 */
export const paging = {
  cursor: z
    .string()
    .max(3000)
    .optional()
    .meta({ description: 'The nextCursor of the page before', examples: [aCursor] }),
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(200)
    .default(50)
    .meta({ description: 'Rows of a page', examples: [50] }),
};

/** One page of a list; `nextCursor` is null on the last one. */
export function page<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), nextCursor: words(aCursor).nullable() });
}
