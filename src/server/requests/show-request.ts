import type { RequestView } from '../../contract/request-views.ts';
import { kindRules } from '../../domain/request/kind.ts';
import { nextSteps } from '../../domain/request/next-steps.ts';
import { type ActingContext, found } from '../access/context.ts';
import { loadCalendars } from '../calendar/load-calendar.ts';
import type { Tx } from '../platform/database.ts';
import { asRow, findRow } from './request-row-store.ts';
import { loadDetails, loadLines, type StoredDetails, type StoredLine } from './request-view-store.ts';
import { asLine, type OfRequest, showLine } from './show-line.ts';

/**
 * A request as its page shows it to one's own agency: the lines that it sees, what may be done on each, and what is inside
 * of the agency. How a due day was counted is told by the calendar of then.
 * @throws {NotFound} when it is not there, does not concern the agency, or is not for the asker's eyes in it
 */
export async function showRequest(
  { actor, clock }: ActingContext,
  tx: Tx,
  requestId: string,
): Promise<RequestView> {
  const reader = { ...actor, day: clock.today() };
  const row = asRow(found(await findRow(tx, reader, requestId)), reader.day);
  const details = await loadDetails(tx, actor.agencyId, requestId);
  const { clock: rule, enteredBySide, holds, approves, article, ownOutcomes, inside, ...shown } = details;
  const stored = await loadLines(tx, requestId);
  const calendars = await calendarsOf(tx, stored);
  const of: OfRequest = {
    kind: row.kind,
    eId: row.eId,
    sentAt: row.sentAt,
    sentOn: row.sentOn,
    clock: rule,
    settledBy: kindRules[row.kind].settledBy,
    enteredBy: enteredBySide,
    silenceAgrees: shown.silence !== null,
  };
  const side = row.part === 'from' ? 'sender' : 'addressee';
  const own =
    row.part === 'from' ? stored : stored.filter(({ agency }) => agency.agencyId === actor.agencyId);
  return {
    ...row,
    ...shown,
    articleWords: articleWords(article),
    outcomes: outcomesOf(row.kind, ownOutcomes),
    settledBy: of.settledBy,
    lines: stored.map((line) => showLine(line, of, { calendar: calendars.get(line)!, day: reader.day })),
    steps: own.map((line) => ({
      agencyId: line.agency.agencyId,
      steps: nextSteps(asLine(line, of), side, actor, { holds, approves }),
    })),
    inside: { ...inside, holder: row.holder, innerDueOn: row.innerDueOn },
    version: found(own[0]).version,
  };
}

/** The calendar of each line, as it was known when its due day was counted; those counted at once are loaded at once. */
async function calendarsOf(tx: Tx, lines: readonly StoredLine[]) {
  const loaded = new Map<StoredLine, Awaited<ReturnType<typeof loadCalendars>>>();
  for (const seq of new Set(lines.map(({ calendarSeq }) => calendarSeq))) {
    const counted = lines.filter(({ calendarSeq }) => calendarSeq === seq);
    const calendars = await loadCalendars(
      tx,
      counted.map(({ agency }) => agency.agencyId),
      seq,
    );
    for (const line of counted) loaded.set(line, calendars);
  }
  return new Map([...loaded].map(([line, calendars]) => [line, calendars.get(line.agency.agencyId)!]));
}

function outcomesOf(kind: RequestView['kind'], named: StoredDetails['ownOutcomes']): RequestView['outcomes'] {
  if (named !== null && named.length > 0) return named.map(({ key, name }) => ({ key, name, needs: [] }));
  const unnamed = kindRules[kind].outcomes.map(({ key, needs }) => ({
    key,
    name: null,
    needs: needs.map((field) => ({ ...field, name: null })),
  }));
  return unnamed;
}

function articleWords(article: StoredDetails['article']): string {
  if (article === null) return '';
  const { num, heading, body } = article;
  const head = [num === null ? null : `Điều ${num}.`, heading].filter((part) => part !== null).join(' ');
  return [head, body].filter((part) => part !== '').join('\n');
}
