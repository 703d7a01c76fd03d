import type { Expectation } from './operations.ts';

const sending = 'a file on its way in belongs to the person who sends it, in the agency for which they act';

/** What strangers may learn by the operations on files that are sent up. */
export const uploadOperations: Record<string, Expectation> = {
  listUploads: { sees: 'own', why: sending },
  readUploadLimits: { sees: 'own', why: 'the settings, and how much of the caller’s own room is used' },
  readUpload: { sees: 'hidden', why: sending, call: ({ uploadId }) => ({ params: { uploadId } }) },
  dropUpload: { sees: 'hidden', why: sending, call: ({ uploadId }) => ({ params: { uploadId } }) },
  destroyFile: {
    sees: 'hidden',
    why: 'only a leader of the agency that keeps a file destroys it',
    call: ({ keptFileId }) => ({ params: { fileId: keptFileId }, body: { reason: 'Hết thời hạn lưu trữ' } }),
  },
};
