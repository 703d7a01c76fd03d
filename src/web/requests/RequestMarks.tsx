import { Badge } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RequestRow } from '../../contract/request-views.ts';

type MarksProps = {
  row: Pick<RequestRow, 'urgency' | 'restricted' | 'medium' | 'broughtIn' | 'unconfirmed'>;
};

/** What sets a request apart: how urgent it is, who may read it, and that it was entered afterwards. */
export function RequestMarks({ row }: MarksProps) {
  const { t } = useTranslation(['requestPage', 'requests']);
  const { urgency, restricted, medium, broughtIn, unconfirmed } = row;
  return (
    <>
      {urgency !== 'normal' && (
        <Badge color="lacquer" variant={urgency === 'express' ? 'filled' : 'light'}>
          {t(`urgency.${urgency}`, { ns: 'requests' })}
        </Badge>
      )}
      {restricted && (
        <Badge color="gray" leftSection={<IconLock size={12} aria-hidden />}>
          {t('mark.restricted')}
        </Badge>
      )}
      {broughtIn ? (
        <Badge color="gray">{t('mark.broughtIn')}</Badge>
      ) : (
        medium !== 'system' && (
          <Badge color="gray">
            {t('mark.entered', { medium: t(`medium.${medium}`, { ns: 'requests' }) })}
          </Badge>
        )
      )}
      {unconfirmed && <Badge color="brass">{t('mark.unconfirmed')}</Badge>}
    </>
  );
}
