import { ORPCError } from '@orpc/client';

/** What the server says when it refuses, `application/problem+json` (RFC 9457). */
export type Problem = {
  code: string;
  status: number;
  title: string;
  detail: string | null;
  /** Seconds to wait before another try, when the server says so. */
  retryAfter: number | null;
  /** Names the request in the server's log. */
  instance: string | null;
  errors: { path: string; message: string }[];
};

/** Turns the body of a refusal into an error that carries it; null when it is no problem document. */
export function decodeProblem(body: unknown, response: { status: number; headers: object }) {
  if (!isRecord(body) || typeof body.title !== 'string') return null;
  const code = text(body.code) ?? 'unknown';
  const data: Problem = {
    code,
    status: response.status,
    title: body.title,
    detail: text(body.detail),
    retryAfter: secondsOf(body.retryAfter ?? headerOf(response.headers, 'retry-after')),
    instance: text(body.instance),
    errors: Array.isArray(body.errors) ? body.errors.filter(isFieldError).map(fieldError) : [],
  };
  return new ORPCError(code, { status: response.status, message: body.title, data });
}

/** How Chromium, Firefox and Safari name an answer or a part of the program that did not arrive; other TypeErrors are bugs. */
const unreachable =
  /^(failed to fetch|networkerror|load failed|error loading dynamically|importing a module script failed)/iu;

/** The problem behind any error; `offline` when the server could not be reached, `unexpected` for a bug of ours. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ORPCError && isRecord(error.data) && typeof error.data.title === 'string') {
    return error.data as Problem;
  }
  const code = error instanceof TypeError && unreachable.test(error.message) ? 'offline' : 'unexpected';
  const status = error instanceof ORPCError ? error.status : 0;
  return { code, status, title: '', detail: null, retryAfter: null, instance: null, errors: [] };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isFieldError(value: unknown): value is { path: unknown; message: string } {
  return isRecord(value) && typeof value.message === 'string';
}

function fieldError(error: { path: unknown; message: string }) {
  const path = Array.isArray(error.path) ? error.path.join('.') : (text(error.path) ?? '');
  return { path, message: error.message };
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function secondsOf(value: unknown): number | null {
  const seconds = Number(value ?? Number.NaN);
  return Number.isFinite(seconds) && seconds > 0 ? Math.ceil(seconds) : null;
}

function headerOf(headers: object, name: string): unknown {
  return (headers as Record<string, unknown>)[name];
}
