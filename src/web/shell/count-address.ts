import { dayOf } from './address.ts';

/** What the address of the counting tool says, so that a result can be sent to somebody. */
export type CountAddress = {
  /** The phrase. */
  han?: string | undefined;
  /** The day from which it is counted, ISO text. */
  tu?: string | undefined;
  /** The hour of that day, `14:30`. */
  gio?: string | undefined;
  /** The agency by whose days it is counted. */
  'co-quan'?: string | undefined;
};

/** Reads the address of the counting tool; what is no day, hour or agency counts as not said. */
export function countAddress({ han, tu, gio, 'co-quan': agency }: Record<string, unknown>): CountAddress {
  return {
    han: typeof han === 'string' && han.trim() ? han.trim().slice(0, 500) : undefined,
    tu: dayOf(tu),
    gio: matching(gio, /^(?:[01]\d|2[0-3]):[0-5]\d$/u),
    'co-quan': matching(agency, /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u),
  };
}

function matching(value: unknown, shape: RegExp): string | undefined {
  return typeof value === 'string' && shape.test(value) ? value : undefined;
}
