import { ActionIcon, Anchor, Text } from '@mantine/core';
import { IconEye, IconPaperclip } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileView } from '../../contract/request-views.ts';
import { api } from '../shell/call.ts';
import { keepFile } from '../shell/download.ts';
import { tellProblem } from '../shell/tell.ts';
import { speakOf } from '../shell/language.ts';
import classes from './Letter.module.css';

const FilePreview = lazy(async () => {
  const [{ FilePreview: shown }] = await Promise.all([
    import('../text/FilePreview.tsx'),
    speakOf(['uploads']),
  ]);
  return { default: shown };
});

/** The files of a letter, each to be taken away; one that was destroyed is named still. */
export function FileList({ requestId, files }: { requestId: string; files: readonly FileView[] }) {
  if (files.length === 0) return null;
  return (
    <ul className={classes.files}>
      {files.map((file) => (
        <li key={file.id}>
          <FileLine requestId={requestId} file={file} />
        </li>
      ))}
    </ul>
  );
}

function FileLine({ requestId, file }: { requestId: string; file: FileView }) {
  const { t, i18n } = useTranslation('requestPage');
  const [looking, look] = useState(false);
  const taking = useMutation({
    ...api.requests.downloadRequestFile.mutationOptions(),
    onSuccess: keepFile,
    onError: tellProblem,
  });
  const size = (file.size / 1000).toLocaleString(i18n.language, { maximumFractionDigits: 0 });
  return (
    <Text component="span">
      <IconPaperclip size={15} aria-hidden style={{ verticalAlign: '-2px' }} />{' '}
      {file.destroyed ? (
        <Text span c="dimmed" td="line-through">
          {file.name}
        </Text>
      ) : (
        <Anchor
          component="button"
          type="button"
          disabled={taking.isPending}
          onClick={() => taking.mutate({ requestId, fileId: file.id })}
        >
          {file.name}
        </Anchor>
      )}{' '}
      <Text span size="xs" c="dimmed">
        {file.destroyed ? t('file.destroyed') : t('file.size', { size })}
      </Text>
      {!file.destroyed && (
        <ActionIcon
          variant="subtle"
          size="sm"
          ml={4}
          aria-label={t('file.look', { name: file.name })}
          onClick={() => look(true)}
          data-no-print
        >
          <IconEye size={15} aria-hidden />
        </ActionIcon>
      )}
      {looking && (
        <Suspense>
          <FilePreview
            name={file.name}
            path={`/requests/${requestId}/files/${file.id}/preview`}
            onClose={() => look(false)}
          />
        </Suspense>
      )}
    </Text>
  );
}
