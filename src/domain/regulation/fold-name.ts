import { withoutMarks } from '../person/without-marks.ts';

/** Short forms that official texts use without spelling them out. */
const spelledOut: Record<string, string> = {
  vks: 'vien kiem sat',
  vksnd: 'vien kiem sat',
  vksndtc: 'vien kiem sat toi cao',
  tand: 'toa an',
  tandtc: 'toa an toi cao',
  ubnd: 'uy ban nhan dan',
  hdnd: 'hoi dong nhan dan',
  mttq: 'mat tran to quoc',
  ubmttq: 'uy ban mat tran to quoc',
  ubkt: 'uy ban kiem tra',
  bcsd: 'ban can su',
  duk: 'dang uy khoi',
  bnc: 'ban noi chinh',
  cqdt: 'co quan dieu tra',
};
const PEOPLES = /\b(vien kiem sat|toa an) nhan dan\b/g;
const PARTY_GROUP = /\bban can su dang\b/g;

/**
 * The words of a body's name for comparing: small letters without marks or punctuation, usual short forms spelled out.
 * "nhân dân" behind Viện kiểm sát and Tòa án falls away, for texts have it now and then.
 */
export function foldName(printed: string): string {
  return withoutMarks(printed.replaceAll('*', ''))
    .replaceAll(/[^a-z\d]+/g, ' ')
    .trim()
    .split(' ')
    .map((word) => (Object.hasOwn(spelledOut, word) ? spelledOut[word] : word))
    .join(' ')
    .replaceAll(PEOPLES, '$1')
    .replaceAll(PARTY_GROUP, 'ban can su');
}
