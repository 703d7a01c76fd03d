import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { IconDots, IconFileTypePdf, IconFingerprint, IconPrinter, IconReceipt } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestView } from '../../contract/request-views.ts';
import { api } from '../shell/call.ts';
import { keepFile } from '../shell/download.ts';
import { tellProblem } from '../shell/tell.ts';
import { CheckReceipt } from './CheckReceipt.tsx';
import { ReceiptList } from './ReceiptList.tsx';

/** What one takes away from a request: a printed page, the whole as one PDF, the receipts and their check. */
export function PaperMenu({ view }: { view: RequestView }) {
  const { t } = useTranslation('requestPage');
  const [opened, open] = useState<'receipts' | 'check' | null>(null);
  const dossier = useMutation({
    ...api.requests.downloadDossier.mutationOptions(),
    onSuccess: keepFile,
    onError: tellProblem,
  });
  return (
    <>
      <Menu position="bottom-end" width={250}>
        <Menu.Target>
          <Tooltip label={t('paper.menu')}>
            <ActionIcon variant="default" aria-label={t('paper.menu')} loading={dossier.isPending}>
              <IconDots size={17} />
            </ActionIcon>
          </Tooltip>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPrinter size={16} />} onClick={() => window.print()}>
            {t('paper.print')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconFileTypePdf size={16} />}
            onClick={() => dossier.mutate({ requestId: view.id })}
          >
            {t('paper.dossier')}
          </Menu.Item>
          <Menu.Item leftSection={<IconReceipt size={16} />} onClick={() => open('receipts')}>
            {t('paper.receipts')}
          </Menu.Item>
          <Menu.Item leftSection={<IconFingerprint size={16} />} onClick={() => open('check')}>
            {t('paper.check')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {opened === 'receipts' && <ReceiptList requestId={view.id} onClose={() => open(null)} />}
      {opened === 'check' && <CheckReceipt onClose={() => open(null)} />}
    </>
  );
}
