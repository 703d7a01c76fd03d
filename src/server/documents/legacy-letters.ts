/** The two families of pre-Unicode Vietnamese fonts still met in offices: TCVN 5712 (.VnTime …) and VNI (VNI-Times …). */
export type LegacyEncoding = 'tcvn3' | 'vni';

/** TCVN 5712:1993 VN3, code position → letter; the positions are those of Latin-1, where ư lies on the soft hyphen. */
const tcvn3 = new Map<string, string>();

const tcvn3Rows: readonly (readonly [number, string])[] = [
  [0xa1, 'ĂÂÊÔƠƯĐăâêôơưđ'],
  [0xb5, 'àảãáạ'],
  [0xbb, 'ằẳẵắ'],
  [0xc6, 'ặầẩẫấậè'],
  [0xce, 'ẻẽéẹềểễếệìỉ'],
  [0xdc, 'ĩíịò'],
  [0xe1, 'ỏõóọồổỗốộờởỡớợù'],
  [0xf1, 'ủũúụừửữứựỳỷỹýỵ'],
];

for (const [first, letters] of tcvn3Rows) {
  for (let at = 0; at < letters.length; at += 1)
    tcvn3.set(String.fromCharCode(first + at), letters.charAt(at));
}

/** VNI writes the mark as a second letter: `aù` is á, `oá` is ố. */
const vniMarks: Readonly<Record<string, string>> = {
  ù: '\u0301',
  ø: '\u0300',
  û: '\u0309',
  õ: '\u0303',
  ï: '\u0323',
  â: '\u0302',
  á: '\u0302\u0301',
  à: '\u0302\u0300',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
  ê: '\u0306',
  é: '\u0306\u0301',
  è: '\u0306\u0300',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
};

const vniSingles: Readonly<Record<string, string>> = {
  ô: 'ơ',
  ö: 'ư',
  ñ: 'đ',
  í: 'í',
  ì: 'ì',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
};

const vniPair = /([aeouyôö])([ùøûõïâáàåãäêéèúüë])|[ôöñíìæóòî]/giu;

function isUpper(letter: string): boolean {
  return letter !== letter.toLowerCase();
}

function vniLetter(pair: string, base: string | undefined, mark: string | undefined): string {
  const first = (base ?? pair).toLowerCase();
  const letter = vniSingles[first] ?? first;
  const whole = (letter + (mark ? vniMarks[mark.toLowerCase()] : '')).normalize('NFC');
  return isUpper(base ?? pair) ? whole.toUpperCase() : whole;
}

/** Rewrites text typed in a legacy font (its codes read as Latin-1) as Unicode, NFC. */
export function convertLegacy(text: string, encoding: LegacyEncoding): string {
  if (encoding === 'vni') return text.normalize('NFC').replace(vniPair, vniLetter);
  return text.replace(/[\u00a1-\u00fe]/g, (code) => tcvn3.get(code) ?? code);
}

/** Which legacy encoding a font implies by its name, and whether it shows small letters as capitals (.VnTimeH). */
export function legacyFont(name: string): { encoding: LegacyEncoding; capitals: boolean } | null {
  const bare = name.replace(/^[A-Z]{6}\+/, '').trim();
  if (/^\.?Vn(?:[A-Z3]|\s)/.test(bare) && (bare.startsWith('.') || /^Vn(?:Time|Arial)/.test(bare))) {
    return { encoding: 'tcvn3', capitals: /H(?:$|[,\s-])/.test(bare) };
  }
  return /^VNI[-\s]/i.test(bare) ? { encoding: 'vni', capitals: false } : null;
}

/** True when the text holds Vietnamese letters that only Unicode has: then its legacy font is not believed. */
export function hasUnicodeVietnamese(text: string): boolean {
  return /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/.test(text);
}
