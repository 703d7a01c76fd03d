import type { UploadView } from '../../contract/uploads.ts';
import type { StoredUpload } from './upload-store.ts';

/** An upload as its owner sees it; what it was found to be and its hash stay inside. */
export function showUpload({ id, name, size, received, state, reason, begunAt }: StoredUpload): UploadView {
  return { id, name, size, received, state, reason, begunAt: begunAt.toISOString() };
}
