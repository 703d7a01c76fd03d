import { Burger } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Outlet } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Seal } from '../ui/Seal.tsx';
import { ActingAs } from './ActingAs.tsx';
import { BellPlace } from './BellPlace.tsx';
import { DemoBanner } from './DemoBanner.tsx';
import classes from './Frame.module.css';
import { Navigation } from './Navigation.tsx';
import { PagePending } from './PagePending.tsx';
import { PaletteTrigger } from './PaletteTrigger.tsx';
import { Preferences } from './Preferences.tsx';
import { useWelcome } from './session.ts';
import { useLate } from './use-late.ts';

const fetchMenu = async () => (await import('./SideMenu.tsx')).SideMenu;

/** The frame around every page of a signed-in person: banner, navigation, head, content. */
export function Frame() {
  const { t } = useTranslation();
  const { demo, session } = useWelcome();
  const [menu, { open, close }] = useDisclosure(false);
  const [SideMenu, fetchNow] = useLate(fetchMenu);
  const openMenu = () => {
    fetchNow();
    open();
  };
  // Between signing out and the page of the sign-in there is nobody to draw a frame for.
  if (!session) return null;
  return (
    <div className={classes.frame} data-demo={demo ? true : undefined}>
      <a href="#content" className={classes.skip}>
        {t('skipToContent')}
      </a>
      <DemoBanner />
      <aside className={classes.side} data-no-print>
        <Brand />
        <Navigation />
        <ActingAs />
      </aside>
      <section aria-label={t('tools')} className={classes.head} data-no-print>
        <Burger
          className={classes.burger}
          size="sm"
          opened={menu}
          onClick={openMenu}
          aria-label={t('openNavigation')}
        />
        <PaletteTrigger />
        <Preferences first={<BellPlace />} />
      </section>
      {menu && SideMenu && (
        <SideMenu title={<Brand />} onClose={close}>
          <Navigation onNavigate={close} />
          <ActingAs />
        </SideMenu>
      )}
      <main id="content" tabIndex={-1} className={classes.content}>
        <Suspense fallback={<PagePending />}>
          <Outlet />
        </Suspense>
      </main>
    </div>
  );
}

function Brand() {
  const { t } = useTranslation();
  return (
    <div className={classes.brand}>
      <Seal />
      <div>
        <div className={classes.name}>{t('product')}</div>
        <div className={classes.line}>{t('productLine')}</div>
      </div>
    </div>
  );
}
