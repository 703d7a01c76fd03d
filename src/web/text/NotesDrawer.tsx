import { Anchor, Badge, Button, Drawer, Group, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconNotes } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Dropped, ParsedDocument, ParseWarning } from '../../domain/law/parsed-document.ts';
import { Nothing } from '../ui/Nothing.tsx';
import classes from './NotesDrawer.module.css';
import { placeWords } from './place-words.ts';

/** What a person should look at, and the lines that were left out, in a drawer of their own. */
export function NotesDrawer({ document, goTo }: { document: ParsedDocument; goTo: (key: string) => void }) {
  const { t } = useTranslation('text');
  const [opened, { open, close }] = useDisclosure(false);
  const { warnings, dropped } = document;
  const go = (key: string) => {
    close();
    // The drawer gives the focus back to its button when it has gone; the place comes after that.
    setTimeout(() => goTo(key), 220);
  };
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconNotes size={16} />}
        rightSection={warnings.length > 0 && <Badge color="brass">{warnings.length}</Badge>}
        onClick={open}
      >
        {t('warnings')}
      </Button>
      <Drawer
        opened={opened}
        onClose={close}
        title={t('warningsTitle')}
        closeButtonProps={{ 'aria-label': t('close', { ns: 'shell' }) }}
      >
        {warnings.length === 0 && <Nothing title={t('warningsNone')} />}
        {warnings.map((warning, index) => (
          <Warning key={index} warning={warning} onGo={go} />
        ))}
        {dropped.length > 0 && <DroppedLines dropped={dropped} />}
      </Drawer>
    </>
  );
}

function Warning({ warning, onGo }: { warning: ParseWarning; onGo: (key: string) => void }) {
  const { t, i18n } = useTranslation('text');
  const { eId, message } = warning;
  return (
    <div className={classes.warning}>
      <Text>{message}</Text>
      {eId && (
        <Anchor component="button" type="button" size="xs" onClick={() => onGo(eId)}>
          {placeWords(t, eId, i18n.language)}
        </Anchor>
      )}
    </div>
  );
}

function DroppedLines({ dropped }: { dropped: Dropped[] }) {
  const { t } = useTranslation('text');
  const groups = Map.groupBy(dropped, ({ why }) => why);
  return (
    <section className={classes.dropped}>
      <Title order={2} size="h3">
        {t('dropped')}
      </Title>
      <Text size="xs" c="dimmed">
        {t('droppedLead')}
      </Text>
      {[...groups].map(([why, lines]) => (
        <details key={why} className={classes.group}>
          <summary>
            <Group component="span" display="inline-flex" gap={6}>
              {t(`droppedWhy.${why}`)} <Badge color="gray">{lines.length}</Badge>
            </Group>
          </summary>
          {lines.map((line, index) => (
            <div key={index} className={classes.line}>
              {line.text}
            </div>
          ))}
        </details>
      ))}
    </section>
  );
}
