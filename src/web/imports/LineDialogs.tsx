import { Text, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LineRole, StructureCorrection } from '../../domain/law/corrected-text.ts';
import { markLine } from '../../domain/law/mark-line.ts';
import { ActModal } from '../shell/ActModal.tsx';
import { useImport } from './import-session.ts';
import { beginningOfWord } from './line-places.ts';

/** A correction of a line for which something has to be said first. */
export type LineDialog =
  | { kind: 'role'; line: number; as: Exclude<LineRole['as'], 'text'> }
  | { kind: 'split'; line: number; at: number }
  | { kind: 'reword'; line: number };

type DialogProps<Kind extends LineDialog['kind']> = {
  dialog: Extract<LineDialog, { kind: Kind }>;
  /** Resolves when the text has been read again. */
  correct: (correction: StructureCorrection) => Promise<void>;
  onClose: () => void;
};

/** The form of a correction. */
export function LineDialogs({ dialog, ...rest }: DialogProps<LineDialog['kind']>) {
  switch (dialog.kind) {
    case 'role':
      return <RoleDialog dialog={dialog} {...rest} />;
    case 'split':
      return <SplitDialog dialog={dialog} {...rest} />;
    case 'reword':
      return <RewordDialog dialog={dialog} {...rest} />;
  }
}

function useCorrecting({ correct, onClose }: Pick<DialogProps<LineDialog['kind']>, 'correct' | 'onClose'>) {
  return useMutation({ mutationFn: correct, onSuccess: onClose });
}

function RoleDialog({ dialog, correct, onClose }: DialogProps<'role'>) {
  const { t } = useTranslation('imports');
  const { line, as } = dialog;
  const text = useImport(({ lines }) => lines[line] ?? '');
  const [num, setNum] = useState(() => markLine(text)?.num ?? '');
  const acting = useCorrecting({ correct, onClose });
  return (
    <ActModal
      onClose={onClose}
      title={t('roleTitle', { n: line + 1, role: t(`role.${as}`) })}
      act={t('save', { ns: 'shell' })}
      acting={acting}
      onSubmit={() => acting.mutate({ do: 'mark', line, role: { as, num: num.trim() || null } })}
    >
      <Line text={text} />
      <TextInput
        label={t('roleNum')}
        description={t('roleNumHint')}
        value={num}
        onChange={(event) => setNum(event.currentTarget.value)}
        maxLength={20}
        w={180}
        data-autofocus
      />
    </ActModal>
  );
}

function SplitDialog({ dialog, correct, onClose }: DialogProps<'split'>) {
  const { t } = useTranslation('imports');
  const { line, at } = dialog;
  const text = useImport(({ lines }) => lines[line] ?? '');
  const field = useRef<HTMLTextAreaElement>(null);
  const acting = useCorrecting({ correct, onClose });
  const split = () => {
    const place = beginningOfWord(text, field.current?.selectionStart ?? 0);
    acting.mutate({ do: 'split', line, at: Math.max(1, place) });
  };
  return (
    <ActModal
      onClose={onClose}
      title={t('splitTitle', { n: line + 1 })}
      act={t('splitDo')}
      acting={acting}
      onSubmit={split}
      size={620}
    >
      <Textarea
        ref={field}
        label={t('splitLead')}
        defaultValue={text}
        readOnly
        rows={6}
        data-autofocus
        onFocus={(event) => event.currentTarget.setSelectionRange(at, at)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          split();
        }}
      />
    </ActModal>
  );
}

function RewordDialog({ dialog, correct, onClose }: DialogProps<'reword'>) {
  const { t } = useTranslation('imports');
  const { line } = dialog;
  const text = useImport(({ lines }) => lines[line] ?? '');
  const [words, setWords] = useState(text);
  const acting = useCorrecting({ correct, onClose });
  return (
    <ActModal
      onClose={onClose}
      title={t('rewordTitle', { n: line + 1 })}
      act={t('save', { ns: 'shell' })}
      acting={acting}
      onSubmit={() => acting.mutate({ do: 'reword', line, text: words })}
      size={620}
    >
      <Textarea
        label={t('rewordLabel')}
        value={words}
        // A line holds no line break; Enter saves.
        onChange={(event) => setWords(event.currentTarget.value.replaceAll(/\s*\n\s*/gu, ' '))}
        autosize
        minRows={3}
        maxRows={14}
        data-autofocus
      />
    </ActModal>
  );
}

function Line({ text }: { text: string }) {
  return (
    <Text ff="var(--lt-document-font)" lineClamp={3}>
      {text}
    </Text>
  );
}
