import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DayRow } from './day-rows.ts';
import { readDayLines } from './read-day-lines.ts';

type PasteDaysProps = { year: number; own: boolean; onTake: (rows: DayRow[]) => void; onDone: () => void };

/** Takes days from lines as they stand in a decision; what cannot be read stays, and is named. */
export function PasteDays({ year, own, onTake, onDone }: PasteDaysProps) {
  const { t } = useTranslation('calendar');
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState<string[]>([]);
  const take = () => {
    const read = readDayLines(typed, { year, own });
    if (read.rows.length > 0) onTake(read.rows);
    setWrong(read.wrong);
    setTyped(read.wrong.join('\n'));
    if (read.rows.length > 0 && read.wrong.length === 0) onDone();
  };
  return (
    <Stack gap="xs" mb="sm">
      <Textarea
        label={t('paste')}
        description={t('pasteHint')}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        error={wrong.length > 0 ? t('pasteWrong', { lines: wrong.join('; ') }) : undefined}
        autosize
        minRows={4}
        maxRows={10}
        // Asked for by the button above it.
        autoFocus
      />
      <Group justify="flex-end">
        <Button variant="default" size="compact-sm" onClick={take}>
          {t('pasteTake')}
        </Button>
      </Group>
    </Stack>
  );
}
