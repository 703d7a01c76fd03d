import { Button, Text } from '@mantine/core';
import type { MutationOptions } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftView } from '../../contract/drafts.ts';
import { ActModal } from '../shell/ActModal.tsx';
import { api } from '../shell/call.ts';
import { ReasonDialog } from '../shell/ReasonDialog.tsx';
import { tellProblem } from '../shell/tell.ts';
import { useAct } from '../shell/use-act.ts';

/** What may be done with a draft now: submit, approve, give back, send, give up. */
export function DraftActs({ draft }: { draft: DraftView }) {
  const { t } = useTranslation('requests');
  const [asking, ask] = useState<'return' | 'send' | 'discard' | null>(null);
  const context = { version: draft.version };
  const onError = tellProblem;
  const submit = useAct(api.drafts.submitDraft.mutationOptions({ context, onError }), {
    done: t('draft.submitted'),
  });
  const approve = useAct(api.drafts.approveDraft.mutationOptions({ context, onError }), {
    done: t('draft.approved'),
  });
  const draftId = draft.id;
  const close = () => ask(null);
  const open = !['sent', 'discarded'].includes(draft.state);
  const judged = draft.mayApprove && draft.state === 'submitted';
  return (
    <>
      {(draft.state === 'draft' || draft.state === 'returned') && (
        <Button size="compact-sm" loading={submit.isPending} onClick={() => submit.mutate({ draftId })}>
          {t('draft.submit')}
        </Button>
      )}
      {judged && (
        <Button size="compact-sm" loading={approve.isPending} onClick={() => approve.mutate({ draftId })}>
          {t('draft.approve')}
        </Button>
      )}
      {judged && (
        <Button size="compact-sm" variant="default" onClick={() => ask('return')}>
          {t('draft.return')}
        </Button>
      )}
      {open && draft.maySend && (
        <Button size="compact-sm" onClick={() => ask('send')}>
          {t('draft.send')}
        </Button>
      )}
      {open && (
        <Button size="compact-sm" variant="default" onClick={() => ask('discard')}>
          {t('draft.discard')}
        </Button>
      )}
      {asking === 'return' && (
        <ReasonDialog
          title={t('draft.return')}
          words={{ lead: t('draft.returnLead'), done: t('draft.returned') }}
          label={t('draft.reason')}
          act={api.drafts.returnDraft.mutationOptions({ context })}
          input={(reason) => ({ draftId, reason })}
          onClose={close}
        />
      )}
      {asking === 'send' && (
        <Sure
          words={{ title: t('draft.send'), lead: t('draft.sendLead'), done: t('draft.sent') }}
          act={api.drafts.sendDraft.mutationOptions({ context })}
          draftId={draftId}
          onClose={close}
        />
      )}
      {asking === 'discard' && (
        <Sure
          words={{ title: t('draft.discard'), lead: t('draft.discardLead'), done: t('draft.discarded') }}
          act={api.drafts.discardDraft.mutationOptions({ context })}
          draftId={draftId}
          onClose={close}
        />
      )}
    </>
  );
}

type SureProps<Answer, Refusal> = {
  words: { title: string; lead: string; done: string };
  act: MutationOptions<Answer, Refusal, { draftId: string }>;
  draftId: string;
  onClose: () => void;
};

/** Says what follows from an act that cannot be taken back, then does it. */
function Sure<Answer, Refusal>({ words, act, draftId, onClose }: SureProps<Answer, Refusal>) {
  const acting = useAct(act, { done: words.done, after: onClose });
  return (
    <ActModal
      title={words.title}
      acting={acting}
      onClose={onClose}
      onSubmit={() => acting.mutate({ draftId })}
    >
      <Text>{words.lead}</Text>
    </ActModal>
  );
}
