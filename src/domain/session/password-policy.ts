/** The shortest password, in characters. */
export const shortestPassword = 12;

/** Those of twelve and more characters that guessers try first, here and elsewhere. */
const common = new Set([
  'abcdefghijkl',
  'abcd12345678',
  'abc123456789',
  'adminadminadmin',
  'administrator',
  'administrator1',
  'anhyeuem1234',
  'anhyeuem123456',
  'changeme1234',
  'chuyenvien123',
  'conchimnon123',
  'emyeuanh1234',
  'hanoi1234567',
  'iloveyou1234',
  'lanhdao123456',
  'letmein12345',
  'matkhau12345',
  'matkhau123456',
  'matkhaumoi123',
  'p@ssw0rd1234',
  'passw0rd1234',
  'password1234',
  'password12345',
  'password123456',
  'passwordpassword',
  'q1w2e3r4t5y6',
  'quantri12345',
  'quantri123456',
  'qwerty123456',
  'qwertyqwerty',
  'qwertyuiop12',
  'qwertyuiop123',
  'qwertyuiopasdf',
  'saigon123456',
  'trustno1trustno1',
  'vanthu123456',
  'vietnam12345',
  'vietnam123456',
  'vietnamvodich',
  'welcome12345',
  'zaq12wsxcde3',
]);

/** As it is hashed and compared: one letter however the keyboard composed it (NIST SP 800-63B, 5.1.1.2). */
export function normalPassword(password: string): string {
  return password.normalize('NFKC');
}

/**
 * True when a new password would be guessed soon: too short, the person's own address or its name
 * part, one of the common ones, or made of hardly any different characters.
 */
export function isWeakPassword(password: string, email: string): boolean {
  const wanted = normalPassword(password).toLowerCase();
  const letters = Array.from(wanted);
  if (letters.length < shortestPassword) return true;
  const address = email.toLowerCase();
  const name = address.split('@')[0] ?? address;
  if (wanted === address || wanted.replaceAll(/[\W\d_]/g, '') === name.replaceAll(/[\W\d_]/g, ''))
    return true;
  if (common.has(wanted.replaceAll(/[\s._!-]/g, ''))) return true;
  return new Set(letters).size < 5 || isRun(letters);
}

/** 123456789012, abcdefghijkl, mlkjihgfedcb: each character follows the one before; nine is followed by zero. */
function isRun(letters: readonly string[]): boolean {
  const steps = letters
    .slice(1)
    .map((letter, at) => (letter.codePointAt(0) ?? 0) - (letters[at]?.codePointAt(0) ?? 0));
  return steps.every((step) => step === 1 || step === -9) || steps.every((step) => step === -1 || step === 9);
}
