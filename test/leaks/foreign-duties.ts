import { expect } from 'vitest';
import type { FulfilmentView } from '../../src/contract/fulfilment-views.ts';
import type { TestApp } from '../app.ts';
import { readText } from '../bring-in.ts';
import { layText, type Participant, recordBetween, textOf } from '../participants.ts';

/** A duty that runs between a foreign agency and another one; nobody else may notice any of it. */
export type ForeignDuties = {
  /** The regulation under which it runs. */
  runningId: string;
  dutyId: string;
  /** Of the foreign agency, with an evidence, a note and a dispute. */
  fulfilmentId: string;
  /** One with a file. */
  evidenceId: string;
  /** Read on the shelf, for who would attach it. */
  evidenceReadingId: string;
  dutySecrets: readonly string[];
};

const words = {
  title: 'Quy chế theo dõi việc mật riêng',
  article: 'Cơ quan báo việc riêng trong thời hạn 03 ngày kể từ ngày nhận được yêu cầu.',
  occasion: 'Công văn về việc riêng',
  evidence: 'Báo cáo về việc riêng',
  note: 'Ghi chú riêng trong nhà',
  dispute: 'Chưa nhận được báo cáo riêng',
};

/** Lays it by the acts, in the names of both. */
export async function layForeignDuties(
  test: TestApp,
  own: Participant,
  other: Participant,
): Promise<ForeignDuties> {
  const record = recordBetween([own, other], { title: words.title, symbol: null, aliases: [], bases: [] });
  const text = textOf(record, `Điều 1. Báo việc riêng\n${words.article}`);
  const { regulationId } = await layText(test, own, { text, acceptedBy: [own, other] });
  const duties = await test.call('GET', `/regulations/${regulationId}/duties`, { as: own.leader });
  const { dutyId } = duties.json<{ items: { dutyId: string }[] }>().items[0]!;
  const post = async (as: Participant, path: string, body: object, version?: number) => {
    const headers = { 'if-match': `"${version ?? 1}"` };
    const answer = await test.call('POST', path, { as: as.leader, body, headers });
    expect([200, 201], answer.body).toContain(answer.statusCode);
    return answer.json<FulfilmentView>();
  };
  const occasion = { occasion: words.occasion, eventOn: test.clock.today() };
  const { id: fulfilmentId } = await post(own, `/duties/${dutyId}/fulfilments`, occasion);
  const on = `/fulfilments/${fulfilmentId}`;
  const readingId = await readText(test, own.leader, words.evidence);
  const file = { readingId, secrecy: 'none', words: words.evidence };
  const { evidence } = await post(own, `${on}/evidence-files`, file);
  await post(own, `${on}/notes`, { words: words.note });
  await post(other, `${on}/dispute`, { reason: words.dispute });
  const evidenceReadingId = await readText(test, own.leader, words.evidence);
  const ids = {
    runningId: regulationId,
    dutyId,
    fulfilmentId,
    evidenceId: evidence[0]!.id,
    evidenceReadingId,
  };
  return { ...ids, dutySecrets: [...Object.values(ids), ...Object.values(words)] };
}
