import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiKeyView } from '../../contract/api-access.ts';
import { mayKeepKeys, mayMakeKey } from '../../domain/api-access/may.ts';
import { api } from '../shell/call.ts';
import { ListFoot } from '../shell/ListFoot.tsx';
import { ListStates } from '../shell/ListStates.tsx';
import { PageMissing } from '../shell/PageFailed.tsx';
import { useActing } from '../shell/session.ts';
import { Nothing } from '../ui/Nothing.tsx';
import { Page } from '../ui/Page.tsx';
import { Panel } from '../ui/Panel.tsx';
import { ConfirmKey } from './ConfirmKey.tsx';
import { KeyTable } from './KeyTable.tsx';
import { MakeKey } from './MakeKey.tsx';
import { RevokeKey } from './RevokeKey.tsx';

/** Khóa API: one's own keys, and those of the agency for its administrator. */
export function ApiKeysPage() {
  const { t } = useTranslation('apiAccess');
  const { roles, appointment } = useActing();
  const actor = { roles };
  const [own, agency] = [mayMakeKey(actor), mayKeepKeys(actor)];
  if (!own && !agency) return <PageMissing />;
  return (
    <Page title={t('keysTitle')} lead={t('keysLead')} key={appointment?.id}>
      {own && <OwnKeys />}
      {agency && <KeyPanel whose="agency" title={t('agencyKeys')} lead={t('agencyKeysLead')} />}
    </Page>
  );
}

function OwnKeys() {
  const { t } = useTranslation('apiAccess');
  const [making, setMaking] = useState(false);
  const make = (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setMaking(true)}>
      {t('makeKey')}
    </Button>
  );
  return (
    <>
      <KeyPanel whose="own" title={t('ownKeys')} actions={make} />
      {making && <MakeKey onClose={() => setMaking(false)} />}
    </>
  );
}

type KeyPanelProps = { whose: 'own' | 'agency'; title: string; lead?: string; actions?: ReactNode };

function KeyPanel({ whose, title, lead, actions }: KeyPanelProps) {
  const { t } = useTranslation('apiAccess');
  const list = useInfiniteQuery(
    api.apiAccess.listApiKeys.infiniteOptions({
      input: (cursor: string | undefined) => ({ whose, limit: 50, ...(cursor ? { cursor } : {}) }),
      initialPageParam: undefined,
      getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    }),
  );
  const keys = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const [confirming, setConfirming] = useState<ApiKeyView | null>(null);
  const [revoking, setRevoking] = useState<ApiKeyView | null>(null);
  const empty = (
    <Nothing title={t('noKeys')}>{t(whose === 'own' ? 'noOwnKeysLead' : 'noAgencyKeysLead')}</Nothing>
  );
  return (
    <Panel title={title} lead={lead} actions={actions} flush>
      <ListStates list={list} count={keys.length} empty={empty} awaited={3}>
        <KeyTable
          keys={keys}
          withHolder={whose === 'agency'}
          {...(whose === 'agency' && { onConfirm: setConfirming })}
          onRevoke={setRevoking}
        />
      </ListStates>
      <ListFoot list={list} shown={keys.length} />
      {confirming && <ConfirmKey apiKey={confirming} onClose={() => setConfirming(null)} />}
      {revoking && <RevokeKey apiKey={revoking} onClose={() => setRevoking(null)} />}
    </Panel>
  );
}
