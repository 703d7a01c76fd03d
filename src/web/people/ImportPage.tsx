import { Badge, Button, FileButton, Group, Switch, Text } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../shell/call.ts';
import { ProblemAlert } from '../shell/ProblemAlert.tsx';
import { RouteLink } from '../shell/RouteLink.tsx';
import { useAct } from '../shell/use-act.ts';
import { DropZone } from '../ui/DropZone.tsx';
import { Page } from '../ui/Page.tsx';
import { Panel } from '../ui/Panel.tsx';
import { ImportLines } from './ImportLines.tsx';

/** People from a CSV: choose, see line by line what is wrong, import all or none. */
export function ImportPage() {
  const { t } = useTranslation('people');
  const navigate = useNavigate();
  const [csv, setCsv] = useState('');
  const [onlyBad, setOnlyBad] = useState(false);
  const preview = useMutation(api.people.previewImport.mutationOptions());
  const bring = useAct(api.people.importPeople.mutationOptions(), {
    done: t('imported'),
    after: () => void navigate({ to: '/nhan-su' }),
  });
  const take = async (file: File) => {
    const text = await file.text();
    setCsv(text);
    bring.reset();
    preview.mutate({ csv: text });
  };
  const seen = preview.data;
  return (
    <Page
      title={t('importTitle')}
      lead={
        <RouteLink to="/nhan-su" underline="always">
          {t('title')}
        </RouteLink>
      }
    >
      <DropZone onDrop={([file]) => void (file && take(file))}>
        <IconFileSpreadsheet size={32} stroke={1.2} aria-hidden />
        <FileButton accept=".csv,text/csv" onChange={(file) => file && void take(file)}>
          {(props) => (
            <Button {...props} loading={preview.isPending}>
              {t('importChoose')}
            </Button>
          )}
        </FileButton>
        <Text size="xs" c="dimmed" ta="center" mt={6} maw={620}>
          {t('importLead')}
        </Text>
      </DropZone>
      {(preview.error ?? bring.error) ? <ProblemAlert error={preview.error ?? bring.error} /> : null}
      {seen && (
        <Panel
          flush
          title={
            <Group gap="xs">
              <Badge color="leaf">{t('importGood', { n: seen.good })}</Badge>
              <Badge color={seen.bad > 0 ? 'lacquer' : 'gray'}>{t('importBad', { n: seen.bad })}</Badge>
            </Group>
          }
          actions={
            <>
              {seen.bad > 0 && (
                <Switch
                  label={t('importOnlyBad')}
                  checked={onlyBad}
                  onChange={(event) => setOnlyBad(event.currentTarget.checked)}
                />
              )}
              <Button
                disabled={seen.bad > 0 || seen.good === 0}
                loading={bring.isPending}
                onClick={() => bring.mutate({ csv })}
              >
                {t('importDo', { n: seen.good })}
              </Button>
            </>
          }
        >
          <ImportLines
            lines={onlyBad ? seen.lines.filter(({ problems }) => problems.length > 0) : seen.lines}
          />
        </Panel>
      )}
    </Page>
  );
}
