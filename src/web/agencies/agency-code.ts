/** Whether what was typed has the shape of a mã định danh: digits and capitals in groups joined by dots. */
export function isAgencyCode(typed: string): boolean {
  return /^[0-9A-Z]+(\.[0-9A-Z]+)*$/u.test(typed.trim());
}
