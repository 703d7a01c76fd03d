import { Checkbox, CloseButton, Group, Select, Stack, Text, Textarea } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftView } from '../../contract/drafts.ts';
import type { RequestView } from '../../contract/request-views.ts';
import { ProblemAlert } from '../shell/ProblemAlert.tsx';
import { AnswerFields } from './AnswerFields.tsx';
import { ComposerButtons } from './ComposerButtons.tsx';
import { FileList } from './FileList.tsx';
import classes from './Letter.module.css';
import { LetterFiles } from './LetterFiles.tsx';
import { useComposer } from './use-composer.ts';
import type { WritingMode, WritingState } from './use-taking.ts';

export type ComposerFormProps = {
  view: RequestView;
  mode: WritingMode;
  writing: WritingState;
  draft: DraftView | null;
};

/** The form of a letter; what is typed stays when the kind of letter is changed, and when the server refuses. */
export function ComposerForm(props: ComposerFormProps) {
  const { t } = useTranslation('requestPage');
  const { view, mode, writing, draft } = props;
  const composer = useComposer(props);
  const { form, typed, send, sending } = composer;
  const body = useCalled(writing.called);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send(event.currentTarget, 'send');
      }}
    >
      <Stack gap="sm">
        {sending.error ? <ProblemAlert error={sending.error} /> : null}
        {draft && <Text size="xs">{t('compose.goingOn', { title: draft.title })}</Text>}
        {mode === 'answer' && (
          <AnswerFields
            view={view}
            partial={writing.partial}
            onPartial={(partial) => writing.set({ partial })}
            values={form.values}
            set={form.set}
            field={form.field}
            details={typed.details}
            faults={typed.faults}
            onDetail={typed.set}
          />
        )}
        {mode === 'message' && view.part === 'from' && view.lines.length > 1 && (
          <AddresseeChoice view={view} writing={writing} />
        )}
        {writing.cites && (
          <Group gap="xs" wrap="nowrap" align="start">
            <span className={classes.quote}>«{writing.cites.quote}»</span>
            <CloseButton size="sm" aria-label={t('cite.drop')} onClick={() => writing.set({ cites: null })} />
          </Group>
        )}
        <Textarea
          {...form.field('body')}
          ref={body}
          label={t('compose.body')}
          description={t('compose.bodyHint')}
          autosize
          minRows={4}
          maxRows={20}
          maxLength={200_000}
        />
        {mode === 'message' && view.kind === 'obstacle' && (
          <Checkbox
            label={t('compose.position')}
            checked={typed.position}
            onChange={(event) => typed.setPosition(event.currentTarget.checked)}
          />
        )}
        {draft && <FileList requestId={view.id} files={draft.files} />}
        <LetterFiles key={composer.round} onChange={typed.setUploadIds} />
        <ComposerButtons {...props} composer={composer} />
      </Stack>
    </form>
  );
}

/** The field takes the focus each time that somebody asks for it. */
function useCalled(called: number) {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (called === 0) return;
    field.current?.focus({ preventScroll: true });
    field.current?.scrollIntoView({ block: 'center' });
  }, [called]);
  return field;
}

function AddresseeChoice({ view, writing }: Pick<ComposerFormProps, 'view' | 'writing'>) {
  const { t } = useTranslation('requestPage');
  const parties = view.lines.map(({ agency }) => ({ value: agency.agencyId, label: agency.shortName }));
  return (
    <Select
      label={t('compose.to')}
      data={[{ value: '', label: t('compose.toAll', { count: parties.length }) }, ...parties]}
      value={writing.agencyId ?? ''}
      onChange={(agencyId) => writing.set({ agencyId: agencyId ? agencyId : null })}
      maw={360}
    />
  );
}
