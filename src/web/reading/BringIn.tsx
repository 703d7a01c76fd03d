import { Button } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { mayImport } from '../../domain/regulation/may.ts';
import { useActing } from '../shell/session.ts';

/** Goes on with the same reading where texts are brought in; there its secrecy is declared first. */
export function BringIn({ readingId, handOver }: { readingId: string; handOver: () => void }) {
  const { t } = useTranslation('reading');
  const { roles } = useActing();
  const navigate = useNavigate();
  if (!mayImport({ roles })) return null;
  const goOn = () => {
    handOver();
    void navigate({ to: '/nhap', search: { doc: readingId } });
  };
  return (
    <Button leftSection={<IconFileImport size={16} />} onClick={goOn}>
      {t('bringIn')}
    </Button>
  );
}
