const AFTER = /^\s*sau\s+(?:thời (?:hạn|gian)\s+)?(?:\d|(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\s)/iu;

/** "Sau 02 tuần kể từ …" is a length that first has to pass; "sau khi nhận …" names an event. */
export function isAfter(quote: string): boolean {
  return AFTER.test(quote);
}
