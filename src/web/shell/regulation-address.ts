import { dayOf } from './address.ts';

/** What the address of a regulation says: the day as of which it is read, and the part that is open. */
type RegulationAddress = { ngay?: string | undefined; xem?: 'thuc-hien' | 'ho-so' | 'lich-su' | undefined };

/**
 * Reads the address of a regulation; what is no day or no part counts as not said. Both are always there, since the
 * router puts this over the words of the address.
 */
export function regulationAddress({ ngay, xem }: Record<string, unknown>): RegulationAddress {
  return {
    ngay: dayOf(ngay),
    xem: (['thuc-hien', 'ho-so', 'lich-su'] as const).find((part) => part === xem),
  };
}
