import { ActionIcon, Button, Select, Text, TextInput } from '@mantine/core';
import { IconClipboardText, IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayOffReasons } from '../../domain/calendar/day-off-reasons.ts';
import { DayField } from '../shell/DayField.tsx';
import { dayInYear, inOrder, rowKinds } from './day-rows.ts';
import type { DayRow, Why } from './day-rows.ts';
import classes from './DayRows.module.css';
import { PasteDays } from './PasteDays.tsx';

/** An agency's own day has no other reason, and is entered elsewhere. */
const reasons: Why[] = dayOffReasons.filter((why) => why !== 'own');

type DayRowsProps = {
  rows: DayRow[];
  onChange: (rows: DayRow[]) => void;
  year: number;
  own: boolean;
  /** ISO days that are refused: their rows are marked. */
  wrongDays: readonly string[];
};

/** The days of a decision, one a row, to be changed, added, pasted. */
export function DayRows({ rows, onChange, year, own, wrongDays }: DayRowsProps) {
  const { t } = useTranslation('calendar');
  const [pasting, setPasting] = useState(false);
  const change = (place: number, changes: Partial<DayRow>) =>
    onChange(rows.map((row, index) => (index === place ? { ...row, ...changes } : row)));
  const empty: DayRow = { kind: 'off', day: '', why: own ? 'own' : 'tet', insteadOf: '' };
  return (
    <div>
      <div className={classes.head}>
        <Text fw={500}>{t('rows', { count: rows.length })}</Text>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconClipboardText size={15} />}
          aria-expanded={pasting}
          onClick={() => setPasting(!pasting)}
        >
          {t('paste')}
        </Button>
      </div>
      {pasting && (
        <PasteDays
          year={year}
          own={own}
          onTake={(taken) => onChange(inOrder([...rows, ...taken], year))}
          onDone={() => setPasting(false)}
        />
      )}
      <ul className={classes.rows}>
        {rows.map((row, place) => (
          // Rows have no name of their own: two may say the same day while one types.
          <li key={place} className={classes.row}>
            <Row
              row={row}
              year={year}
              own={own}
              refused={wrongDays.includes(dayInYear(row.day, year) ?? '')}
              onChange={(changes) => change(place, changes)}
            />
            <ActionIcon
              aria-label={row.day.trim() ? t('removeRow', { day: row.day }) : t('removeEmpty')}
              onClick={() => onChange(rows.filter((_, index) => index !== place))}
            >
              <IconTrash size={16} stroke={1.6} />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<IconPlus size={15} />}
        onClick={() => onChange([...rows, empty])}
      >
        {t('addRow')}
      </Button>
    </div>
  );
}

type RowProps = {
  row: DayRow;
  year: number;
  own: boolean;
  refused: boolean;
  onChange: (changes: Partial<DayRow>) => void;
};

function Row({ row, year, own, refused, onChange }: RowProps) {
  const { t } = useTranslation(['calendar', 'shell']);
  const wrong = (typed: string) => typed.trim() !== '' && dayInYear(typed, year) === null;
  return (
    <>
      <DayField
        aria-label={t('day')}
        value={row.day}
        error={refused || wrong(row.day)}
        onChange={(event) => onChange({ day: event.currentTarget.value })}
      />
      <Select
        aria-label={t('kind')}
        data={rowKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        value={row.kind}
        onChange={(kind) => kind && onChange({ kind })}
      />
      <div className={classes.reason}>
        {row.kind === 'off' && !own && (
          <Select
            aria-label={t('because')}
            data={reasons.map((value) => ({ value, label: t(`why.${value}`) }))}
            value={row.why}
            onChange={(why) => why && onChange({ why })}
          />
        )}
        {row.kind === 'worked' && (
          <TextInput
            aria-label={t('insteadOfLabel')}
            placeholder={t('insteadOfLabel')}
            value={row.insteadOf}
            error={wrong(row.insteadOf)}
            onChange={(event) => onChange({ insteadOf: event.currentTarget.value })}
          />
        )}
      </div>
    </>
  );
}
