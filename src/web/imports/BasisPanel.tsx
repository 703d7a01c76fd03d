import { ActionIcon, Button, Text } from '@mantine/core';
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CitedBasis } from '../../domain/regulation/import-content.ts';
import { dayWords } from '../ui/day-words.ts';
import { Panel } from '../ui/Panel.tsx';
import { BasisDialog } from './BasisDialog.tsx';
import classes from './rows.module.css';
import { useRecord } from './use-record.ts';

const newBasis: CitedBasis = { symbol: null, title: '', issuer: null, issuedOn: null, printed: '' };

/** The documents on which the regulation rests. */
export function BasisPanel() {
  const { t } = useTranslation('imports');
  const [record, write] = useRecord();
  const [edited, setEdited] = useState<number | null>(null);
  return (
    <Panel
      title={t('bases')}
      lead={t('basesLead')}
      actions={
        <Button
          variant="default"
          leftSection={<IconPlus size={15} />}
          onClick={() => setEdited(record.bases.length)}
        >
          {t('basisAdd')}
        </Button>
      }
    >
      {record.bases.length === 0 && <Text c="dimmed">{t('basesNone')}</Text>}
      <div className={classes.rows}>
        {record.bases.map((basis, index) => (
          <BasisRow
            key={index}
            basis={basis}
            place={index}
            onEdit={() => setEdited(index)}
            onRemove={() => write(({ bases }) => ({ bases: bases.toSpliced(index, 1) }))}
          />
        ))}
      </div>
      {edited !== null && (
        <BasisDialog
          start={record.bases[edited] ?? newBasis}
          isNew={edited >= record.bases.length}
          onSave={(basis) => {
            write(({ bases }) => ({ bases: bases.toSpliced(edited, 1, basis) }));
            setEdited(null);
          }}
          onClose={() => setEdited(null)}
        />
      )}
    </Panel>
  );
}

type BasisRowProps = { basis: CitedBasis; place: number; onEdit: () => void; onRemove: () => void };

function BasisRow({ basis, place, onEdit, onRemove }: BasisRowProps) {
  const { t, i18n } = useTranslation('imports');
  const { title, symbol, issuer, issuedOn, printed } = basis;
  const facts = [symbol, issuer, issuedOn && dayWords(issuedOn, i18n.language)].filter(Boolean).join(' · ');
  const name = title || symbol || String(place + 1);
  return (
    <div className={classes.entry} data-basis={place}>
      <div className={classes.name}>
        <Text>
          {title || (
            <Text span c="error">
              {t('basisNameless')}
            </Text>
          )}
        </Text>
        {facts && (
          <Text size="xs" c="dimmed">
            {facts}
          </Text>
        )}
        {printed && printed !== title && (
          <Text size="xs" c="dimmed" ff="var(--lt-document-font)">
            “{printed}”
          </Text>
        )}
      </div>
      <span className={classes.buttons}>
        <ActionIcon aria-label={`${t('basisEdit')}: ${name}`} onClick={onEdit}>
          <IconPencil size={16} />
        </ActionIcon>
        <ActionIcon aria-label={t('basisRemove', { name })} onClick={onRemove}>
          <IconTrash size={16} />
        </ActionIcon>
      </span>
    </div>
  );
}
