import { ActionIcon, Alert, Group, Modal, Skeleton, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchPreview } from '../shell/fetch-preview.ts';
import { problemOf } from '../shell/problem.ts';
import { useFocusGivenBack } from '../shell/use-focus-given-back.ts';
import classes from './FilePreview.module.css';

type FilePreviewProps = {
  name: string;
  /** Of its preview: `/requests/…/files/…/preview`. */
  path: string;
  onClose: () => void;
};

/** A file to be looked at: page by page as pictures, or its words. */
export function FilePreview({ name, path, onClose }: FilePreviewProps) {
  const { t } = useTranslation(['uploads', 'shell']);
  useFocusGivenBack();
  const [page, setPage] = useState(1);
  const preview = useQuery({
    queryKey: ['preview', path, page],
    queryFn: ({ signal }) => fetchPreview(path, page, signal),
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: 0,
  });
  const pages = preview.data !== undefined && 'pages' in preview.data ? preview.data.pages : 1;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('previewOf', { name })}
      size="xl"
      closeButtonProps={{ 'aria-label': t('close', { ns: 'shell' }) }}
    >
      {pages > 1 && <Turning page={page} pages={pages} onTurn={setPage} />}
      {preview.isPending && <Skeleton height={480} aria-label={t('drawing')} />}
      {preview.isError && (
        <Alert color="gray">{problemOf(preview.error).detail ?? t('unexpectedText', { ns: 'shell' })}</Alert>
      )}
      {preview.data !== undefined &&
        ('text' in preview.data ? (
          <pre className={classes.words}>{preview.data.text}</pre>
        ) : (
          <Picture picture={preview.data.picture} alt={t('pagePicture', { page, name })} />
        ))}
    </Modal>
  );
}

function Turning({ page, pages, onTurn }: { page: number; pages: number; onTurn: (page: number) => void }) {
  const { t } = useTranslation('uploads');
  return (
    <Group gap="xs" justify="center" mb="xs">
      <ActionIcon
        variant="subtle"
        aria-label={t('before')}
        disabled={page <= 1}
        onClick={() => onTurn(page - 1)}
      >
        <IconChevronLeft size={18} />
      </ActionIcon>
      <Text size="sm" role="status">
        {t('page', { page, pages })}
      </Text>
      <ActionIcon
        variant="subtle"
        aria-label={t('after')}
        disabled={page >= pages}
        onClick={() => onTurn(page + 1)}
      >
        <IconChevronRight size={18} />
      </ActionIcon>
    </Group>
  );
}

function Picture({ picture, alt }: { picture: Blob; alt: string }) {
  const image = useRef<HTMLImageElement>(null);
  useEffect(() => {
    const url = URL.createObjectURL(picture);
    if (image.current !== null) image.current.src = url;
    return () => URL.revokeObjectURL(url);
  }, [picture]);
  return <img className={classes.picture} ref={image} alt={alt} />;
}
