import { Button, Popover, ScrollArea, Text, TextInput, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconListTree } from '@tabler/icons-react';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { foldVietnamese } from '../shell/fold-vietnamese.ts';
import classes from './ContentsMenu.module.css';
import type { Block, Row } from './lay-out-reading.ts';
import { instrumentWords, rowWords } from './place-words.ts';

/** The headings of the text; choosing one goes there. */
export function ContentsMenu({ blocks, goTo }: { blocks: Block[]; goTo: (key: string) => void }) {
  const { t } = useTranslation('text');
  const [opened, { toggle, close, set }] = useDisclosure(false);
  const rows = blocks.flatMap((block) => block.rows).filter(isHeading);
  const choose = (key: string) => {
    close();
    goTo(key);
  };
  return (
    <Popover
      opened={opened}
      onChange={(next) => set(next)}
      position="bottom-end"
      width={380}
      shadow="md"
      trapFocus
    >
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<IconListTree size={16} />}
          onClick={toggle}
          disabled={rows.length === 0}
        >
          {t('contents')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p="xs">
        <Headings rows={rows} onChoose={choose} />
      </Popover.Dropdown>
    </Popover>
  );
}

function isHeading({ kind }: Row): boolean {
  return ['part', 'chapter', 'section', 'article'].includes(kind);
}

function Headings({ rows, onChoose }: { rows: Row[]; onChoose: (key: string) => void }) {
  const { t } = useTranslation('text');
  const [wanted, setWanted] = useState('');
  const named = rows.map((row) => ({
    row,
    words: rowWords(t, row.kind, row.num),
    of: instrumentWords(t, row.key),
  }));
  const several = new Set(named.map(({ of }) => of)).size > 1;
  const fits = named.filter(({ row, words }) =>
    foldVietnamese(`${words} ${row.heading ?? ''}`).includes(foldVietnamese(wanted)),
  );
  return (
    <>
      <TextInput
        data-autofocus
        aria-label={t('contentsFilter')}
        placeholder={t('contentsFilter')}
        value={wanted}
        onChange={(event) => setWanted(event.currentTarget.value)}
        mb={6}
      />
      <ScrollArea.Autosize mah={400} type="auto">
        {fits.map(({ row, words, of }, index) => (
          <Fragment key={row.key}>
            {several && of !== fits[index - 1]?.of && (
              <Text size="xs" c="dimmed" px={6} pt={index === 0 ? 0 : 8}>
                {of}
              </Text>
            )}
            <UnstyledButton className={classes.entry} data-kind={row.kind} onClick={() => onChoose(row.key)}>
              <span className={classes.number}>{words}</span> {row.heading}
            </UnstyledButton>
          </Fragment>
        ))}
      </ScrollArea.Autosize>
    </>
  );
}
