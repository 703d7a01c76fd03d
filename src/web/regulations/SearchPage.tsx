import { Text, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayReadContent } from '../../domain/regulation/may.ts';
import { api } from '../shell/call.ts';
import { PageMissing } from '../shell/PageFailed.tsx';
import { ProblemAlert } from '../shell/ProblemAlert.tsx';
import { RouteLink } from '../shell/RouteLink.tsx';
import { useActing } from '../shell/session.ts';
import { useShortcuts } from '../shell/shortcuts.ts';
import { Nothing } from '../ui/Nothing.tsx';
import { Page } from '../ui/Page.tsx';
import { SkeletonRows } from '../ui/SkeletonRows.tsx';
import { HitList } from './HitList.tsx';
import classes from './SearchPage.module.css';
import { useRowWalk } from '../shell/use-row-walk.ts';

/** The search takes two letters at least, as the server does. */
const leastLetters = 2;

/** Searches the articles of one's own regulations; what is asked for stands in the address. */
export function SearchPage() {
  const { roles } = useActing();
  return mayReadContent({ roles }) ? <Search /> : <PageMissing />;
}

function Search() {
  const { t } = useTranslation('regulations');
  const { q = '' } = useSearch({ from: '/signedIn/quy-che/tim' });
  return (
    <Page
      title={t('hits')}
      lead={
        <>
          <RouteLink to="/quy-che" underline="always">
            {t('title')}
          </RouteLink>{' '}
          · {t('hitsLead')}
        </>
      }
      width="text"
    >
      <SearchField asked={q} />
      {q.length < leastLetters ? <Text c="dimmed">{t('hitsShort')}</Text> : <Hits q={q} />}
    </Page>
  );
}

/** Goes from the field to the first hit with Enter or the arrow down. */
function SearchField({ asked }: { asked: string }) {
  const { t } = useTranslation('regulations');
  const navigate = useNavigate();
  const [typed, setTyped] = useState(asked);
  const send = useDebouncedCallback(
    (q: string) => void navigate({ to: '/quy-che/tim', search: q ? { q } : {}, replace: true }),
    250,
  );
  useShortcuts([
    {
      keys: '/',
      label: t('focusSearch'),
      group: t('shortcuts'),
      run: () => document.querySelector<HTMLElement>('#hits-field')?.focus(),
    },
  ]);
  return (
    <TextInput
      id="hits-field"
      size="sm"
      className={classes.field}
      wrapperProps={{ 'data-no-print': true }}
      aria-label={t('hitsField')}
      placeholder={t('hitsField')}
      leftSection={<IconSearch size={17} />}
      value={typed}
      maxLength={200}
      autoFocus
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        send(event.currentTarget.value.trim());
      }}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
        event.preventDefault();
        document.querySelector<HTMLElement>('[data-walk]')?.focus();
      }}
    />
  );
}

function Hits({ q }: { q: string }) {
  const { t } = useTranslation('regulations');
  const list = useRowWalk<HTMLDivElement>(t('shortcuts'));
  const found = useQuery({
    ...api.regulations.searchRegulations.queryOptions({ input: { q, limit: 60 } }),
    placeholderData: keepPreviousData,
  });
  if (found.isPending) return <SkeletonRows label={t('loading', { ns: 'shell' })} />;
  if (found.error) return <ProblemAlert error={found.error} retry={() => void found.refetch()} />;
  const { hits, more } = found.data;
  if (hits.length === 0) return <Nothing title={t('hitsNone')}>{t('hitsNoneLead')}</Nothing>;
  const regulations = new Set(hits.map(({ regulationId }) => regulationId)).size;
  return (
    <div ref={list} className={classes.hits}>
      <Text size="xs" c="dimmed" role="status">
        {t('hitsCount', { count: hits.length })} {t('hitsWhere', { count: regulations })}{' '}
        {more && t('hitsMore')}
      </Text>
      <HitList hits={hits} q={q} />
    </div>
  );
}
