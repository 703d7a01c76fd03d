import { Badge, Button, Table, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconMailPlus, IconPlus, IconSearch, IconTableImport } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonRow } from '../../contract/person-views.ts';
import { mayConfirm, mayManagePeople } from '../../domain/person/may.ts';
import { api } from '../shell/call.ts';
import { ListPanel } from '../shell/ListPanel.tsx';
import { nextPage } from '../shell/next-page.ts';
import { RouteLink } from '../shell/RouteLink.tsx';
import { useActing } from '../shell/session.ts';
import { Page } from '../ui/Page.tsx';
import { AddPerson } from './AddPerson.tsx';
import { AppointByEmail } from './AppointByEmail.tsx';
import { Proposals } from './Proposals.tsx';

/** The people of one's own agency; its administrators keep them. */
export function PeoplePage() {
  const { t } = useTranslation('people');
  const { roles } = useActing();
  const [typed, setTyped] = useState('');
  const [doing, setDoing] = useState<'add' | 'invite' | null>(null);
  const list = usePeople(typed);
  const people = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const close = () => setDoing(null);
  const search = (
    <TextInput
      aria-label={t('search')}
      placeholder={t('search')}
      leftSection={<IconSearch size={15} />}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      w={300}
    />
  );
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={mayManagePeople({ roles }) && <PeopleActs onDo={setDoing} />}
    >
      {mayConfirm({ roles }) && <Proposals />}
      <ListPanel list={list} count={people.length} empty={t('none')} tools={search}>
        <Table highlightOnHover>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('fullName')}</Table.Th>
              <Table.Th>{t('positions')}</Table.Th>
              <Table.Th visibleFrom="sm">{t('email')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {people.map((person) => (
              <Table.Tr key={person.id}>
                <Table.Td>
                  <RouteLink to="/nhan-su/$personId" params={{ personId: person.id }}>
                    {person.fullName}
                  </RouteLink>{' '}
                  {person.disabled && <Badge color="gray">{t('disabled')}</Badge>}
                </Table.Td>
                <Table.Td>
                  <Positions {...person} />
                </Table.Td>
                <Table.Td visibleFrom="sm" c="dimmed">
                  {person.email}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ListPanel>
      {doing === 'add' && <AddPerson onClose={close} />}
      {doing === 'invite' && <AppointByEmail onClose={close} />}
    </Page>
  );
}

/** What somebody holds today, and what waits for a second person. */
function Positions({ positions, proposed }: Pick<PersonRow, 'positions' | 'proposed'>) {
  const { t } = useTranslation('people');
  return (
    <>
      {positions.join('; ')}
      {proposed.map((title) => (
        <div key={title}>
          {title} <Badge color="brass">{t('state.proposed')}</Badge>
        </div>
      ))}
    </>
  );
}

function PeopleActs({ onDo }: { onDo: (act: 'add' | 'invite') => void }) {
  const { t } = useTranslation('people');
  return (
    <>
      <Button
        variant="default"
        component={Link}
        to="/nhan-su/nhap"
        leftSection={<IconTableImport size={16} />}
      >
        {t('import')}
      </Button>
      <Button variant="default" leftSection={<IconMailPlus size={16} />} onClick={() => onDo('invite')}>
        {t('appointByEmail')}
      </Button>
      <Button leftSection={<IconPlus size={16} />} onClick={() => onDo('add')}>
        {t('add')}
      </Button>
    </>
  );
}

function usePeople(typed: string) {
  const [q] = useDebouncedValue(typed.trim(), 200);
  return useInfiniteQuery({
    ...api.people.listPeople.infiniteOptions({
      ...nextPage,
      input: (cursor: string | undefined) => ({ ...nextPage.input(cursor), ...(q ? { q } : {}) }),
    }),
    placeholderData: keepPreviousData,
  });
}
