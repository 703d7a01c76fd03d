import { foldName } from '../regulation/fold-name.ts';
import { kindRuleOf } from '../request/check-fields.ts';
import type { Medium, RequestKind } from '../request/request.ts';
import type { PastKind, PastKnown } from './past-row.ts';

/** What registers call the kinds that everybody has, folded. */
const kindWords: readonly (readonly [RequestKind, RegExp])[] = [
  ['notice', /thong bao|trao doi thong tin|chu dong/],
  ['decision', /quyet dinh|dinh chi|ky luat/],
  ['transfer', /chuyen (?:vu|ho so vu|don|tin)|dau hieu toi pham/],
  ['staff', /cu can bo|cu nguoi|can bo tham gia/],
  ['jointWork', /kiem tra|giam sat|doan|phien toa|lien nganh/],
  ['obstacle', /kho khan|vuong mac/],
  ['opinion', /y kien|tham gia gop y/],
  ['document', /ho so|tai lieu|ban sao|muon/],
  ['information', /thong tin|cung cap|bao cao/],
];
const mediumWords: readonly (readonly [Exclude<Medium, 'system'>, RegExp])[] = [
  ['telephone', /dien thoai/],
  ['inPerson', /truc tiep|gap|lam viec/],
  ['paper', /van ban|cong van|giay|thu/],
];
/** What registers call the ends of the kinds that everybody has, folded; the first that the kind has wins. */
const outcomeWords: readonly (readonly [string, RegExp])[] = [
  ['declined', /^(?:khong (?:dong y|chap nhan|nhat tri)|tu choi)/],
  ['disagrees', /^khong (?:dong y|nhat tri)/],
  ['notAccepted', /^khong tiep nhan/],
  ['notHeld', /^khong (?:co|quan ly|luu)/],
  ['noneAvailable', /^khong (?:bo tri|cu)/],
  ['partly', /mot phan/],
  ['partlyGiven', /mot phan|chua day du/],
  ['agreed', /^(?:da )?(?:dong y|chap nhan|nhat tri|quyet dinh)/],
  ['agrees', /^(?:dong y|nhat tri)/],
  ['accepted', /^(?:da )?tiep nhan/],
  ['assigned', /^da cu/],
  ['solved', /^da (?:thong nhat|giai quyet|thao go)/],
  ['given', /^(?:da )?(?:cung cap|tra loi|gui|giao|hoan thanh|xong)/],
];

/** The kind that words mean, said by the person, by its name under the regulation, or by what registers call it. */
export function kindMeant(
  words: string,
  meant: string | undefined,
  kinds: PastKnown['kinds'],
): PastKind | null {
  const said = meant ?? words;
  const folded = foldName(said);
  const named = kinds.find(
    ({ id, kind, name }) =>
      (id === null ? kind === said : id === said) || (name !== null && foldName(name) === folded),
  );
  if (named !== undefined) return named;
  const usual = kindWords.find(([, pattern]) => pattern.test(folded))?.[0];
  return kinds.find(({ id, kind }) => id === null && kind === usual) ?? null;
}

/** The end that words mean among those that a kind can have; null when they mean none of them. */
export function outcomeMeant(
  words: string,
  meant: string | undefined,
  { id, kind, outcomes }: PastKind,
): string | null {
  const own = id === null ? null : { fields: [], outcomes };
  const possible = kindRuleOf(kind, own).outcomes.map(({ key }) => key);
  const said = meant ?? words;
  if (possible.includes(said)) return said;
  const folded = foldName(said);
  const named = outcomes.find(({ name }) => name !== null && foldName(name) === folded);
  if (named !== undefined) return named.key;
  return outcomeWords.find(([key, pattern]) => possible.includes(key) && pattern.test(folded))?.[0] ?? null;
}

/** How it was said; what registers leave out was on paper. */
export function mediumMeant(
  words: string | null,
  meant: string | undefined,
): Exclude<Medium, 'system'> | null {
  if (words === null) return 'paper';
  const said = meant ?? words;
  const exact = mediumWords.find(([medium]) => medium === said);
  return exact?.[0] ?? mediumWords.find(([, pattern]) => pattern.test(foldName(said)))?.[0] ?? null;
}

/** The agency that words mean: said by the person, or one of its names. */
export function partyMeant(
  words: string,
  meant: string | undefined,
  parties: PastKnown['parties'],
): string | null {
  if (meant !== undefined) return parties.find(({ agencyId }) => agencyId === meant)?.agencyId ?? null;
  const folded = foldName(words);
  const named = parties.filter(({ names }) => names.some((name) => foldName(name) === folded));
  return named.length === 1 ? named[0]!.agencyId : null;
}

const CLAUSE = /khoan (\d+) dieu (\d+[a-z]?)/;
const ARTICLE = /(?:^|dieu )(\d+[a-z]?)\b/;

/** The place that words cite: `Điều 5`, `khoản 2 Điều 5`, `5`, or its own id; null when the text has none such. */
export function placeMeant(words: string, articles: PastKnown['articles']): string | null {
  const itself = articles.find(({ eId }) => eId === words);
  if (itself !== undefined) return itself.eId;
  const folded = foldName(words);
  const clause = CLAUSE.exec(folded);
  const num = clause?.[2] ?? ARTICLE.exec(folded)?.[1];
  const article = articles.find((one) => one.num.toLowerCase() === num);
  if (article === undefined) return null;
  const inside = `${article.eId}__cl_${clause?.[1] ?? ''}`;
  return articles.some(({ eId }) => eId === inside) ? inside : article.eId;
}
