import i18next from 'i18next';
import { actingAs } from './acting-as.ts';
import { decodeProblem } from './problem.ts';

/** How a file looks: a page as a picture, or its words. Both were made by the server; nothing of the file is shown. */
export type FilePreviewed = { picture: Blob; pages: number } | { text: string };

/** Fetches a preview; the answer says in a header how many pages there are, which the typed client does not hand on. */
export async function fetchPreview(path: string, page: number, signal: AbortSignal): Promise<FilePreviewed> {
  const headers = { 'accept-language': i18next.language, 'lientich-acting-as': actingAs() ?? '' };
  const answer = await fetch(`/api/v1${path}?page=${page}`, { headers, signal });
  if (!answer.ok)
    throw (
      decodeProblem(await answer.json(), { status: answer.status, headers: {} }) ?? new Error('no preview')
    );
  if (answer.headers.get('content-type')?.startsWith('text/plain')) return { text: await answer.text() };
  return { picture: await answer.blob(), pages: Number(answer.headers.get('lientich-pages') ?? 1) };
}
