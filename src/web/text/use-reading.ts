import { useCallback, useEffect, useRef, useState } from 'react';
import type { ReadingView } from '../../contract/readings.ts';
import type { Reading } from '../../domain/law/parsed-document.ts';
import { call } from '../shell/call.ts';

/** Seconds that the server may hold an answer back while there is no news. */
const wait = 15;

export type ReadingState =
  | { at: 'start'; stopped?: boolean; error?: unknown }
  | { at: 'sending'; name: string }
  | { at: 'reading'; name: string; view: ReadingView }
  | { at: 'refused'; name: string; view: ReadingView }
  | { at: 'done'; name: string; readingId: string; reading: Reading };

/** What is to be read: a file as it is, or pasted words. */
export type Intake = { file: File } | { text: string };

/**
 * Sends a text to be read, follows the reading, takes the result; `stop` ends it on the server too, `handOver` leaves
 * it there for another page.
 */
export function useReading() {
  const [state, setState] = useState<ReadingState>({ at: 'start' });
  const running = useRef<AbortController | null>(null);

  const start = useCallback(async (intake: Intake, name: string) => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    const show = (next: ReadingState) => {
      if (!controller.signal.aborted) setState(next);
    };
    show({ at: 'sending', name });
    try {
      show(await readToEnd(intake, name, controller.signal, show));
    } catch (error) {
      show({ at: 'start', error });
    }
  }, []);

  const stop = useCallback((next: ReadingState = { at: 'start', stopped: true }) => {
    running.current?.abort();
    setState(next);
  }, []);

  const handOver = useCallback(() => {
    running.current = null;
  }, []);

  useEffect(() => () => running.current?.abort(), []);
  return { state, start, stop, handOver };
}

async function readToEnd(
  intake: Intake,
  name: string,
  signal: AbortSignal,
  show: (state: ReadingState) => void,
): Promise<ReadingState> {
  let view = await ('file' in intake
    ? call.readings.readFile(typed(intake.file), { signal })
    : call.readings.readText({ text: intake.text }, { signal }));
  const readingId = view.id;
  // A page that is left or a reading that is stopped is ended on the server too, not only forgotten here.
  signal.addEventListener('abort', () => void cancelOnServer(readingId));
  while (view.state === 'reading') {
    show({ at: 'reading', name, view });
    view = await call.readings.followReading({ readingId, wait }, { signal });
  }
  if (view.state === 'cancelled') return { at: 'start', stopped: true };
  if (view.state === 'refused') return { at: 'refused', name, view };
  return { at: 'done', name, readingId, reading: await call.readings.takeReading({ readingId }, { signal }) };
}

/** Browsers name no type for .md and some others; a body without a type would not arrive. */
function typed(file: File): File {
  return file.type ? file : new File([file], file.name, { type: 'application/octet-stream' });
}

/** A reading that has ended already has nothing to cancel: its answer, 404, is no news. */
async function cancelOnServer(readingId: string): Promise<void> {
  await call.readings.cancelReading({ readingId }).catch(() => undefined);
}
