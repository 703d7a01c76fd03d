import { chance } from './chance.ts';

/** What kind of paper it is, as it calls itself. */
const kinds = {
  report: ['Báo cáo', 'BC'],
  notice: ['Thông báo', 'TB'],
  letter: ['Công văn', 'CV'],
  plan: ['Kế hoạch', 'KH'],
  programme: ['Chương trình', 'CTr'],
  conclusion: ['Kết luận', 'KL'],
  decision: ['Quyết định', 'QĐ'],
  submission: ['Tờ trình', 'TTr'],
} as const;
export type PaperKind = keyof typeof kinds | 'minutes';

/** How a body signs, whether it counts its papers as the Party does, and how many it writes a day. */
type Registry = { sign: string; party: boolean; unit?: string; aDay: number };
const registries: Record<string, Registry> = {
  'vks-vinhphuc': { sign: 'BCSĐVKS', party: true, aDay: 0.31 },
  'duk-vinhphuc': { sign: 'ĐUK', party: true, aDay: 1.4 },
  'bcsd-vksndtc': { sign: 'BCSĐ', party: true, aDay: 0.82 },
  'du-vksndtc': { sign: 'ĐUVKS', party: true, aDay: 0.74 },
  'vks-hagiang': { sign: 'VKS', party: false, unit: 'P7', aDay: 1.7 },
  'ta-hagiang': { sign: 'TA', party: false, unit: 'HS', aDay: 1.3 },
  'hdnd-longan': { sign: 'ĐĐHĐND', party: true, aDay: 0.44 },
  'ta-longan': { sign: 'BCSĐTA', party: true, aDay: 0.38 },
  'bnc-thaibinh': { sign: 'BNCTU', party: true, aDay: 1.2 },
  'btc-thaibinh': { sign: 'BTCTU', party: true, aDay: 1.9 },
  'btg-thaibinh': { sign: 'BTGTU', party: true, aDay: 1.1 },
  'bdv-thaibinh': { sign: 'BDVTU', party: true, aDay: 0.9 },
  'ubkt-thaibinh': { sign: 'UBKTTU', party: true, aDay: 1.3 },
  'vks-thaibinh': { sign: 'BCSĐVKS', party: true, aDay: 0.36 },
  'ta-thaibinh': { sign: 'BCSĐTA', party: true, aDay: 0.42 },
  'ca-thaibinh': { sign: 'ĐUCA', party: true, aDay: 2.3 },
  'ttra-thaibinh': { sign: 'TTT', party: false, unit: 'NV', aDay: 1.6 },
};

/** A paper as one names it: "Báo cáo số 215-BC/BTCTU ngày 14/12/2019 về …", and the address under which it lies. */
export type Paper = { words: string; link: string };

/** A paper of a body of a day; its number grows with the days of the year. */
export function paperOf(body: string, kind: PaperKind, day: string, about: string): Paper {
  const ofDay = printedDay(day);
  const year = day.slice(0, 4);
  if (kind === 'minutes') {
    const link = `https://vanban.${body}.demo/${year}/bien-ban-${day.slice(5)}`;
    return { words: `Biên bản ${about}, lập ngày ${ofDay}`, link };
  }
  const number = numberOn(body, kind, day);
  const symbol = symbolOf(body, kind, number);
  const joint = kind === 'letter' || kind === 'decision' ? 'về việc ' : '';
  return {
    words: `${kinds[kind][0]} số ${symbol} ngày ${ofDay} ${joint}${about}`,
    link: `https://vanban.${body}.demo/${year}/${number}-${kinds[kind][1].replace('Đ', 'D')}`,
  };
}

/** The symbol alone: "215-BC/BTCTU". */
export function symbolOn(body: string, kind: Exclude<PaperKind, 'minutes'>, day: string): string {
  return symbolOf(body, kind, numberOn(body, kind, day));
}

function symbolOf(body: string, kind: Exclude<PaperKind, 'minutes'>, number: number): string {
  const { sign, party, unit } = registryOf(body);
  if (party) return `${number}-${kinds[kind][1]}/${sign}`;
  return kind === 'letter' ? `${number}/${sign}-${unit}` : `${number}/${kinds[kind][1]}-${sign}`;
}

function numberOn(body: string, kind: string, day: string): number {
  const ofYear = Math.round((Date.parse(day) - Date.parse(`${day.slice(0, 4)}-01-01`)) / 86_400_000);
  const share = kind === 'letter' ? 1 : 0.6;
  return 1 + Math.floor(ofYear * registryOf(body).aDay * share + chance(body, kind, day) * 2);
}

function registryOf(body: string): Registry {
  const registry = registries[body];
  if (registry === undefined) throw new Error(`World: nobody knows how ${body} counts its papers`);
  return registry;
}

/** A day as official papers print it: a zero stands before days under 10 and before January and February. */
export function printedDay(day: string): string {
  const [year = '', month = '', ofMonth = ''] = day.split('-');
  return `${ofMonth}/${Number(month) > 2 ? Number(month) : month}/${year}`;
}
