import { Drawer } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ActingAs } from './ActingAs.tsx';
import { Brand } from './Brand.tsx';
import { Navigation } from './Navigation.tsx';
import { useFocusGivenBack } from './use-focus-given-back.ts';

/** The navigation of a narrow window, over the page. */
export function SideMenu({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  useFocusGivenBack();
  return (
    <Drawer
      opened
      onClose={onClose}
      position="left"
      size={280}
      title={<Brand />}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <Navigation onNavigate={onClose} />
      <ActingAs />
    </Drawer>
  );
}
