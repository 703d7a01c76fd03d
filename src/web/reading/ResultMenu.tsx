import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconCopy, IconDownload, IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Reading } from '../../domain/law/parsed-document.ts';
import { tell } from '../shell/tell.ts';

/** The result as JSON (the output of `lientich parse`) to copy or download, or on paper. */
export function ResultMenu({ name, reading }: { name: string; reading: Reading }) {
  const { t } = useTranslation(['reading', 'shell']);
  const json = () => JSON.stringify(reading.document, null, 2);
  const copy = async () => {
    await navigator.clipboard.writeText(json());
    tell(t('copied', { ns: 'shell' }));
  };
  return (
    <Menu position="bottom-end" width={200}>
      <Menu.Target>
        <Button variant="default" rightSection={<IconChevronDown size={15} />}>
          {t('result')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconCopy size={16} />} onClick={() => void copy()}>
          {t('copyJson')}
        </Menu.Item>
        <Menu.Item leftSection={<IconDownload size={16} />} onClick={() => download(`${name}.json`, json())}>
          {t('downloadJson')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconPrinter size={16} />}
          onClick={() => setTimeout(() => window.print(), 200)}
        >
          {t('printResult')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function download(name: string, json: string): void {
  const url = URL.createObjectURL(new Blob([json], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
