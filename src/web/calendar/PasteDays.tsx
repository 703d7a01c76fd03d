import { Button, Popover, Stack, Text, Textarea } from '@mantine/core';
import { IconClipboardText } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DayRow } from './day-rows.ts';
import { readDayLines } from './read-day-lines.ts';

type PasteDaysProps = { year: number; own: boolean; onTake: (rows: DayRow[]) => void };

/** Takes days from lines as they stand in a decision; what cannot be read stays, and is named. */
export function PasteDays({ year, own, onTake }: PasteDaysProps) {
  const { t } = useTranslation('calendar');
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState<string[]>([]);
  const take = () => {
    const read = readDayLines(typed, { year, own });
    if (read.rows.length > 0) onTake(read.rows);
    setWrong(read.wrong);
    setTyped(read.wrong.join('\n'));
    setOpen(read.wrong.length > 0 || read.rows.length === 0);
  };
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      width={400}
      position="bottom-end"
      trapFocus
      withinPortal={false}
    >
      <Popover.Target>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconClipboardText size={15} />}
          onClick={() => setOpen(!open)}
        >
          {t('paste')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown maw="calc(100vw - 48px)">
        <Stack gap="xs">
          <Textarea
            label={t('paste')}
            description={t('pasteHint')}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            error={wrong.length > 0 ? t('pasteWrong', { lines: wrong.join('; ') }) : undefined}
            autosize
            minRows={6}
            maxRows={12}
          />
          <Text component="div" ta="right">
            <Button size="compact-sm" onClick={take}>
              {t('pasteTake')}
            </Button>
          </Text>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
