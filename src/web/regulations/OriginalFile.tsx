import { Button, Text } from '@mantine/core';
import { IconFileDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { RegulationView } from '../../contract/regulation-views.ts';
import { api } from '../shell/call.ts';
import { keepFile } from '../shell/download.ts';
import { tellProblem } from '../shell/tell.ts';
import { Facts } from '../ui/Facts.tsx';
import classes from './RecordLists.module.css';

/** Takes the file in which the text that is shown came in. */
export function useOriginal({ id, shown }: RegulationView): { take: () => void; isPending: boolean } {
  const taking = useMutation({
    ...api.regulations.downloadOriginal.mutationOptions(),
    onSuccess: keepFile,
    onError: tellProblem,
  });
  const take = () => taking.mutate({ regulationId: id, ordinal: shown?.ordinal ?? 1 });
  return { take, isPending: taking.isPending };
}

/** The original: name, size and hash, so that anybody can compare a copy. */
export function OriginalFile({ view }: { view: RegulationView }) {
  const { t, i18n } = useTranslation('regulations');
  const original = useOriginal(view);
  const file = view.shown?.original;
  if (!file) return <Text c="dimmed">{t('originalNone')}</Text>;
  const size = (file.size / 1000).toLocaleString(i18n.language, { maximumFractionDigits: 1 });
  return (
    <>
      <Facts
        facts={[
          [t('originalName'), file.name],
          [t('originalSizeLabel'), t('originalSize', { size })],
          [
            t('sha256'),
            <span key="hash" className={classes.hash}>
              {file.sha256}
            </span>,
          ],
        ]}
      />
      <Button
        mt="xs"
        variant="default"
        loading={original.isPending}
        leftSection={<IconFileDownload size={16} />}
        onClick={original.take}
      >
        {t('originalDownload')}
      </Button>
    </>
  );
}
