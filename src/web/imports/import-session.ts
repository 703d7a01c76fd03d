import { useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useMemo, useState } from 'react';
import type { ImportView } from '../../contract/import-views.ts';
import { importQuery, useImportPart } from './import-query.ts';
import { openSaver } from './open-saver.ts';
import type { Saver, SavingState } from './open-saver.ts';

/** The import on screen and the way to change it; the same object as long as the page is open. */
export type ImportSession = Saver & {
  importId: string;
  /** The import as it is at this moment, for acts; what is drawn takes `useImport`. */
  view: () => ImportView;
  /** Takes it from the server anew. */
  reload: () => Promise<void>;
};

const Session = createContext<ImportSession | null>(null);
export const ImportSessionProvider = Session.Provider;

/** Only on the page of an import. */
export function useSession(): ImportSession {
  const session = useContext(Session);
  if (!session) throw new Error('useSession stands outside the page of an import');
  return session;
}

/** A part of the import on screen. */
export function useImport<Part>(part: (view: ImportView) => Part): Part {
  const session = useSession();
  return useImportPart(session.importId, part) ?? part(session.view());
}

/** Opens the session of an import that has been loaded, and tells how its saving goes. */
export function useOpenSession(importId: string): [ImportSession, SavingState] {
  const client = useQueryClient();
  const [saving, setSaving] = useState<SavingState>({ isSaving: false, failure: null });
  const session = useMemo(() => {
    const query = importQuery(importId);
    const view = () => {
      const held = client.getQueryData(query.queryKey);
      if (!held) throw new Error('an import is changed before it was loaded');
      return held;
    };
    const reload = async () => void (await client.fetchQuery({ ...query, staleTime: 0 }));
    const show = (next: ImportView) => void client.setQueryData(query.queryKey, next);
    return { importId, view, reload, ...openSaver({ view, show, reload, report: setSaving }) };
  }, [client, importId]);
  return [session, saving];
}
