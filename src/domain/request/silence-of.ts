/** Where an article says that no answer is consent: its place and its own words. */
export type Silence = { eId: string; quote: string };

const CONSENT =
  /(?<!\p{L})(?:(?:được\s+)?(?:coi|xem)\s+(?:như\s+)?(?:là\s+|đã\s+)*(?:đồng\s+ý|thống\s+nhất|nhất\s+trí|chấp\s+thuận|tán\s+thành)|mặc\s+nhiên\s+(?:được\s+)?(?:(?:coi|xem)\s+(?:như\s+|là\s+)*)?(?:đã\s+)?(?:đồng\s+ý|thống\s+nhất|nhất\s+trí|chấp\s+thuận))(?!\p{L})/giu;
/** "Không được coi là đồng ý": the opposite. */
const DENIED = /(?<!\p{L})(?:không|chưa|chẳng)(?:\s+(?:được|thể|phải|có\s+nghĩa))*\s*$/iu;
/** The condition: nobody has answered. Any other ("nếu không sửa đổi …") is another rule. */
const NO_ANSWER =
  /(?<!\p{L})(?:(?:không|chưa)\s+(?:có\s+|nhận\s+được\s+|gửi\s+|cho\s+|tham\s+gia\s+)*(?:văn\s+bản\s+|công\s+văn\s+|thông\s+tin\s+|ý\s+kiến\s+)*(?:trả\s+lời|phản\s+hồi|phúc\s+đáp|ý\s+kiến|hồi\s+âm|có\s+văn\s+bản|văn\s+bản)|không\s+(?:có\s+)?ý\s+kiến|im\s+lặng)(?!\p{L})/iu;

/**
 * Reads in an article's own words whether no answer counts as consent ("quá thời hạn trên mà không trả lời thì coi như
 * đồng ý"); null when it does not say so. Only a sentence that names the silence says what silence means.
 * @param article the cited provision and its text
 */
export function silenceOf(article: { eId: string; text: string }): Silence | null {
  for (const sentence of sentencesOf(article.text)) {
    for (const { index } of sentence.matchAll(CONSENT)) {
      const before = sentence.slice(0, index);
      if (DENIED.test(before) || !NO_ANSWER.test(before)) continue;
      return { eId: article.eId, quote: sentence };
    }
  }
  return null;
}

/** Sentences and the clauses of an enumeration; a figure's point ends none. */
function sentencesOf(text: string): string[] {
  return text
    .normalize('NFC')
    .split(/(?<=[.;:?!])\s+|\n+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}
