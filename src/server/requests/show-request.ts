import type { RequestView } from '../../contract/request-views.ts';
import { kindRules } from '../../domain/request/kind.ts';
import { type ActingContext, found } from '../access/context.ts';
import type { Tx } from '../platform/database.ts';
import { asRow, findRow } from './request-row-store.ts';
import { loadDetails, loadLines, type StoredDetails } from './request-view-store.ts';
import { showLine } from './show-line.ts';

/**
 * A request as its page shows it to one's own agency: the lines that it sees, what may be done on each, and what is inside
 * of the agency.
 * @throws {NotFound} when it is not there, does not concern the agency, or is not for the asker's eyes in it
 */
export async function showRequest(
  { actor, clock }: ActingContext,
  tx: Tx,
  requestId: string,
): Promise<RequestView> {
  const reader = { ...actor, day: clock.today() };
  const row = asRow(found(await findRow(tx, reader, requestId)), reader.day);
  const {
    clock: _clock,
    article,
    ownFields: _fields,
    ownOutcomes,
    inside,
    ...shown
  } = await loadDetails(tx, actor.agencyId, requestId);
  const stored = await loadLines(tx, requestId);
  const lines = stored.map((line) => showLine(line, { eId: row.eId, day: reader.day }));
  const rule = kindRules[row.kind];
  const own = row.part === 'to' ? lines.find(({ agency }) => agency.agencyId === actor.agencyId) : lines[0];
  return {
    ...row,
    ...shown,
    articleWords: articleWords(article),
    outcomes:
      ownOutcomes === null || ownOutcomes.length === 0
        ? rule.outcomes.map(({ key, needs }) => ({
            key,
            name: null,
            needs: needs.map((need) => ({ ...need, name: null })),
          }))
        : ownOutcomes.map(({ key, name }) => ({ key, name, needs: [] })),
    settledBy: rule.settledBy,
    lines,
    steps: [],
    inside: { ...inside, holder: row.holder, innerDueOn: row.innerDueOn },
    version: found(own).version,
  };
}

function articleWords(article: StoredDetails['article']): string {
  if (article === null) return '';
  const { num, heading, body } = article;
  const head = [num === null ? null : `Điều ${num}.`, heading].filter((part) => part !== null).join(' ');
  return [head, body].filter((part) => part !== '').join('\n');
}
