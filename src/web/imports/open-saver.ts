import type { ImportView } from '../../contract/import-views.ts';
import { problemOf } from '../shell/problem.ts';

/** What an act answers: its part of the import, and the version that it has now. */
type Answer = Partial<ImportView> & Pick<ImportView, 'version'>;

/** One thing that a person does to an import. */
export type ImportChange = {
  /** Shows it at once; left out where the server's answer is waited for. */
  apply?: (view: ImportView) => ImportView;
  /** Sends it, given the import as it then is. */
  send: (view: ImportView) => Promise<Answer>;
  /** Typed words: they stay on the screen when refused, and are saved again when somebody else was quicker. */
  keep?: boolean;
};

/** Where the import is held on this page, and what is told of the saving. */
export type SaverPlace = {
  view: () => ImportView;
  show: (view: ImportView) => void;
  /** Takes the import from the server anew. */
  reload: () => Promise<void>;
  report: (state: SavingState) => void;
};
export type SavingState = { isSaving: boolean; failure: unknown };

type Waiting = ImportChange & {
  /** Of a dialog, which shows a failure itself. */
  settle: ((error: unknown) => void) | null;
};
export type Saver = ReturnType<typeof openSaver>;

/**
 * Saves what is done to an import one after the other, each with the version that the one before gave. When somebody
 * else was quicker (412) the import is loaded anew: what was typed is then saved again, what was decided is dropped.
 * What does not reach the server, or comes after the end of the session, waits until it is tried again.
 */
export function openSaver({ view, show, reload, report }: SaverPlace) {
  let waiting: Waiting[] = [];
  let running: Promise<void> | null = null;

  const send = async (change: Waiting): Promise<unknown> => {
    try {
      const answer = await change.send(view());
      waiting.shift();
      // While more waits, the picture on the screen is newer than this answer.
      show({ ...view(), ...(waiting.length === 0 ? answer : { version: answer.version }) });
      change.settle?.(null);
      return null;
    } catch (error) {
      return error;
    }
  };
  const startAnew = async (): Promise<void> => {
    await reload();
    for (const { apply } of waiting) if (apply) show(apply(view()));
  };
  /** Decides what becomes of the line when its first could not be saved; false to stop here. */
  const recover = async (first: Waiting, error: unknown): Promise<boolean> => {
    const { code, status } = problemOf(error);
    if (first.settle) {
      waiting.shift();
      first.settle(error);
    } else {
      report({ isSaving: true, failure: error });
      if (waitsForPerson(code)) return false;
      if (status !== 412) waiting.shift();
    }
    if (status === 412) waiting = waiting.filter(({ keep }) => keep === true);
    if (status === 412 || !(first.keep || first.settle)) await startAnew();
    return true;
  };
  const work = async (): Promise<void> => {
    let failure: unknown = null;
    for (let first = waiting[0]; first; first = waiting[0]) {
      const error = await send(first);
      if (error === null) continue;
      if (!first.settle) failure = error;
      if (!(await recover(first, error))) break;
    }
    report({ isSaving: false, failure });
  };
  const start = (): Promise<void> => {
    if (running) return running;
    report({ isSaving: true, failure: null });
    running = work().finally(() => {
      running = null;
    });
    return running;
  };
  const add = (change: ImportChange, settle: Waiting['settle']) => {
    if (change.apply) show(change.apply(view()));
    waiting.push({ ...change, settle });
    void start();
  };

  return {
    /** Shows it, and saves it when those before are saved. A failure is told by `report`. */
    save: (change: ImportChange) => add(change, null),
    /** Saves it for a dialog. @throws what the server refused */
    saved: (change: ImportChange) =>
      new Promise<void>((resolve, reject) => {
        add(change, (error) => (error === null ? resolve() : reject(error)));
      }),
    /** Tries again what waits, and resolves when nothing more can be done. */
    flush: start,
    isIdle: () => waiting.length === 0,
  };
}

/** Whether what failed is sent again as it is once the person has the network, or a session, again. */
export function waitsForPerson(code: string): boolean {
  return code === 'offline' || code === 'unauthenticated';
}
