import type { DueBy, TimedDuty } from '../../src/domain/law/parsed-document.ts';
import { readText } from './read-text.ts';

/** The duties of a document with one article that holds nothing but one clause with the sentence. */
export function dutiesOf(sentence: string): TimedDuty[] {
  return readText(`Điều 1. Phối hợp\n1. ${sentence}`, false).document.duties;
}

/** The timing of a duty in the words of the case files. */
export function describeTiming(duty: TimedDuty): string {
  const parts: string[] = [duty.class];
  if (duty.amount !== null) parts.push(`${duty.amount} ${duty.unit}`);
  if (duty.every !== null) parts.push(`every ${duty.every.amount} ${duty.every.unit}`);
  if (duty.dueBy !== null) parts.push(`due ${describeDay(duty.dueBy)}`);
  if (duty.trigger !== null) parts.push(`< ${duty.trigger}`);
  return parts.join(' ');
}

function describeDay(due: DueBy): string {
  if (due.date !== undefined) return due.date;
  if (due.month !== undefined) return `${due.day}/${due.month}`;
  return due.monthOfPeriod === undefined ? String(due.day) : `${due.day}@${due.monthOfPeriod}`;
}
