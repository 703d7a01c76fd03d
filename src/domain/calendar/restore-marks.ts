/** Number words without their marks; "mươi" and "lăm" stand behind another number. */
const NUMBERS: Record<string, string> = {
  mot: 'một',
  hai: 'hai',
  ba: 'ba',
  bon: 'bốn',
  nam: 'năm',
  sau: 'sáu',
  bay: 'bảy',
  tam: 'tám',
  chin: 'chín',
  muoi: 'mười',
  lam: 'lăm',
  tram: 'trăm',
  nua: 'nửa',
};
const NUMBER = Object.keys(NUMBERS).join('|');
const UNIT = 'ngay|gio|phut|tuan|thang|quy|nam';
const COUNTED = new RegExp(`\\b(?:(?:${NUMBER}) )+(?=(?:${UNIT})\\b)`, 'g');
/** "Sau ngày ký" and "sau tháng 6": only behind a word of limiting is it the number six. */
const SIX = /(?:trong|han|la|qua|nhat|ky|moi|cu|vong|da|them|truoc) $/;

/** What each word of a time phrase can only be, in the order in which they are put right. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/\bthoi han\b/g, 'thời hạn'],
  [/\bthoi gian\b/g, 'thời gian'],
  [/\btrong vong\b/g, 'trong vòng'],
  [/\bkhong qua\b/g, 'không quá'],
  [/\bkhong muon hon\b/g, 'không muộn hơn'],
  [/\b(cham|muon|it|som) nhat\b/g, '$1 nhất'],
  [/\bcham\b/g, 'chậm'],
  [/\bmuon (?=nhất)/g, 'muộn '],
  [/\bit (?=nhất)/g, 'ít '],
  [/\bsom (?=nhất)/g, 'sớm '],
  [/\btoi da\b/g, 'tối đa'],
  [/\btoi thieu\b/g, 'tối thiểu'],
  [/\bke tu\b/g, 'kể từ'],
  [/\btinh tu\b/g, 'tính từ'],
  [/\blam viec\b/g, 'làm việc'],
  [/\bnhan duoc\b/g, 'nhận được'],
  [/\bgia han\b/g, 'gia hạn'],
  [/\bkeo dai\b/g, 'kéo dài'],
  [/\bthem\b/g, 'thêm'],
  [/\bdinh k[yi]\b/g, 'định kỳ'],
  [/\bkip thoi\b/g, 'kịp thời'],
  [/\bthuong xuyen\b/g, 'thường xuyên'],
  [/\bkhan truong\b/g, 'khẩn trương'],
  [/\bnhanh chong\b/g, 'nhanh chóng'],
  [/\blap tuc\b/g, 'lập tức'],
  [/\bla\b/g, 'là'],
  [/\bvao\b/g, 'vào'],
  [/\bden\b/g, 'đến'],
  [/\bva\b/g, 'và'],
  [/\bcua\b/g, 'của'],
  [/\bmoi (?=(?:ngay|tuan|thang|quy|nam)\b|\d)/g, 'mỗi '],
  [/\bhang (?=(?:ngay|tuan|thang|quy|nam)\b)/g, 'hằng '],
  [/\btruoc\b/g, 'trước'],
  [/\b(tiep|ke) (?:theo|tiep)\b/g, 'tiếp theo'],
  [/\bcung\b/g, 'cùng'],
  [/\bcuoi\b/g, 'cuối'],
  [/\bdau\b/g, 'đầu'],
  [/\bgiua\b/g, 'giữa'],
  [/\bmot (?=lan\b)/g, 'một '],
  [/(?<=[/\d] ?|một )lan\b/g, 'lần'],
  [/\bgio\b/g, 'giờ'],
  [/\bphut\b/g, 'phút'],
  [/\btuan\b/g, 'tuần'],
  [/\bthang\b/g, 'tháng'],
  [/(?<=(?:\d|hằng|mỗi|cuối|đầu|theo|kỳ|nửa|một|hai|ba) )quy\b(?! dinh| che)/g, 'quý'],
  [/\bquy (?=(?:một|\d|i{1,3}|iv)\b)/g, 'quý '],
  [/(?<=(?:\d\)?|hằng|mỗi|cuối|đầu|giữa|nửa|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) )nam\b/g, 'năm'],
  [/\bnam (?=\d{4}\b)/g, 'năm '],
  [/(?<=tháng \d{1,2} )nam\b/g, 'năm'],
  [/\bruoi\b/g, 'rưỡi'],
];
/** "Ngay" is a day behind a number or a word that asks for one, and before a number or "làm việc"; else it is "at once". */
const DAY =
  /(?<=(?:\d\)?|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|lăm|mươi|trăm|nửa|từ|trong|hằng|mỗi|trước|vào|đến|nhất|nhất là|của|sau) )ngay\b|\bngay(?= (?:\d|làm việc|cuối|đầu|tiếp theo))/g;

/** In a phrase that has marks elsewhere only this one cannot be anything else: a number of "ngay" that something follows. */
const DAY_AMONG_MARKS =
  /(?<=\d\)? +)ngay(?= +(?:làm|lam|kể|ke|tính|tinh|trước|truoc|sau khi)(?!\p{L})|\s*$)/giu;

/**
 * A time phrase typed without the marks of Vietnamese, `trong 05 ngay lam viec`, with those marks that its words can only
 * have: "ngay" would be at once, where "ngày" is a day. A phrase that has marks stays as it is but for that word.
 */
export function restoreMarks(phrase: string): string {
  if (!/^[\x20-\x7e]*$/.test(phrase)) return phrase.replace(DAY_AMONG_MARKS, 'ngày');
  const lower = phrase.toLowerCase();
  const counted = lower.replace(COUNTED, (words, at: number) => numberWords(words, lower.slice(0, at)));
  return WORDS.reduce((text, [word, marked]) => text.replace(word, marked), counted).replace(DAY, 'ngày');
}

function numberWords(words: string, before: string): string {
  const plain = words.trim().split(' ');
  if (plain[0] === 'sau' && !SIX.test(before)) return words;
  return `${plain.map((word, index) => (word === 'muoi' && index > 0 ? 'mươi' : (NUMBERS[word] ?? word))).join(' ')} `;
}
