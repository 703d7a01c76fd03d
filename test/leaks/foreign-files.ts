import { takeUploads } from '../../src/server/uploads/take-uploads.ts';
import type { TestApp } from '../app.ts';
import { contextOf, insideAs, type Participant } from '../participants.ts';
import { checkSentUp, sendUp } from '../uploads.ts';

/** Files of a foreign agency: one on its way in, one that is kept. */
export type ForeignFiles = {
  uploadId: string;
  keptFileId: string;
  fileSecrets: readonly string[];
};

const words = { upload: 'Tệp kín đang gửi.txt', kept: 'Tệp kín đã giữ.txt' };

/** Sends them up in the agency's name, and keeps one. */
export async function layForeignFiles(test: TestApp, own: Participant): Promise<ForeignFiles> {
  const taken = await sendUp(test, own.leader, { name: words.kept, bytes: 'Nội dung của tệp kín.' });
  await checkSentUp(test);
  const [kept] = await insideAs(test, own, (tx) => takeUploads(tx, contextOf(test, own), [taken]));
  const uploadId = await sendUp(test, own.leader, { name: words.upload, bytes: 'Nội dung đang gửi.' });
  const ids = { uploadId, keptFileId: kept!.id };
  return { ...ids, fileSecrets: [...Object.values(ids), ...Object.values(words), kept!.sha256] };
}
