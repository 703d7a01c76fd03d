import { Button, Menu } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import {
  IconChevronDown,
  IconFileSpreadsheet,
  IconLayoutKanban,
  IconNotes,
  IconPencilPlus,
} from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { mayReadRequests } from '../../domain/request/may.ts';
import { ButtonLink } from '../shell/ButtonLink.tsx';
import { api } from '../shell/call.ts';
import { keepFile } from '../shell/download.ts';
import { PageMissing } from '../shell/PageFailed.tsx';
import { useActing } from '../shell/session.ts';
import { useShortcuts } from '../shell/shortcuts.ts';
import { tellProblem } from '../shell/tell.ts';
import { Page } from '../ui/Page.tsx';
import { BoxDetail } from './BoxDetail.tsx';
import { BoxPanel } from './BoxPanel.tsx';
import { BoxTabs } from './BoxTabs.tsx';
import { addressOf, askedFor } from './request-filters.ts';
import type { BoxView } from './request-filters.ts';
import classes from './RequestsPage.module.css';
import { useBoxCounts, useBoxView } from './use-box.ts';

/** From this width a request is read beside the list; below it has its own page. */
const roomBeside = '(min-width: 80em)';

/** Hộp đến and hộp đi: the requests and notices of one's own agency in their queues. */
export function RequestsPage() {
  const { roles } = useActing();
  return mayReadRequests({ roles }) ? <Boxes /> : <PageMissing />;
}

function Boxes() {
  const { t } = useTranslation('requests');
  const [view, change] = useBoxView();
  const counts = useBoxCounts(view);
  const beside = useMediaQuery(roomBeside, window.matchMedia(roomBeside).matches);
  const shown = beside ? view.chosen : undefined;
  const { chosen: _, ...listed } = view;
  useBoxesKeys(view, change);
  return (
    <Page title={t('box.title')} lead={t('box.lead')} actions={<Acts view={view} />}>
      <BoxTabs
        view={view}
        counts={counts.data ?? null}
        onPart={(part) => change({ part, chosen: undefined })}
      />
      <div className={classes.split} data-beside={shown !== undefined || undefined}>
        <BoxPanel
          key={JSON.stringify(listed)}
          view={view}
          counts={counts.data ?? null}
          beside={beside}
          onFilters={(filters) => change({ filters, chosen: undefined })}
        />
        {shown && <BoxDetail requestId={shown} onClose={() => change({ chosen: undefined })} />}
      </div>
    </Page>
  );
}

function useBoxesKeys(view: BoxView, change: (change: Partial<BoxView>) => void) {
  const { t } = useTranslation('requests');
  const navigate = useNavigate();
  const group = t('box.keys.title');
  useShortcuts([
    {
      keys: 's',
      label: t('box.keys.switch'),
      group,
      run: () => change({ part: view.part === 'to' ? 'from' : 'to', chosen: undefined }),
    },
    {
      keys: 'c',
      label: t('box.keys.write'),
      group,
      run: () => void navigate({ to: '/yeu-cau/soan', search: {} }),
    },
  ]);
}

function Acts({ view }: { view: BoxView }) {
  const { t } = useTranslation(['requests', 'shell']);
  const exporting = useMutation({
    ...api.requests.exportRequests.mutationOptions(),
    onSuccess: keepFile,
    onError: tellProblem,
  });
  const navigate = useNavigate();
  const under = view.filters.regulationId ? { quyche: view.filters.regulationId } : {};
  const write = (lap: 'thong-bao' | 'ghi-lai') =>
    void navigate({ to: '/yeu-cau/soan', search: { ...under, lap } });
  return (
    <>
      <ButtonLink
        to="/yeu-cau/bang"
        search={addressOf({ ...view, queue: 'open', chosen: undefined })}
        variant="default"
        leftSection={<IconLayoutKanban size={16} />}
      >
        {t('box.toBoard')}
      </ButtonLink>
      <Menu position="bottom-end" width={250}>
        <Menu.Target>
          <Button
            variant="default"
            loading={exporting.isPending}
            rightSection={<IconChevronDown size={15} />}
          >
            {t('actions', { ns: 'shell' })}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => write('thong-bao')} leftSection={<IconPencilPlus size={16} />}>
            {t('box.notify')}
          </Menu.Item>
          <Menu.Item onClick={() => write('ghi-lai')} leftSection={<IconNotes size={16} />}>
            {t('box.enter')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconFileSpreadsheet size={16} />}
            onClick={() => exporting.mutate(askedFor(view))}
          >
            {t('box.export')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <ButtonLink to="/yeu-cau/soan" search={under} leftSection={<IconPencilPlus size={16} />}>
        {t('box.write')}
      </ButtonLink>
    </>
  );
}
