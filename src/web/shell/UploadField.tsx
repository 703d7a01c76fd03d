import { Skeleton } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { speakOf } from './language.ts';

/** Ids of the files that may be attached now; each time when they become others. */
export type UploadFieldProps = { onReady: (uploadIds: string[]) => void };

const UploadPanel = lazy(async () => {
  const [{ UploadPanel: panel }] = await Promise.all([import('./UploadPanel.tsx'), speakOf(['uploads'])]);
  return { default: panel };
});

/**
 * Files to attach: dropped, pasted or chosen, several at once, each with its progress, once it is declared that none of
 * them is a state secret. What it needs is fetched when it is shown.
 */
export function UploadField({ onReady }: UploadFieldProps) {
  return (
    <Suspense fallback={<Skeleton height={150} />}>
      <UploadPanel onReady={onReady} />
    </Suspense>
  );
}
