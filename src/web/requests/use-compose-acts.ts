import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { DraftView } from '../../contract/drafts.ts';
import type { KindView } from '../../contract/request-views.ts';
import { api, call } from '../shell/call.ts';
import { useActing } from '../shell/session.ts';
import { tell } from '../shell/tell.ts';
import type { ComposeForm } from './compose-form.ts';
import { contentOf, draftOf, entryOf } from './compose-form.ts';
import { useOnceKey } from './use-once-key.ts';

/** What is done with the page: send or enter it, keep it as a draft, put the draft before a leader. */
export function useComposeActs(
  form: ComposeForm,
  kind: KindView | undefined,
  draft: DraftView | null,
  uploadIds: string[],
) {
  const { t } = useTranslation('requests');
  const { appointment } = useActing();
  const navigate = useNavigate();
  const client = useQueryClient();
  const onceKey = useOnceKey();
  const keep = () => keepDraft({ form, kind, draft, uploadIds, key: onceKey({ form, uploadIds }) });
  const send = async () => {
    if (draft) {
      const kept = await keep();
      return call.drafts.sendDraft({ draftId: kept.id }, { context: { version: kept.version } });
    }
    const content = contentOf(form, kind ?? missingKind(), uploadIds);
    const context = { idempotencyKey: onceKey({ form, uploadIds }) };
    return form.make === 'entered'
      ? call.requests.enterRequest(entryOf(form, content, appointment?.agencyId ?? ''), { context })
      : call.requests.sendRequest(content, { context });
  };
  const submit = async () => {
    const kept = await keep();
    return call.drafts.submitDraft({ draftId: kept.id }, { context: { version: kept.version } });
  };
  const acting = useMutation({
    mutationFn: (act: () => Promise<void>) => act(),
    // The draft may have been kept before it was refused to send it: the next try begins from the version that it has now.
    onError: () => client.invalidateQueries({ queryKey: api.drafts.readDraft.key() }),
  });
  const then = async (words: string) => {
    tell(words);
    await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'welcome' });
  };
  const run = (act: () => Promise<void>) => {
    if (!acting.isPending) acting.mutate(act);
  };
  return {
    pending: acting.isPending,
    error: acting.error,
    send: () =>
      run(async () => {
        const { id } = await send();
        await then(t(form.make === 'entered' ? 'compose.entered' : 'compose.sent'));
        await navigate({ to: '/yeu-cau/$requestId', params: { requestId: id } });
      }),
    keep: () =>
      run(async () => {
        const { id } = await keep();
        await then(t('compose.kept'));
        await navigate({ to: '/yeu-cau/soan', search: { 'du-thao': id } });
      }),
    submit: () =>
      run(async () => {
        const { id } = await submit();
        await then(t('compose.submitted'));
        await navigate({ to: '/yeu-cau/soan', search: { 'du-thao': id } });
      }),
  };
}

type Keeping = {
  form: ComposeForm;
  kind: KindView | undefined;
  draft: DraftView | null;
  uploadIds: string[];
  key: string;
};

function keepDraft({ form, kind, draft, uploadIds, key }: Keeping): Promise<DraftView> {
  const given = {
    kind: 'request' as const,
    requestId: null,
    answer: null,
    request: draftOf(form, kind),
    uploadIds,
  };
  const fileIds = draft?.files.map(({ id }) => id) ?? [];
  return draft
    ? call.drafts.editDraft({ draftId: draft.id, ...given, fileIds }, { context: { version: draft.version } })
    : call.drafts.addDraft(given, { context: { idempotencyKey: key } });
}

/** The form was checked before, and its kind is one of those offered. */
function missingKind(): never {
  throw new Error('a form is sent only once its kind is known');
}
