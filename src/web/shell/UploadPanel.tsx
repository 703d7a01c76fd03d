import { Button, Checkbox, FileButton, Group, Stack, Text } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { fileTypes } from '../../domain/upload/file-type.ts';
import { DropZone } from '../ui/DropZone.tsx';
import { useForemost } from '../ui/foremost.ts';
import { api } from './call.ts';
import { sizeWords } from './size-words.ts';
import type { UploadFieldProps } from './UploadField.tsx';
import { UploadRow } from './UploadRow.tsx';
import classes from './UploadPanel.module.css';
import { type UploadLimits, useUploads } from './use-uploads.ts';

/** The field of files to attach, with its rows. */
export function UploadPanel({ onReady }: UploadFieldProps) {
  const { t } = useTranslation('uploads');
  const limits = useQuery(api.uploads.readUploadLimits.queryOptions({ staleTime: 60_000 })).data;
  const uploads = useUploads(limits, onReady);
  usePastedFiles(uploads.add);
  const undeclared = uploads.lines.some(({ state }) => state === 'waiting');
  return (
    <Stack gap="sm">
      <Checkbox
        label={t('declare')}
        checked={uploads.declared}
        onChange={(event) => uploads.declare(event.currentTarget.checked)}
        error={undeclared ? t('declareFirst') : null}
      />
      <ChooseFiles limits={limits} onFiles={uploads.add} />
      {uploads.lines.length > 0 && (
        <ul className={classes.list} aria-label={t('list')}>
          {uploads.lines.map((line) => (
            <UploadRow key={line.key} line={line} acts={uploads} />
          ))}
        </ul>
      )}
    </Stack>
  );
}

type ChooseFilesProps = { limits: UploadLimits | undefined; onFiles: (files: File[]) => void };

function ChooseFiles({ limits, onFiles }: ChooseFilesProps) {
  const { t, i18n } = useTranslation('uploads');
  const ends = limits?.types.flatMap((type) => fileTypes[type].ends.map((end) => `.${end}`)) ?? [];
  const types = limits?.types.map((type) => type.toUpperCase()).join(', ') ?? '…';
  const size = limits === undefined ? '…' : sizeWords(limits.largest, i18n.language, t);
  return (
    <DropZone compact onDrop={onFiles}>
      <Group gap="xs" justify="center">
        <Text size="sm">{t('dropHere')}</Text>
        <FileButton multiple accept={ends.join()} onChange={onFiles}>
          {(button) => (
            <Button
              {...button}
              size="xs"
              variant="default"
              leftSection={<IconPaperclip size={15} aria-hidden />}
            >
              {t('choose')}
            </Button>
          )}
        </FileButton>
      </Group>
      <Text size="xs" c="dimmed" ta="center" mt={4}>
        {t('allowed', { types, size })}
      </Text>
    </DropZone>
  );
}

/** Files that are pasted anywhere on the page; words that are pasted go where they are meant to. */
function usePastedFiles(onFiles: (files: File[]) => void): void {
  const isForemost = useForemost('paste');
  const latest = useRef(onFiles);
  useEffect(() => {
    latest.current = (files) => {
      if (isForemost()) onFiles(files);
    };
  }, [onFiles, isForemost]);
  useEffect(() => {
    const take = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      latest.current(files);
    };
    document.addEventListener('paste', take);
    return () => document.removeEventListener('paste', take);
  }, []);
}
