import { AMOUNT, readAmount } from './read-amount.ts';
import { barePhrase, type TimePhrase } from './time-phrase.ts';

const WINDOW = new RegExp(
  `(?<![a-zà-ỹ])(?:(?:chậm nhất |muộn nhất )?(?:là )?(?:trong|vào) (?:thời hạn |vòng )?)(?<amount>${AMOUNT}) ngày(?: làm việc)? đầu(?: tiên)? (?:của )?(?<period>tháng|quý|năm)(?<next> (?:tiếp theo|sau|kế tiếp|liền kề)(?: của kỳ báo cáo)?)?`,
  'g',
);

/** `Trong thời hạn 05 ngày đầu của tháng tiếp theo`: a periodic report due by that day. Its period is the one printed in the node, so `every` stays null here. */
export function findReportWindows(folded: string): TimePhrase[] {
  return [...folded.matchAll(WINDOW)].flatMap((match) => {
    const day = readAmount(match.groups?.amount ?? '');
    if (day === null) return [];
    const place = { start: match.index, end: match.index + match[0].length };
    return [{ ...barePhrase('recurring', place), dueBy: { day } }];
  });
}
