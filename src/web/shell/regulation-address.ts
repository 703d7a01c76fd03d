import { dayOf } from './address.ts';

/** What the address of a regulation says: the day as of which it is read, and the part that is open. */
type RegulationAddress = { ngay?: string | undefined; xem?: (typeof parts)[number] | undefined };

const parts = ['thuc-hien', 'trao-doi', 'ho-so', 'lich-su'] as const;

/**
 * Reads the address of a regulation; what is no day or no part counts as not said. Both are always there, since the
 * router puts this over the words of the address.
 */
export function regulationAddress({ ngay, xem }: Record<string, unknown>): RegulationAddress {
  return {
    ngay: dayOf(ngay),
    xem: parts.find((part) => part === xem),
  };
}
