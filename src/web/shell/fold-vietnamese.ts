/** Letters without marks and case, `Điều hòa` → `dieu hoa`, so that one finds with or without them. */
export function foldVietnamese(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/gu, 'd').toLowerCase();
}
