import { canonicalJson, type Json } from '../../domain/regulation/canonical-json.ts';
import type { Details } from '../../contract/request-views.ts';
import { fingerprint } from '../platform/fingerprint.ts';

/** A file as a receipt names it; `size` in bytes. */
export type HashedFile = { name: string; size: number; sha256: string };

/** What of a request its hash speaks for: all that was asked or told, and of whom. */
export type RequestWords = {
  code: string;
  regulationId: string;
  eId: string;
  kind: string;
  fromAgencyId: string;
  title: string;
  body: string;
  fields: Details;
  urgency: string;
  medium: string;
  happenedOn: string | null;
  paperSymbol: string | null;
};

/** What of a message its hash speaks for. */
export type MessageWords = {
  requestId: string;
  kind: string;
  fromAgencyId: string;
  body: string;
  corrects: string | null;
  outcome: string | null;
  outcomeDetails: Details;
  medium: string;
  happenedOn: string | null;
  paperSymbol: string | null;
};

/** SHA-256, hexadecimal, of what was asked or told with its files in their order; the record gives it again at any time. */
export function hashRequest(words: RequestWords, files: readonly HashedFile[]): string {
  return hashOf(words, files);
}

/** The same of a message. */
export function hashMessage(words: MessageWords, files: readonly HashedFile[]): string {
  return hashOf(words, files);
}

function hashOf(words: Json, files: readonly HashedFile[]): string {
  const named = files.map(({ name, size, sha256 }) => ({ name, size, sha256 }));
  return fingerprint(canonicalJson({ words, files: named }));
}
