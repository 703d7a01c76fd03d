import type { uploads } from '../../contract/uploads.ts';
import type { ActingContext } from '../access/context.ts';
import type { Quarantine } from '../platform/quarantine.ts';
import type { Acts } from '../platform/serve.ts';
import { destroyFile } from './destroy-file.ts';
import { dropUpload } from './drop-upload.ts';
import { listUploads } from './list-uploads.ts';
import { readUpload } from './read-upload.ts';
import { readUploadLimits, type UploadLimits } from './read-upload-limits.ts';

/** The acts on files that are sent up in parts; the parts themselves are taken by `bindParts`. */
export function uploadActs(parts: {
  quarantine: Quarantine;
  limits: UploadLimits;
}): Acts<typeof uploads, ActingContext> {
  return {
    listUploads,
    readUploadLimits: (context) => readUploadLimits(parts.limits, context),
    readUpload,
    dropUpload: (context, input) => dropUpload(parts.quarantine, context, input),
    destroyFile,
  };
}
