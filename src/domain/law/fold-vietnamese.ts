const TONES = /[\u0300\u0301\u0303\u0309\u0323]/;
const MARKS = /[\u0300-\u036F]/g;

/**
 * A key under which two spellings of the same Vietnamese words are equal: lower case, and the tone of
 * each word at its end, so that `Uỷ ban`, `Ủy ban` and `UỶ BAN` meet while `hoa` and `hòa` stay apart.
 */
export function foldVietnamese(text: string): string {
  let folded = '';
  let tone = '';
  for (const sign of text.normalize('NFD').toLowerCase()) {
    if (TONES.test(sign)) {
      tone = sign;
      continue;
    }
    if (tone !== '' && !isLetterOrMark(sign)) {
      folded += tone;
      tone = '';
    }
    folded += sign;
  }
  return (folded + tone).replaceAll('\u0111', 'đ');
}

/** The text without any marks and in lower case, for searching as people type on a bare keyboard. */
export function bareVietnamese(text: string): string {
  return text.normalize('NFD').replace(MARKS, '').toLowerCase().replaceAll('đ', 'd');
}

function isLetterOrMark(sign: string): boolean {
  return /[\p{L}\p{M}]/u.test(sign);
}
