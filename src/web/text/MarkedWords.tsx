import { DutyMark } from './DutyMark.tsx';
import type { Mark } from './lay-out-reading.ts';

type MarkedWordsProps = {
  text: string;
  marks: Mark[];
  /** Where the words begin in their row. */
  from: number;
};

/** Words with the time phrases of duties marked. */
export function MarkedWords({ text, marks, from }: MarkedWordsProps) {
  const pieces = [];
  let reached = 0;
  for (const mark of marks) {
    const start = Math.max(mark.from - from, 0);
    const end = Math.min(mark.to - from, text.length);
    if (end <= start) continue;
    pieces.push(text.slice(reached, start));
    pieces.push(
      <DutyMark key={mark.duty.index} index={mark.duty.index} class={mark.duty.duty.class}>
        {text.slice(start, end)}
      </DutyMark>,
    );
    reached = end;
  }
  return [...pieces, text.slice(reached)];
}
