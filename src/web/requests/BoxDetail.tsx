import { ActionIcon } from '@mantine/core';
import { IconExternalLink, IconX } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../shell/ButtonLink.tsx';
import { useShortcuts } from '../shell/shortcuts.ts';
import { RequestDetail } from './RequestDetail.tsx';
import classes from './RequestsPage.module.css';

/** The chosen request beside its list. */
export function BoxDetail({ requestId, onClose }: { requestId: string; onClose: () => void }) {
  const { t } = useTranslation('requests');
  const navigate = useNavigate();
  const group = t('box.keys.title');
  useShortcuts([
    { keys: 'Escape', label: t('box.keys.close'), group, run: onClose },
    {
      keys: 'o',
      label: t('box.keys.open'),
      group,
      run: () => void navigate({ to: '/yeu-cau/$requestId', params: { requestId } }),
    },
  ]);
  return (
    <section className={classes.detail} aria-label={t('box.detail')} tabIndex={-1}>
      <div className={classes.bar} data-no-print>
        <ButtonLink
          to="/yeu-cau/$requestId"
          params={{ requestId }}
          variant="subtle"
          size="compact-sm"
          leftSection={<IconExternalLink size={15} />}
        >
          {t('box.openPage')}
        </ButtonLink>
        <ActionIcon aria-label={t('box.closeDetail')} onClick={onClose}>
          <IconX size={17} />
        </ActionIcon>
      </div>
      <RequestDetail key={requestId} requestId={requestId} split />
    </section>
  );
}
