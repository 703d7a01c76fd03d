import '@mantine/spotlight/styles.css';
import { createSpotlight, Spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayReadRequests } from '../../domain/request/may.ts';
import { foldVietnamese } from './fold-vietnamese.ts';
import { navigationFor } from './navigation.ts';
import { usePaletteGroups } from './palette-entries.ts';
import type { PaletteEntry, PaletteGroup } from './palette-entries.ts';
import { useActing } from './session.ts';
import { useSignOut } from './sign-out.ts';
import { useFoundRegulations } from './use-found-regulations.ts';

const [store, spotlight] = createSpotlight();

/** The command palette over pages, acts and the places of the page that is open; each new `asked` opens it. */
export function Palette({ asked }: { asked: number }) {
  const { t } = useTranslation();
  useEffect(() => spotlight.open(), [asked]);
  const [typed, setTyped] = useState('');
  const groups = [...usePaletteGroups(), ...useShellGroups()];
  // The server has searched: what it found is not held against the words once more.
  const found = useFoundRegulations(typed);
  return (
    <Spotlight
      store={store}
      query={typed}
      onQueryChange={setTyped}
      shortcut={null}
      limit={40}
      scrollable
      centered={false}
      yOffset="11vh"
      overlayProps={{ backgroundOpacity: 0.35, blur: 0 }}
      attributes={{ content: { 'aria-label': t('search') } }}
      maxHeight={420}
      nothingFound={t('searchNothing')}
      searchProps={{
        leftSection: <IconSearch size={18} />,
        placeholder: t('search'),
        'aria-label': t('search'),
      }}
      filter={(query) => [...matching(groups, query), ...found].map(withHandlers)}
      actions={groups.map(withHandlers)}
    />
  );
}

function useShellGroups(): PaletteGroup[] {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const signOut = useSignOut();
  const { roles } = useActing();
  const pages = navigationFor(roles).map(({ to, word }) => ({
    id: to,
    label: t(word),
    run: () => void navigate({ to }),
  }));
  const writes = {
    id: '/yeu-cau/soan',
    label: t('paletteWrite'),
    run: () => void navigate({ to: '/yeu-cau/soan', search: {} }),
  };
  const account = { id: '/tai-khoan', label: t('account'), run: () => void navigate({ to: '/tai-khoan' }) };
  return [
    { group: t('palettePages'), actions: [...pages, account] },
    {
      group: t('paletteActs'),
      actions: [
        ...(mayReadRequests({ roles }) ? [writes] : []),
        { id: 'signOut', label: t('signOut'), run: signOut },
      ],
    },
  ];
}

function withHandlers({ group, actions }: PaletteGroup) {
  return { group, actions: actions.map(({ run, ...entry }) => ({ ...entry, onClick: run })) };
}

/** Every word asked for must occur, with or without its marks. */
function matching(groups: PaletteGroup[], query: string): PaletteGroup[] {
  const words = foldVietnamese(query).split(/\s+/u).filter(Boolean);
  const fits = ({ label, description = '' }: PaletteEntry) => {
    const text = foldVietnamese(`${label} ${description}`);
    return words.every((word) => text.includes(word));
  };
  return groups
    .map(({ group, actions }) => ({ group, actions: actions.filter(fits) }))
    .filter(({ actions }) => actions.length > 0);
}
