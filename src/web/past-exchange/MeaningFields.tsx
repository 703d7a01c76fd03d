import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PastColumn } from '../../domain/past-exchange/past-row.ts';
import { Panel } from '../ui/Panel.tsx';
import classes from './PastExchangePage.module.css';
import { useMeanings } from './use-meanings.ts';
import type { Mapping } from './use-past-table.ts';

type MeaningFieldsProps = {
  regulationId: string;
  unknown: { column: PastColumn; words: string; rows: number }[];
  mapping: Mapping;
  onMapping: (mapping: Mapping) => void;
};

/** Words of the table that nobody has told the meaning of, each with what it can mean. */
export function MeaningFields({ regulationId, unknown, mapping, onMapping }: MeaningFieldsProps) {
  const { t } = useTranslation('pastExchange');
  const meanings = useMeanings(regulationId);
  const asked = unknown.filter(({ column }) => meanings(column) !== null);
  if (asked.length === 0) return null;
  return (
    <Panel title={t('unknown')} lead={t('unknownLead')}>
      <div className={classes.fields}>
        {asked.map(({ column, words, rows }) => (
          <Select
            key={`${column} ${words}`}
            label={t('meaningOf', { words })}
            description={t('meaningRows', { column: t(`column.${column}`), count: rows })}
            data={meanings(column) ?? []}
            value={mapping.meanings[words] ?? null}
            onChange={(means) =>
              means !== null && onMapping({ ...mapping, meanings: { ...mapping.meanings, [words]: means } })
            }
            searchable
          />
        ))}
      </div>
    </Panel>
  );
}
