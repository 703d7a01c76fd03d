import { ActionIcon, Button, Checkbox, Fieldset, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldTypes } from '../../domain/request/kind.ts';
import type { RequestKind } from '../../domain/request/request.ts';
import { requestKinds } from '../../domain/request/request.ts';
import { ActModal } from '../shell/ActModal.tsx';
import { api } from '../shell/call.ts';
import { useAct } from '../shell/use-act.ts';
import { useChecks } from '../shell/use-checks.ts';
import { useFields } from '../shell/use-fields.ts';
import classes from './RegulationExchange.module.css';

type Field = { key: number; name: string; type: (typeof fieldTypes)[number]; required: boolean };

/** Asks for the name of a kind of request, what it must say and how it can end. */
export function AddKind({ regulationId, onClose }: { regulationId: string; onClose: () => void }) {
  const { t } = useTranslation('requests');
  const check = useChecks();
  const form = useFields({ name: '', outcomes: '' }, ({ name }) => ({ name: check.words(name, 3) }));
  const [handledLike, setLike] = useState<RequestKind>('decision');
  const [fields, setFields] = useState<Field[]>([]);
  const [checked, setChecked] = useState(false);
  const acting = useAct(
    api.requests.addRequestKind.mutationOptions({ context: { idempotencyKey: useOnce() } }),
    { done: t('exchange.kindAdded'), after: onClose },
  );
  const submit = (element: HTMLFormElement) => {
    setChecked(true);
    if (!form.passes(element) || fields.some(({ name }) => name.trim() === '')) return;
    const named = form.values.outcomes.split('\n').map((line) => line.trim());
    acting.mutate({
      regulationId,
      name: form.values.name.trim(),
      handledLike,
      fields: fields.map(({ name, type, required }) => ({ name: name.trim(), type, required })),
      outcomes: named.filter(Boolean).map((name) => ({ name })),
    });
  };
  return (
    <ActModal title={t('exchange.addKind')} acting={acting} onClose={onClose} onSubmit={submit} size={640}>
      <TextInput {...form.field('name')} label={t('exchange.kindName')} maxLength={200} data-autofocus />
      <Select
        label={t('exchange.handledLike')}
        data={requestKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        value={handledLike}
        onChange={(value) => value && setLike(value)}
        allowDeselect={false}
      />
      <KindFields fields={fields} onChange={setFields} checked={checked} />
      <Textarea
        {...form.field('outcomes')}
        label={t('exchange.ownOutcomes')}
        description={t('exchange.ownOutcomesHint')}
        autosize
        minRows={2}
        maxRows={10}
        maxLength={1000}
      />
    </ActModal>
  );
}

/** One key for the dialog: sent twice it is one kind. */
function useOnce(): string {
  const [key] = useState(() => crypto.randomUUID());
  return key;
}

type KindFieldsProps = { fields: Field[]; onChange: (fields: Field[]) => void; checked: boolean };

function KindFields({ fields, onChange, checked }: KindFieldsProps) {
  const { t } = useTranslation(['requests', 'shell']);
  const change = (key: number, news: Partial<Field>) =>
    onChange(fields.map((field) => (field.key === key ? { ...field, ...news } : field)));
  const add = () =>
    onChange([...fields, { key: (fields.at(-1)?.key ?? 0) + 1, name: '', type: 'text', required: false }]);
  return (
    <Fieldset legend={t('exchange.fields')}>
      <Stack gap="xs">
        {fields.map(({ key, name, type, required }, place) => (
          <div key={key} className={classes.part}>
            <TextInput
              label={t('exchange.fieldName')}
              value={name}
              maxLength={100}
              error={checked && name.trim() === '' && t('required', { ns: 'shell' })}
              onChange={(event) => change(key, { name: event.currentTarget.value })}
            />
            <Select
              label={t('exchange.fieldType')}
              data={fieldTypes.map((value) => ({ value, label: t(`exchange.type.${value}`) }))}
              value={type}
              onChange={(value) => value && change(key, { type: value })}
              allowDeselect={false}
            />
            <Checkbox
              pb={7}
              label={t('exchange.fieldRequired')}
              checked={required}
              onChange={(event) => change(key, { required: event.currentTarget.checked })}
            />
            <ActionIcon
              mb={3}
              aria-label={t('exchange.dropField', { n: place + 1 })}
              onClick={() => onChange(fields.filter((field) => field.key !== key))}
            >
              <IconX size={16} />
            </ActionIcon>
          </div>
        ))}
        <div>
          <Button variant="default" size="compact-sm" disabled={fields.length >= 20} onClick={add}>
            {t('exchange.addField')}
          </Button>
        </div>
      </Stack>
    </Fieldset>
  );
}
