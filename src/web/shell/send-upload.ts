import i18next from 'i18next';
import { DetailedError, Upload } from 'tus-js-client';
import { actingAs } from './acting-as.ts';
import { fingerprintOf, uploadMemory } from './upload-memory.ts';

/** What is told of a file that is being sent. */
export type SendingNews = {
  /** Bytes sent. */
  onProgress: (sent: number) => void;
  /** All of it has come in; it is being checked under this id. */
  onSent: (uploadId: string) => void;
  /** It stopped: for a reason that the server gave in words, or because the server is out of reach. */
  onFailed: (sentence: string | null) => void;
};

/** A file that is being sent: may rest and go on; what was sent of it is given up by `end`. */
export type Sending = { pause(): void; resume(): void; end(): void };

/** Bytes of a part: small enough to come in within the server's patience on a slow line. */
const partBytes = 8_000_000;
const pauses = [0, 1000, 3000, 5000, 10_000, 20_000, 30_000];

/** Sends a file in parts, from where it broke off if this machine has begun to send it before. */
export function sendUpload(file: File, { onProgress, onSent, onFailed }: SendingNews): Sending {
  const who = actingAs() ?? '';
  const upload = new Upload(file, {
    endpoint: '/api/v1/uploads/tus',
    headers: { 'lientich-acting-as': who, 'accept-language': i18next.language },
    metadata: { filename: file.name, declared: 'none' },
    chunkSize: partBytes,
    retryDelays: pauses,
    onShouldRetry: isPassing,
    urlStorage: uploadMemory(localStorage, Date.now),
    fingerprint: async () => fingerprintOf(file, who),
    removeFingerprintOnSuccess: true,
    onProgress,
    onSuccess: () => onSent(upload.url?.split('/').at(-1) ?? ''),
    onError: (error) => onFailed(sentenceOf(error)),
  });
  const begin = async () => {
    const [before] = await upload.findPreviousUploads();
    if (before !== undefined) upload.resumeFromPreviousUpload(before);
    upload.start();
  };
  void begin();
  return {
    pause: () => void upload.abort(),
    resume: () => upload.start(),
    end: () => void upload.abort(true).catch(() => undefined),
  };
}

/** What the server says in words is its last word; all else passes: a line that breaks, a server that starts anew. */
function isPassing(error: DetailedError): boolean {
  const status = error.originalResponse?.getStatus() ?? 0;
  return (
    status === 0 ||
    status >= 500 ||
    status === 423 ||
    status === 429 ||
    (status === 409 && sentenceOf(error) === null)
  );
}

/** The sentence of a problem document; null when the server said nothing of that kind. */
function sentenceOf(error: Error): string | null {
  const body = error instanceof DetailedError ? (error.originalResponse?.getBody() ?? '') : '';
  try {
    const { detail } = JSON.parse(body) as { detail?: unknown };
    return typeof detail === 'string' ? detail : null;
  } catch {
    // No problem document: the protocol's own words are for programs.
    return null;
  }
}
