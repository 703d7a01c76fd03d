import { Button, FileButton, Group, Tabs, Text, Textarea } from '@mantine/core';
import { IconClipboardText, IconFileUpload } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DropZone } from '../ui/DropZone.tsx';
import classes from './IntakeForm.module.css';
import type { Intake } from './use-reading.ts';

const accepted = '.docx,.doc,.pdf,.txt,.md,.html,.htm';

/** Takes a file by dropping or choosing, or the words by pasting. */
export function IntakeForm({ onRead }: { onRead: (intake: Intake, name: string) => void }) {
  const { t } = useTranslation('text');
  return (
    <Tabs defaultValue="file" keepMounted>
      <Tabs.List mb="md">
        <Tabs.Tab value="file" leftSection={<IconFileUpload size={16} aria-hidden />}>
          {t('tabFile')}
        </Tabs.Tab>
        <Tabs.Tab value="paste" leftSection={<IconClipboardText size={16} aria-hidden />}>
          {t('tabPaste')}
        </Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="file">
        <FromFile onFile={(file) => onRead({ file }, file.name)} />
      </Tabs.Panel>
      <Tabs.Panel value="paste">
        <FromWords onText={(text) => onRead({ text }, t('pastedName'))} />
      </Tabs.Panel>
    </Tabs>
  );
}

function FromFile({ onFile }: { onFile: (file: File) => void }) {
  const { t } = useTranslation('text');
  return (
    <DropZone onDrop={([file]) => file && onFile(file)}>
      <IconFileUpload size={34} stroke={1.2} className={classes.icon} aria-hidden />
      <Text fw={500} size="md">
        {t('dropHere')}
      </Text>
      <Group gap="xs" my={6}>
        <Text c="dimmed">{t('dropOr')}</Text>
        <FileButton accept={accepted} onChange={(file) => file && onFile(file)}>
          {(props) => <Button {...props}>{t('chooseFile')}</Button>}
        </FileButton>
      </Group>
      <Text size="xs" c="dimmed" ta="center">
        {t('formats')}
      </Text>
    </DropZone>
  );
}

function FromWords({ onText }: { onText: (text: string) => void }) {
  const { t } = useTranslation('text');
  const field = useRef<HTMLTextAreaElement>(null);
  const [empty, setEmpty] = useState(true);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (field.current?.value.trim()) onText(field.current.value);
      }}
    >
      <Textarea
        ref={field}
        label={t('pasteLabel')}
        placeholder={t('pastePlaceholder')}
        rows={14}
        classNames={{ input: classes.paste }}
        onChange={(event) => setEmpty(event.currentTarget.value.trim() === '')}
      />
      <Button type="submit" mt="sm" disabled={empty}>
        {t('readPasted')}
      </Button>
    </form>
  );
}
