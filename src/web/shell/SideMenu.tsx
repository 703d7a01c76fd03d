import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFocusGivenBack } from './use-focus-given-back.ts';

type SideMenuProps = { title: ReactNode; onClose: () => void; children: ReactNode };

/**
 * The navigation of a narrow window, over the page. What is in it is given: parts of the frame that this file named itself
 * would be built apart from the frame, and their styles would come before those that they change.
 */
export function SideMenu({ title, onClose, children }: SideMenuProps) {
  const { t } = useTranslation();
  useFocusGivenBack();
  return (
    <Drawer
      opened
      onClose={onClose}
      position="left"
      size={280}
      title={title}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {children}
    </Drawer>
  );
}
