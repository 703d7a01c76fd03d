import { Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PastColumn } from '../../domain/past-exchange/past-row.ts';
import { Panel } from '../ui/Panel.tsx';
import classes from './PastExchangePage.module.css';
import type { Mapping } from './use-past-table.ts';
import { useMeanings } from './use-meanings.ts';

/** What each line needs and a register leaves out when it is the same everywhere. */
const needed = ['kind', 'article', 'sender', 'addressee', 'medium'] as const satisfies readonly PastColumn[];

type DefaultFieldsProps = { regulationId: string; mapping: Mapping; onMapping: (mapping: Mapping) => void };

/** Values for the lines of which the table says nothing. */
export function DefaultFields({ regulationId, mapping, onMapping }: DefaultFieldsProps) {
  const { t } = useTranslation('pastExchange');
  const meanings = useMeanings(regulationId);
  const set = (column: PastColumn, words: string, means: string) => {
    const { [column]: _old, ...defaults } = mapping.defaults;
    onMapping({
      ...mapping,
      defaults: words === '' ? defaults : { ...defaults, [column]: words },
      meanings: words === '' || words === means ? mapping.meanings : { ...mapping.meanings, [words]: means },
    });
  };
  return (
    <Panel title={t('defaults')}>
      <div className={classes.fields}>
        {needed.map((column) => {
          const choices = meanings(column);
          const value = mapping.defaults[column] ?? '';
          return choices === null ? (
            <TextInput
              key={column}
              label={t(`column.${column}`)}
              placeholder="Điều 5"
              defaultValue={value}
              onBlur={({ currentTarget: { value: words } }) => set(column, words.trim(), words.trim())}
            />
          ) : (
            <Select
              key={column}
              label={t(`column.${column}`)}
              data={choices}
              value={choices.find(({ label }) => label === value)?.value ?? null}
              onChange={(means) =>
                set(column, choices.find((one) => one.value === means)?.label ?? '', means ?? '')
              }
              clearable
              searchable
            />
          );
        })}
      </div>
    </Panel>
  );
}
