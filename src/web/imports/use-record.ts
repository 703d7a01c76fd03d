import { useCallback } from 'react';
import { call } from '../shell/call.ts';
import type { ImportRecord } from '../../domain/regulation/import-content.ts';
import { useImport, useSession } from './import-session.ts';

type Change = Partial<ImportRecord> | ((record: ImportRecord) => Partial<ImportRecord>);

/** The record as it stands on the screen, and the way to change it: shown at once, saved behind. */
export function useRecord(): [ImportRecord, (change: Change) => void] {
  const session = useSession();
  const record = useImport((view) => view.record);
  const write = useCallback(
    (change: Change) => {
      const { importId } = session;
      session.save({
        keep: true,
        apply: (view) => ({
          ...view,
          record: { ...view.record, ...(typeof change === 'function' ? change(view.record) : change) },
        }),
        send: (view) =>
          call.imports.describeImport(
            { importId, record: view.record },
            { context: { version: view.version } },
          ),
      });
    },
    [session],
  );
  return [record, write];
}
