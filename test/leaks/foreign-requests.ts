import { expect } from 'vitest';
import type { Receipt } from '../../src/contract/request-messages.ts';
import type { RequestView } from '../../src/contract/request-views.ts';
import type { TestApp } from '../app.ts';
import type { Participant } from '../participants.ts';
import { checkSentUp, sendUp } from '../uploads.ts';

/** What a foreign agency and another one ask of each other; nobody else may notice any of it. */
export type ForeignRequests = {
  /** Sent by the foreign agency, with a file and a message. */
  askedId: string;
  /** Sent to it, with a message of the other side. */
  cameId: string;
  /** The agency with which it exchanges. */
  otherAgencyId: string;
  messageId: string;
  cameMessageId: string;
  requestFileId: string;
  receiptId: string;
  receipt: Receipt;
  kindId: string;
  draftId: string;
  requestSecrets: readonly string[];
};

const words = {
  asked: 'Đề nghị riêng gửi đi',
  came: 'Đề nghị riêng gửi đến',
  body: 'Nội dung đề nghị riêng',
  message: 'Lời nhắn riêng đi',
  cameMessage: 'Lời nhắn riêng đến',
  file: 'Tệp của đề nghị riêng.txt',
  note: 'Ghi chú riêng về đề nghị',
  direction: 'Bút phê riêng về đề nghị',
  kind: 'Loại đề nghị riêng',
  draft: 'Dự thảo đề nghị riêng',
};

/** Lays them by the acts, in the names of both. */
export async function layForeignRequests(
  test: TestApp,
  [own, other]: readonly [Participant, Participant],
  regulationId: string,
): Promise<ForeignRequests> {
  const post = async <Answer>(as: Participant, path: string, body: object): Promise<Answer> => {
    const answer = await test.call('POST', path, { as: as.leader, body });
    expect([200, 201], answer.body).toContain(answer.statusCode);
    return answer.json<Answer>();
  };
  const sent = (title: string, to: Participant, more: object = {}) => ({
    regulationId,
    eId: 'art_1',
    kind: 'information',
    addresseeIds: [to.agencyId],
    title,
    body: words.body,
    ...more,
  });
  const uploadId = await sendUp(test, own.leader, { name: words.file, bytes: 'Nội dung riêng.' });
  await checkSentUp(test);
  const asked = await post<RequestView>(
    own,
    '/requests',
    sent(words.asked, other, { uploadIds: [uploadId] }),
  );
  const came = await post<RequestView>(other, '/requests', sent(words.came, own));
  const message = await post<{ id: string }>(own, `/requests/${asked.id}/messages`, { body: words.message });
  const cameMessage = await post<{ id: string }>(other, `/requests/${came.id}/messages`, {
    agencyId: own.agencyId,
    body: words.cameMessage,
  });
  await post(own, `/requests/${asked.id}/notes`, { words: words.note });
  await post(own, `/requests/${came.id}/directions`, { words: words.direction });
  const kind = await post<{ id: string }>(own, `/regulations/${regulationId}/request-kinds`, {
    name: words.kind,
    handledLike: 'information',
  });
  const draft = await post<{ id: string }>(own, '/drafts', {
    kind: 'request',
    request: sent(words.draft, other),
  });
  const receipts = await test.call('GET', `/requests/${asked.id}/receipts`, { as: own.leader });
  const receipt = receipts.json<{ items: Receipt[] }>().items[0]!;
  const ids = {
    askedId: asked.id,
    cameId: came.id,
    messageId: message.id,
    cameMessageId: cameMessage.id,
    requestFileId: asked.files[0]!.id,
    receiptId: receipt.id,
    kindId: kind.id,
    draftId: draft.id,
  };
  const requestSecrets = [...Object.values(ids), ...Object.values(words), asked.code, came.code];
  return { ...ids, otherAgencyId: other.agencyId, receipt, requestSecrets };
}
