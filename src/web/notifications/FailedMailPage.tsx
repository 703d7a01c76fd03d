import { Button, Checkbox, Table } from '@mantine/core';
import { IconMailForward } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FailedMail } from '../../contract/notifications.ts';
import { maySeeFailedMail } from '../../domain/notification/may.ts';
import { api } from '../shell/call.ts';
import { ListPanel } from '../shell/ListPanel.tsx';
import { nextPage } from '../shell/next-page.ts';
import { PageMissing } from '../shell/PageFailed.tsx';
import { ProblemAlert } from '../shell/ProblemAlert.tsx';
import { useActing } from '../shell/session.ts';
import { useAct } from '../shell/use-act.ts';
import { instantWords } from '../ui/day-words.ts';
import { Nothing } from '../ui/Nothing.tsx';
import { Page } from '../ui/Page.tsx';

/** Thư không gửi được: messages that were given up, for who operates the system; none of their words. */
export function FailedMailPage() {
  const { roles } = useActing();
  return maySeeFailedMail({ roles }) ? <Failed /> : <PageMissing />;
}

function Failed() {
  const { t } = useTranslation('notifications');
  const list = useInfiniteQuery(api.notifications.listFailedMail.infiniteOptions(nextPage));
  const messages = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const here = messages.filter(({ id }) => chosen.has(id)).map(({ id }) => id);
  const resend = useAct(api.notifications.resendMail.mutationOptions(), {
    done: t('mailResent'),
    after: () => setChosen(new Set()),
  });
  const choose = (ids: readonly string[], on: boolean) =>
    setChosen((before) => new Set(on ? [...before, ...ids] : [...before].filter((id) => !ids.includes(id))));
  const button = (
    <Button
      leftSection={<IconMailForward size={16} />}
      disabled={here.length === 0}
      loading={resend.isPending}
      onClick={() => resend.mutate({ messageIds: here.slice(0, 200) })}
    >
      {t('mailResend', { count: here.length })}
    </Button>
  );
  return (
    <Page title={t('mailTitle')} lead={t('mailLead')} actions={button}>
      {resend.error ? <ProblemAlert error={resend.error} /> : null}
      <ListPanel
        list={list}
        count={messages.length}
        empty={<Nothing title={t('mailNone')}>{t('mailNoneLead')}</Nothing>}
        awaited={4}
      >
        <FailedTable messages={messages} chosen={chosen} onChoose={choose} />
      </ListPanel>
    </Page>
  );
}

type FailedTableProps = {
  messages: readonly FailedMail[];
  chosen: ReadonlySet<string>;
  onChoose: (ids: readonly string[], on: boolean) => void;
};

function FailedTable({ messages, chosen, onChoose }: FailedTableProps) {
  const { t, i18n } = useTranslation('notifications');
  const every = messages.every(({ id }) => chosen.has(id));
  return (
    <Table>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>
            <Checkbox
              size="xs"
              aria-label={t('mailChooseAll')}
              checked={every}
              onChange={(event) =>
                onChoose(
                  messages.map(({ id }) => id),
                  event.currentTarget.checked,
                )
              }
            />
          </Table.Th>
          {[t('mailTo'), t('mailPurpose'), t('mailFailedAt'), t('mailAttempts'), t('mailCode')].map(
            (name) => (
              <Table.Th key={name} scope="col">
                {name}
              </Table.Th>
            ),
          )}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {messages.map(({ id, address, purpose, failedAt, attempts, code }) => (
          <Table.Tr key={id}>
            <Table.Td>
              <Checkbox
                size="xs"
                aria-label={t('mailChoose', { address })}
                checked={chosen.has(id)}
                onChange={(event) => onChoose([id], event.currentTarget.checked)}
              />
            </Table.Td>
            <Table.Td>{address}</Table.Td>
            <Table.Td>{t(`purpose.${purpose}`)}</Table.Td>
            <Table.Td>{instantWords(failedAt, i18n.language)}</Table.Td>
            <Table.Td>{attempts}</Table.Td>
            <Table.Td>{code}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
