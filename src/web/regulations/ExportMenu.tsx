import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconFileSpreadsheet, IconPrinter, IconTable } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Filters } from '../../contract/regulations.ts';
import { api } from '../shell/call.ts';
import { keepFile } from '../shell/download.ts';
import { tellProblem } from '../shell/tell.ts';

/** The list as it is filtered, as a table in a file or on paper. */
export function ExportMenu({ filters }: { filters: Filters }) {
  const { t } = useTranslation('regulations');
  const exporting = useMutation({
    ...api.regulations.exportRegulations.mutationOptions(),
    onSuccess: keepFile,
    onError: tellProblem,
  });
  const take = (format: 'csv' | 'xlsx') => exporting.mutate({ ...filters, format });
  return (
    <Menu position="bottom-end" width={200}>
      <Menu.Target>
        <Button variant="default" loading={exporting.isPending} rightSection={<IconChevronDown size={15} />}>
          {t('export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconFileSpreadsheet size={16} />} onClick={() => take('xlsx')}>
          {t('exportXlsx')}
        </Menu.Item>
        <Menu.Item leftSection={<IconTable size={16} />} onClick={() => take('csv')}>
          {t('exportCsv')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconPrinter size={16} />}
          onClick={() => setTimeout(() => window.print(), 200)}
        >
          {t('print')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
