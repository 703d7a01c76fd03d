import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { call } from '../shell/call.ts';
import { useReading } from '../text/use-reading.ts';
import type { Intake } from '../text/use-reading.ts';

/** Reads a text that is declared to be no secret and takes it into the agency's work, whose page opens then. */
export function useTakingIn() {
  const navigate = useNavigate();
  const { state, start, stop, handOver } = useReading();
  const begin = useMutation({
    mutationFn: (readingId: string) => call.imports.beginImport({ readingId, secrecy: 'none' }),
    onSuccess: ({ id }) => {
      handOver();
      return navigate({ to: '/nhap/$importId', params: { importId: id } });
    },
  });
  const { mutate, reset } = begin;
  const taken = useRef<string | null>(null);
  const readingId = state.at === 'done' ? state.readingId : null;
  useEffect(() => {
    if (readingId === null || taken.current === readingId) return;
    taken.current = readingId;
    mutate(readingId);
  }, [readingId, mutate]);
  const takeIn = async (intake: Intake, name: string) => {
    reset();
    await start(intake, name);
  };
  // Until its page opens, a text that has been read is still on its way.
  const reading =
    state.at === 'done' && begin.isPending ? ({ at: 'sending', name: state.name } as const) : state;
  return { reading, begin, takeIn, stop: () => stop() };
}
