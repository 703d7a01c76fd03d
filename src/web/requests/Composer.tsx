import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { RequestView } from '../../contract/request-views.ts';
import { api } from '../shell/call.ts';
import { ProblemAlert } from '../shell/ProblemAlert.tsx';
import { Panel } from '../ui/Panel.tsx';
import { SkeletonRows } from '../ui/SkeletonRows.tsx';
import { ComposerForm } from './ComposerForm.tsx';
import { offered } from './request-steps.ts';
import type { WritingMode, WritingState } from './use-taking.ts';

type ComposerProps = { view: RequestView; writing: WritingState };

/** Where one writes, at the foot of the page: a message, an answer, what was missing. */
export function Composer({ view, writing }: ComposerProps) {
  const { t } = useTranslation(['requestPage', 'shell']);
  const modes = modesOf(view);
  const { draftId } = writing;
  const draft = useQuery({
    ...api.drafts.readDraft.queryOptions({ input: { draftId: draftId ?? '' } }),
    enabled: draftId !== null,
  });
  if (modes.length === 0) return null;
  const mode = modes.includes(writing.mode) ? writing.mode : (modes[0] ?? 'message');
  return (
    <div data-no-print>
      <Panel
        title={t(`compose.title.${mode}`)}
        actions={
          modes.length > 1 && (
            <SegmentedControl
              aria-label={t('compose.what')}
              value={mode}
              onChange={(chosen) => writing.set({ mode: chosen })}
              data={modes.map((value) => ({ value, label: t(`compose.mode.${value}`) }))}
            />
          )
        }
      >
        {draft.error && <ProblemAlert error={draft.error} retry={() => void draft.refetch()} />}
        {draftId !== null && draft.isPending ? (
          <SkeletonRows rows={4} label={t('loading', { ns: 'shell' })} />
        ) : (
          <ComposerForm
            key={draftId ?? 'new'}
            view={view}
            mode={mode}
            writing={writing}
            draft={draftId === null ? null : (draft.data ?? null)}
          />
        )}
      </Panel>
    </div>
  );
}

/** What one may write now: an answer may be prepared by everybody who works on it, also by those who do not send. */
function modesOf(view: RequestView): WritingMode[] {
  const may: Record<WritingMode, boolean> = {
    answer: (['answer', 'answerPart', 'draftAnswer'] as const).some((step) => offered(view, step)),
    supplement: offered(view, 'supplement') !== null,
    message: offered(view, 'message') !== null,
  };
  return (['answer', 'supplement', 'message'] as const).filter((mode) => may[mode]);
}
