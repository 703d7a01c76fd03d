import { useMemo, useState } from 'react';
import { call } from '../shell/call.ts';
import type { DutyDecision } from '../../domain/regulation/import-content.ts';
import { useSession } from './import-session.ts';
import type { ImportSession } from './import-session.ts';
import { decisionFor, saidAnew } from './shown-duties.ts';

type Decisions = Record<string, DutyDecision>;
export type DutyActs = ReturnType<typeof openDutyActs>;

/** What a person says to duties; it shows at once, and can be undone step by step. */
export function useDutyActs(): { acts: DutyActs; mayUndo: boolean } {
  const session = useSession();
  const [undoable, setUndoable] = useState(0);
  const acts = useMemo(() => openDutyActs(session, setUndoable), [session]);
  return { acts, mayUndo: undoable > 0 };
}

/** `tell` hears how many steps can be undone. */
function openDutyActs(session: ImportSession, tell: (undoable: number) => void) {
  const past: Decisions[] = [];
  const put = (decisions: Decisions) =>
    session.save({
      apply: (view) => ({ ...view, decisions: { ...view.decisions, ...decisions } }),
      send: ({ version }) => sendDecisions(session.importId, decisions, version),
    });
  const remember = (keys: string[]) => {
    const view = session.view();
    past.push(Object.fromEntries(keys.map((key) => [key, decisionFor(view, key)])));
    tell(past.length);
  };
  return {
    decide: (keys: readonly string[], differing: Partial<DutyDecision>) => {
      const decisions = saidAnew(session.view(), keys, differing);
      if (Object.keys(decisions).length === 0) return;
      remember(Object.keys(decisions));
      put(decisions);
    },
    undo: () => {
      const known = new Set(session.view().keys);
      const before = Object.entries(past.pop() ?? {}).filter(([key]) => known.has(key));
      tell(past.length);
      if (before.length > 0) put(Object.fromEntries(before));
    },
    /** For a dialog: resolves when the server has taken it. */
    decideInDialog: async (key: string, differing: Partial<DutyDecision>) => {
      const decisions = saidAnew(session.view(), [key], differing);
      if (Object.keys(decisions).length === 0) return;
      const before = decisionFor(session.view(), key);
      await session.saved({ send: ({ version }) => sendDecisions(session.importId, decisions, version) });
      past.push({ [key]: before });
      tell(past.length);
    },
  };
}

async function sendDecisions(importId: string, decisions: Decisions, version: number) {
  return call.imports.decideDuties({ importId, decisions }, { context: { version } });
}
