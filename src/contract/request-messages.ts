import { z } from 'zod';
import { act, count, Day, Id, Instant, refuses, words, written } from './act.ts';
import { Party } from './duty-shapes.ts';
import { MessageContent } from './request-content.ts';
import { FileView, MessageView, RegisterNumber } from './request-views.ts';

const requestId = z.object({ requestId: Id });
const ofFile = requestId.extend({ fileId: Id });

/** What a sending or a receiving leaves in the hands of both sides. */
export const Receipt = z.object({
  id: Id,
  requestId: Id,
  code: words('LT-7K3Q-9F2M'),
  messageId: Id.nullable(),
  kind: z.enum(['sent', 'received']),
  agency: Party,
  positionTitle: words('Văn thư').meta({ description: 'In which position it was done, without a name' }),
  at: Instant,
  number: RegisterNumber.nullable(),
  title: words('Đề nghị cung cấp thông tin'),
  contentHash: words('9f86d081…').meta({ description: 'SHA-256 of the content as it was sent' }),
  files: z.array(
    z.object({ name: words('Công văn 12.pdf'), size: count(120_000), sha256: words('9f86d081…') }),
  ),
});
export type Receipt = z.infer<typeof Receipt>;

/** What is written on a request after it was sent, its files and its receipts; a part of the requests. */
export const requestMessages = {
  sendMessage: act
    .meta({ access: 'appointment', creates: true, body: 'text', scope: 'requests:write' })
    .route({
      method: 'POST',
      path: '/requests/{requestId}/messages',
      operationId: 'sendMessage',
      summary: 'Write to the other side; the sender to one addressee or to all',
      successStatus: 201,
    })
    .input(
      requestId.extend({
        agencyId: Id.nullable()
          .default(null)
          .meta({ description: 'The addressee that the sender means; null: all' }),
        position: z
          .boolean()
          .default(false)
          .meta({ description: 'The position of one’s own agency on an obstacle' }),
        ...MessageContent.shape,
      }),
    )
    .output(MessageView)
    .errors(refuses('uploadNotReady', 'requestNotThere')),
  correctMessage: act
    .meta({ access: 'appointment', creates: true, body: 'text', scope: 'requests:write' })
    .route({
      method: 'POST',
      path: '/messages/{messageId}/corrections',
      operationId: 'correctMessage',
      summary: 'Correct what one’s own agency wrote by another message; nothing is edited',
      successStatus: 201,
    })
    .input(z.object({ messageId: Id, ...MessageContent.shape }))
    .output(MessageView)
    .errors(refuses('uploadNotReady', 'messageWithdrawn')),
  withdrawMessage: act
    .meta({ access: 'appointment', scope: 'requests:write' })
    .route({
      method: 'POST',
      path: '/messages/{messageId}/withdraw',
      operationId: 'withdrawMessage',
      summary: 'Withdraw what one’s own agency wrote; it stays to be read, marked',
    })
    .input(z.object({ messageId: Id, reason: written(3, 2000, 'Gửi nhầm văn bản') }))
    .output(MessageView)
    .errors(refuses('messageWithdrawn', 'answerStands')),
  receiveMessage: act
    .meta({ access: 'appointment', scope: 'requests:write' })
    .route({
      method: 'POST',
      path: '/messages/{messageId}/receive',
      operationId: 'receiveMessage',
      summary: 'Enter an answer or message of the other side in the register of what comes in',
    })
    .input(z.object({ messageId: Id }))
    .output(MessageView)
    .errors(refuses('alreadyReceived')),
  downloadRequestFile: act
    .meta({ access: 'appointment', answers: 'file', scope: 'requests:read' })
    .route({
      method: 'GET',
      path: '/requests/{requestId}/files/{fileId}',
      operationId: 'downloadRequestFile',
      summary: 'A file as it was sent',
    })
    .input(ofFile)
    .output(z.file())
    .errors(refuses('fileDestroyed')),
  previewRequestFile: act
    .meta({ access: 'appointment', answers: 'file' })
    .route({
      method: 'GET',
      path: '/requests/{requestId}/files/{fileId}/preview',
      operationId: 'previewRequestFile',
      summary:
        'How a file looks: a page of it drawn as PNG (the header lientich-pages says of how many), or its words',
    })
    .input(
      ofFile.extend({
        page: z.coerce
          .number()
          .int()
          .min(1)
          .max(10_000)
          .default(1)
          .meta({ examples: [1] }),
      }),
    )
    .output(z.file())
    .errors(refuses('noPreview', 'fileDestroyed')),
  listRequestFiles: act
    .meta({ access: 'appointment', scope: 'requests:read' })
    .route({
      method: 'GET',
      path: '/requests/{requestId}/files',
      operationId: 'listRequestFiles',
      summary: 'Every file of a request and its messages that one sees, with its hash',
    })
    .input(requestId)
    .output(
      z.object({
        items: z.array(
          FileView.extend({ sha256: words('9f86d081…'), messageId: Id.nullable(), from: Party, sentOn: Day }),
        ),
      }),
    ),
  listReceipts: act
    .meta({ access: 'appointment', scope: 'requests:read' })
    .route({
      method: 'GET',
      path: '/requests/{requestId}/receipts',
      operationId: 'listReceipts',
      summary: 'The receipts of a request, the earliest first',
    })
    .input(requestId)
    .output(z.object({ items: z.array(Receipt) })),
  downloadReceipt: act
    .meta({ access: 'appointment', answers: 'file', scope: 'requests:read' })
    .route({
      method: 'GET',
      path: '/requests/{requestId}/receipts/{receiptId}',
      operationId: 'downloadReceipt',
      summary: 'A receipt as a file (JSON), to be kept and checked',
    })
    .input(requestId.extend({ receiptId: Id }))
    .output(z.file()),
  checkReceipt: act
    .meta({ access: 'appointment', scope: 'requests:read' })
    .route({
      method: 'POST',
      path: '/receipts/check',
      operationId: 'checkReceipt',
      summary: 'Hold a receipt against the record: does it say what is written here?',
    })
    .input(Receipt)
    .output(z.object({ matches: z.boolean(), differs: z.array(words('contentHash')) })),
  downloadDossier: act
    .meta({ access: 'appointment', answers: 'file' })
    .route({
      method: 'GET',
      path: '/requests/{requestId}/dossier',
      operationId: 'downloadDossier',
      summary: 'The whole of it in order as one PDF: request, messages, files, states, receipts',
    })
    .input(requestId)
    .output(z.file()),
};
