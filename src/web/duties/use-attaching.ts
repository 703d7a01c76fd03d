import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../shell/call.ts';
import { useAct } from '../shell/use-act.ts';
import { useReading } from '../text/use-reading.ts';

/**
 * Reads a file that is declared to be no secret, as every file that comes in, and keeps it as evidence when it has been
 * read: a stamp of secrecy in it is found before it is kept.
 */
export function useAttaching(fulfilmentId: string, onDone: () => void) {
  const { t } = useTranslation('duties');
  const { state, start, stop, handOver } = useReading();
  const attach = useAct(api.duties.attachEvidence.mutationOptions(), {
    done: t('evidenceAdded'),
    after: () => {
      handOver();
      onDone();
    },
  });
  const words = useRef('');
  const taken = useRef<string | null>(null);
  const { mutate, reset } = attach;
  const readingId = state.at === 'done' ? state.readingId : null;
  useEffect(() => {
    if (readingId === null || taken.current === readingId) return;
    taken.current = readingId;
    mutate({ fulfilmentId, readingId, secrecy: 'none', words: words.current });
  }, [fulfilmentId, readingId, mutate]);
  const begin = (file: File, said: string) => {
    reset();
    words.current = said;
    void start({ file }, file.name);
  };
  const isReading = state.at === 'sending' || state.at === 'reading';
  return { state, begin, stop: () => stop(), error: attach.error, isPending: isReading || attach.isPending };
}
