import { useCallback, useEffect, useState } from 'react';
import { tellFailure } from './tell.ts';

/** Long enough for the page itself to come first. */
const quietMs = 2000;

/**
 * A part of the frame that comes when the page is there, so that it opens at once, and the way to fetch it sooner. Kept
 * as it is and not as a lazy component: React shows what it had to wait for 300 ms late, also when it is there already.
 * `fetchPart` is a function of its module, the same at each drawing.
 */
export function useLate<Part>(fetchPart: () => Promise<Part>): [Part | null, () => void] {
  const [part, setPart] = useState<Part | null>(null);
  const fetchNow = useCallback(async () => {
    const come = await fetchPart();
    setPart(() => come);
  }, [fetchPart]);
  useEffect(() => {
    // Nobody has asked yet: who does is told when it cannot be had.
    const waiting = setTimeout(() => void fetchNow().catch(() => undefined), quietMs);
    return () => clearTimeout(waiting);
  }, [fetchNow]);
  return [part, () => void fetchNow().catch(tellFailure)];
}
