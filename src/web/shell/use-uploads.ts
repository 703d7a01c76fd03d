import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UploadView } from '../../contract/uploads.ts';
import { type FileType, typeOfName } from '../../domain/upload/file-type.ts';
import { call } from './call.ts';
import { sizeWords } from './size-words.ts';
import { type Sending, sendUpload } from './send-upload.ts';

/** A file in the field. `waiting`: until it is declared that it is no secret. */
export type UploadLine = {
  key: number;
  name: string;
  size: number;
  sent: number;
  state: 'waiting' | 'sending' | 'paused' | 'checking' | 'held' | 'ready' | 'refused' | 'failed';
  uploadId: string | null;
  /** Why it was refused or stopped, in words. */
  sentence: string | null;
};

export type UploadLimits = { largest: number; types: readonly FileType[] };

type Held = { file: File; sending: Sending | null };

/** The files of one field, with all that is done to them; `onReady` gets the ids of those that may be attached. */
export function useUploads(limits: UploadLimits | undefined, onReady: (uploadIds: string[]) => void) {
  const { t, i18n } = useTranslation('uploads');
  const [lines, setLines] = useState<UploadLine[]>([]);
  const [declared, setDeclared] = useState(false);
  const held = useRef(new Map<number, Held>());
  const nextKey = useRef(0);

  const change = (key: number, news: Partial<UploadLine>) =>
    setLines((before) => before.map((line) => (line.key === key ? { ...line, ...news } : line)));

  const ready = lines.flatMap(({ state, uploadId }) =>
    state === 'ready' && uploadId !== null ? [uploadId] : [],
  );
  const told = useRef('');
  useEffect(() => {
    if (told.current === ready.join()) return;
    told.current = ready.join();
    onReady(ready);
  });
  // Who leaves the page stops sending; what came in waits a day to be gone on with.
  useEffect(() => {
    const all = held.current;
    return () => {
      for (const { sending } of all.values()) sending?.pause();
    };
  }, []);

  const send = (key: number, file: File) => {
    change(key, { state: 'sending', sentence: null });
    const sending = sendUpload(file, {
      onProgress: (sent) => change(key, { sent }),
      onSent: (uploadId) => change(key, { state: 'checking', uploadId, sent: file.size }),
      onFailed: (sentence) => change(key, { state: 'failed', sentence: sentence ?? t('notReached') }),
    });
    held.current.set(key, { file, sending });
  };

  /** Why a file need not be sent at all; null: it may. */
  const whyNot = (file: File): string | null => {
    if (limits === undefined) return null;
    const type = typeOfName(file.name);
    if (type === null || !limits.types.includes(type)) return t('reason.typeNotAllowed');
    if (file.size === 0) return t('reason.empty');
    return file.size > limits.largest
      ? t('tooLarge', { size: sizeWords(limits.largest, i18n.language, t) })
      : null;
  };

  return {
    lines,
    declared,
    declare: (yes: boolean) => {
      setDeclared(yes);
      if (!yes) return;
      for (const { key, state } of lines) {
        const waiting = held.current.get(key);
        if (state === 'waiting' && waiting) send(key, waiting.file);
      }
    },
    add: (files: readonly File[]) => {
      for (const file of files) {
        const key = nextKey.current;
        nextKey.current += 1;
        const sentence = whyNot(file);
        const state = sentence === null ? 'waiting' : 'refused';
        setLines((before) => [
          ...before,
          { key, name: file.name, size: file.size, sent: 0, state, uploadId: null, sentence },
        ]);
        held.current.set(key, { file, sending: null });
        if (state === 'waiting' && declared) send(key, file);
      }
    },
    pause: (key: number) => {
      held.current.get(key)?.sending?.pause();
      change(key, { state: 'paused' });
    },
    resume: (key: number) => {
      held.current.get(key)?.sending?.resume();
      change(key, { state: 'sending', sentence: null });
    },
    remove: (line: UploadLine) => {
      held.current.get(line.key)?.sending?.end();
      held.current.delete(line.key);
      setLines((before) => before.filter(({ key }) => key !== line.key));
      // What cannot be given up now goes by itself after some days.
      if (line.uploadId !== null)
        void call.uploads.dropUpload({ uploadId: line.uploadId }).catch(() => undefined);
    },
    /** Takes in what the server says of one that is being checked. */
    follow: (key: number, { state, reason }: UploadView) => {
      if (state === 'checking' || state === 'held' || state === 'ready') change(key, { state });
      else change(key, { state: 'refused', sentence: t(`reason.${reason ?? 'lost'}`) });
    },
  };
}
