/** What the address of the calendar of due days says; nothing of it is the month of today, of one's own. */
export type DueAddress = {
  /** The month, `2022-09`. */
  thang?: string | undefined;
  xem?: 'danh-sach' | undefined;
  ben?: 'ta' | 'khac' | undefined;
  'pham-vi'?: 'co-quan' | undefined;
};

/**
 * Reads the address of the calendar of due days; what is none of its words counts as not said. All are always there,
 * since the router puts this over the words of the address.
 */
export function dueAddress({ thang, xem, ben, 'pham-vi': scope }: Record<string, unknown>): DueAddress {
  return {
    thang: typeof thang === 'string' && /^20\d\d-(?:0[1-9]|1[0-2])$/u.test(thang) ? thang : undefined,
    xem: xem === 'danh-sach' ? xem : undefined,
    ben: ben === 'ta' || ben === 'khac' ? ben : undefined,
    'pham-vi': scope === 'co-quan' ? scope : undefined,
  };
}
