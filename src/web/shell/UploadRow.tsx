import { ActionIcon, Group, Progress, Text } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from './call.ts';
import { sizeWords } from './size-words.ts';
import classes from './UploadPanel.module.css';
import type { UploadLine, useUploads } from './use-uploads.ts';

type Acts = Pick<ReturnType<typeof useUploads>, 'pause' | 'resume' | 'remove' | 'follow'>;

/** Milliseconds between two looks at a file that is being checked, and at one that waits for the scanner. */
const pace = { checking: 700, held: 5000 };

/** One file of the field: how far it is, what may be done with it, why it was refused. */
export function UploadRow({ line, acts }: { line: UploadLine; acts: Acts }) {
  const { t, i18n } = useTranslation('uploads');
  useFollowed(line, acts);
  const { name, state } = line;
  const percent = line.size === 0 ? 0 : Math.floor((100 * line.sent) / line.size);
  const failed = state === 'refused' || state === 'failed';
  return (
    <li className={classes.row}>
      <div>
        <Text size="sm" className={classes.name}>
          {name}{' '}
          <Text span size="xs" c="dimmed">
            {sizeWords(line.size, i18n.language, t)}
          </Text>
        </Text>
        <Text size="xs" role="status" c={failed ? 'var(--mantine-color-error)' : 'dimmed'}>
          {t(`state.${state}`, { percent })}
          {line.sentence !== null && `. ${line.sentence}`}
        </Text>
      </div>
      <RowButtons line={line} acts={acts} />
      {(state === 'sending' || state === 'paused') && (
        <Progress
          className={classes.progress}
          value={percent}
          size="xs"
          aria-label={t('progress', { percent, name })}
        />
      )}
    </li>
  );
}

function RowButtons({ line, acts }: { line: UploadLine; acts: Acts }) {
  const { t } = useTranslation('uploads');
  const { key, name, state } = line;
  const isResting = state === 'paused' || state === 'failed';
  return (
    <Group gap={4} wrap="nowrap">
      {state === 'sending' && (
        <ActionIcon variant="subtle" aria-label={t('pause', { name })} onClick={() => acts.pause(key)}>
          <IconPlayerPause size={16} />
        </ActionIcon>
      )}
      {isResting && (
        <ActionIcon variant="subtle" aria-label={t('resume', { name })} onClick={() => acts.resume(key)}>
          <IconPlayerPlay size={16} />
        </ActionIcon>
      )}
      <ActionIcon variant="subtle" aria-label={t('remove', { name })} onClick={() => acts.remove(line)}>
        <IconX size={16} />
      </ActionIcon>
    </Group>
  );
}

/** Asks how the check of a file goes until it has come to its end. */
function useFollowed({ key, uploadId, state }: UploadLine, acts: Acts): void {
  const isWaiting = uploadId !== null && (state === 'checking' || state === 'held');
  const { data } = useQuery({
    ...api.uploads.readUpload.queryOptions({ input: { uploadId: uploadId ?? '' } }),
    enabled: isWaiting,
    refetchInterval: state === 'held' ? pace.held : pace.checking,
  });
  useEffect(() => {
    if (isWaiting && data !== undefined && data.state !== state) acts.follow(key, data);
  });
}
