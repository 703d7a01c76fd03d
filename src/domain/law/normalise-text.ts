/**
 * Bringing the characters of a text to one form. Words keep the spelling that they were printed with
 * (old and new tone placement alike); only what a reader cannot see, or what is plainly a wrong
 * character, is changed.
 */

/** Soft hyphens, zero-width characters, direction marks, byte order marks, control characters. */
const INVISIBLE = /(?![\n\f])[\p{Cc}\p{Cf}]/gu;
const INVISIBLE_AT_LINE_END = /\u00AD[ \t]*\n[ \t]*/g;
const ODD_SPACE = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000\t\v]/g;
const ODD_LINE_END = /\r\n?|[\u0085\u2028\u2029]/g;
/** Icelandic eth and African d, which old fonts put in the place of the Vietnamese letter. */
const WRONG_D = /[\u00D0\u0189]/g;
const WRONG_SMALL_D = /[\u00F0\u0256]/g;
/**
 * Any sign outside the few stretches in which the letters of Vietnamese and the marks of print lie. A text without one
 * needs no change, and few stretches make the question fast.
 */
const UNCOMMON =
  /[^\n\f\x20-\x7E\u00C0-\u00CF\u00D1-\u00EF\u00F1-\u0180\u01A0-\u01B0\u1EA0-\u1EF9\u2010-\u2027]/;

/**
 * The text in NFC with `\n` line ends and `\f` page ends, plain spaces, no invisible characters, the
 * Vietnamese Đ in the place of look-alikes, and words that were broken at a line end made whole.
 */
export function normaliseText(raw: string): string {
  if (!UNCOMMON.test(raw)) return rejoinBrokenWords(raw);
  const text = raw
    .normalize('NFC')
    .replace(ODD_LINE_END, '\n')
    .replace(INVISIBLE_AT_LINE_END, '')
    .replace(ODD_SPACE, ' ')
    .replace(INVISIBLE, '')
    .replace(WRONG_D, 'Đ')
    .replace(WRONG_SMALL_D, 'đ');
  return rejoinBrokenWords(text.normalize('NFC'));
}

const VOWEL = /[aeiouyăâêôơưáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]/;
/** No syllable is longer than `nghiêng`. */
const SYLLABLE = 7;
const LETTERS_BEFORE = /\p{Ll}+$/u;
const LETTERS_AFTER = /^ *(\p{Ll}+)/u;

/**
 * A Vietnamese word is one syllable, so a hyphen at a line end is a break only when one half has no
 * vowel of its own (`ngh-` / `iệp`); `ô-` / `tô` or `QĐ-` / `UBND` keep their hyphen.
 */
function rejoinBrokenWords(text: string): string {
  let at = text.indexOf('-\n');
  if (at < 0) return text;
  const parts: string[] = [];
  let done = 0;
  for (; at >= 0; at = text.indexOf('-\n', at + 2)) {
    const left = LETTERS_BEFORE.exec(text.slice(Math.max(0, at - SYLLABLE), at))?.[0];
    const right = LETTERS_AFTER.exec(text.slice(at + 2, at + 34));
    if (left === undefined || right === null) continue;
    if (VOWEL.test(left) && VOWEL.test(right[1] ?? '')) continue;
    parts.push(text.slice(done, at));
    done = at + 2 + right[0].length - (right[1] ?? '').length;
  }
  parts.push(text.slice(done));
  return parts.join('');
}
