import { z } from 'zod';
import { everyFileType } from '../domain/upload/file-type.ts';
import { uploadReasons, uploadStates } from '../domain/upload/upload.ts';
import { act, count, Id, Instant, page, paging, refuses, words, written } from './act.ts';

/**
 * Files that are sent up in parts. The parts themselves go by the tus protocol 1.0 to `/api/v1/uploads/tus` (creation,
 * termination): `Upload-Metadata` names `filename` and `declared`, which must be `none` (no state secret).
 */
export const UploadView = z.object({
  id: Id,
  name: words('Công văn 12.pdf'),
  size: count(120_000).meta({ description: 'Bytes' }),
  received: count(120_000).meta({ description: 'Bytes that have come in' }),
  state: z.enum(uploadStates).meta({
    description:
      'held: whole, but what looks for viruses does not answer yet; ready: may be attached; taken: is attached',
    examples: ['ready'],
  }),
  reason: z.enum(uploadReasons).nullable().meta({ description: 'Why it was refused' }),
  begunAt: Instant,
});
export type UploadView = z.infer<typeof UploadView>;

const sending = { access: 'appointment', scope: 'files:write' } as const;
/** How the calls of tus may be refused before a byte is taken; they are no acts of the contract. */
export const partRefusals = ['declaredSecret', 'uploadTooLarge', 'uploadQuotaReached'] as const;

const ofUpload = z.object({ uploadId: Id });

export const uploads = {
  listUploads: act
    .meta(sending)
    .route({
      method: 'GET',
      path: '/uploads',
      operationId: 'listUploads',
      summary: 'One’s own files that were sent up and are not attached to anything yet, the latest first',
    })
    .input(z.object(paging))
    .output(page(UploadView)),
  readUploadLimits: act
    .meta(sending)
    .route({
      method: 'GET',
      path: '/uploads/limits',
      operationId: 'readUploadLimits',
      summary:
        'Which files may be sent up, how large, and how much room is left; they are sent by tus 1.0 to /uploads/tus, with filename and declared (none) in Upload-Metadata',
    })
    .output(
      z.object({
        largest: count(2_048_000_000).meta({ description: 'Bytes of one file' }),
        quota: count(5_000_000_000).meta({ description: 'Bytes of all files that are not attached yet' }),
        used: count(0).meta({ description: 'Bytes of these now' }),
        types: z.array(z.enum(everyFileType)).meta({ examples: [['pdf', 'docx']] }),
      }),
    ),
  readUpload: act
    .meta(sending)
    .route({
      method: 'GET',
      path: '/uploads/{uploadId}',
      operationId: 'readUpload',
      summary: 'How far one of one’s own files is: coming in, being checked, ready or refused',
    })
    .input(ofUpload)
    .output(UploadView),
  dropUpload: act
    .meta(sending)
    .route({
      method: 'DELETE',
      path: '/uploads/{uploadId}',
      operationId: 'dropUpload',
      summary: 'Give up one of one’s own files that is not attached to anything',
    })
    .input(ofUpload)
    .output(z.object({ dropped: z.literal(true) }))
    .errors(refuses('uploadTaken')),
  destroyFile: act
    .route({
      method: 'POST',
      path: '/files/{fileId}/destroy',
      operationId: 'destroyFile',
      summary: 'Destroy the bytes of a file of one’s own agency for good; the record of it stays',
    })
    .input(z.object({ fileId: Id, reason: written(1, 500, 'Hết thời hạn lưu trữ') }))
    .output(z.object({ destroyed: z.literal(true) }))
    .errors(refuses('fileDestroyed')),
};
