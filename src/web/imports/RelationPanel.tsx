import { ActionIcon, Badge, Button, Select, Text, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { relationKinds } from '../../domain/regulation/regulation.ts';
import type { RelationKind } from '../../domain/regulation/regulation.ts';
import type { ImportRelation } from '../../domain/regulation/import-content.ts';
import { ActModal } from '../shell/ActModal.tsx';
import { RouteLink } from '../shell/RouteLink.tsx';
import { useChecks } from '../shell/use-checks.ts';
import { useFields } from '../shell/use-fields.ts';
import { Panel } from '../ui/Panel.tsx';
import { RegulationPicker } from './RegulationPicker.tsx';
import classes from './rows.module.css';
import { useRecord } from './use-record.ts';

/** What the regulation replaces, amends, is guided by or is special to. */
export function RelationPanel() {
  const { t } = useTranslation('imports');
  const [record, write] = useRecord();
  const [adding, setAdding] = useState(false);
  return (
    <Panel
      title={t('relations')}
      lead={t('relationsLead')}
      actions={
        <Button variant="default" leftSection={<IconPlus size={15} />} onClick={() => setAdding(true)}>
          {t('relationAdd')}
        </Button>
      }
    >
      {record.relations.length === 0 && <Text c="dimmed">{t('relationsNone')}</Text>}
      <div className={classes.rows}>
        {record.relations.map((relation, index) => (
          <RelationRow
            key={index}
            relation={relation}
            place={index}
            onRemove={() => write(({ relations }) => ({ relations: relations.toSpliced(index, 1) }))}
          />
        ))}
      </div>
      {adding && (
        <RelationDialog
          onSave={(relation) => {
            write(({ relations }) => ({ relations: [...relations, relation] }));
            setAdding(false);
          }}
          onClose={() => setAdding(false)}
        />
      )}
    </Panel>
  );
}

type RelationRowProps = { relation: ImportRelation; place: number; onRemove: () => void };

function RelationRow({ relation, place, onRemove }: RelationRowProps) {
  const { t } = useTranslation('imports');
  const { kind, otherId, printed } = relation;
  return (
    <div className={classes.entry} data-relation={place}>
      <Text className={classes.name}>
        {t(`relation.${kind}`)}{' '}
        {otherId ? (
          <RouteLink to="/quy-che/$regulationId" params={{ regulationId: otherId }} underline="always">
            {printed}
          </RouteLink>
        ) : (
          printed
        )}{' '}
        {otherId && <Badge color="gray">{t('inRegistry')}</Badge>}
      </Text>
      <ActionIcon aria-label={t('relationRemove', { name: printed })} onClick={onRemove}>
        <IconTrash size={16} />
      </ActionIcon>
    </div>
  );
}

type RelationDialogProps = { onSave: (relation: ImportRelation) => void; onClose: () => void };

const nothingWaited = { isPending: false, error: null };

function RelationDialog({ onSave, onClose }: RelationDialogProps) {
  const { t } = useTranslation('imports');
  const check = useChecks();
  const form = useFields({ kind: 'replaces', otherId: '', printed: '' }, ({ printed }) => ({
    printed: check.words(printed),
  }));
  const submit = (element: HTMLFormElement) => {
    if (!form.passes(element)) return;
    const { kind, otherId, printed } = form.values;
    onSave({ kind: kind as RelationKind, otherId: otherId || null, printed: printed.trim() });
  };
  return (
    <ActModal
      onClose={onClose}
      title={t('relationAdd')}
      act={t('add')}
      acting={nothingWaited}
      onSubmit={submit}
      size={560}
    >
      <Select
        label={t('relationKind')}
        data={relationKinds.map((value) => ({ value, label: t(`relation.${value}`) }))}
        value={form.values.kind}
        onChange={(kind) => kind && form.set({ kind })}
        data-autofocus
      />
      <RegulationPicker
        label={t('relationOther')}
        value={form.values.otherId}
        onChange={(otherId, printed) => form.set({ otherId, ...(otherId ? { printed } : {}) })}
      />
      <TextInput {...form.field('printed')} label={t('relationPrinted')} maxLength={500} />
    </ActModal>
  );
}
