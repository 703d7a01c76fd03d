/**
 * Bringing the characters of a text to one form. Words keep the spelling that they were printed with
 * (old and new tone placement alike); only what a reader cannot see, or what is plainly a wrong
 * character, is changed.
 */

/** Soft hyphens, zero-width characters, direction marks, byte order marks: nothing that is read. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF\u0000-\u0008\u000E-\u001F\u007F]/g;
const INVISIBLE_AT_LINE_END = /\u00AD[ \t]*\n[ \t]*/g;
const ODD_SPACE = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000\t\v]/g;
const ODD_LINE_END = /\r\n?|[\u0085\u2028\u2029]/g;
/** Icelandic eth and African d, which old fonts put in the place of the Vietnamese letter. */
const WRONG_D = /[\u00D0\u0189]/g;
const WRONG_SMALL_D = /[\u00F0\u0256]/g;
const ASCII_ONLY = /^[\n\f\x20-\x7E]*$/;

/**
 * The text in NFC with `\n` line ends and `\f` page ends, plain spaces, no invisible characters, the
 * Vietnamese Đ in the place of look-alikes, and words that were broken at a line end made whole.
 */
export function normaliseText(raw: string): string {
  if (ASCII_ONLY.test(raw)) return rejoinBrokenWords(raw);
  const text = raw
    .normalize('NFC')
    .replace(ODD_LINE_END, '\n')
    .replace(INVISIBLE_AT_LINE_END, '')
    .replace(INVISIBLE, '')
    .replace(ODD_SPACE, ' ')
    .replace(WRONG_D, 'Đ')
    .replace(WRONG_SMALL_D, 'đ');
  return rejoinBrokenWords(text.normalize('NFC'));
}

const BROKEN_WORD = /(\p{Ll}+)-\n[ ]*(\p{Ll}+)/gu;
const VOWEL = /[aeiouyăâêôơưáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]/;

/**
 * A Vietnamese word is one syllable, so a hyphen at a line end is a break only when one half has no
 * vowel of its own (`ngh-` / `iệp`); `Ô-` / `tô` or `QĐ-` / `UBND` keep their hyphen.
 */
function rejoinBrokenWords(text: string): string {
  if (!text.includes('-\n')) return text;
  return text.replace(BROKEN_WORD, (whole, left: string, right: string) =>
    VOWEL.test(left) && VOWEL.test(right) ? whole : left + right,
  );
}
