import { Blockquote, Group, MultiSelect, Select, Text, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { timingWords } from '../../domain/law/timing-words.ts';
import type { ActorTarget } from '../../domain/regulation/duty-content.ts';
import { isSoundTiming } from '../../domain/regulation/sound-timing.ts';
import { roleTargets, targetFrom, valuesOf } from '../text/target-choice.ts';
import { TimingFields, UnitSelect } from '../text/TimingFields.tsx';
import { dutyClasses } from '../text/duty-classes.ts';
import { spoken } from './duty-words.ts';
import type { NamedParty } from './duty-words.ts';
import { needsDefault } from './use-reading-form.ts';
import type { ReadingForm } from './use-reading-form.ts';

type ReadingFieldsProps = { form: ReadingForm; quote: string; parties: readonly NamedParty[] };

/** The fields of a reading of a duty. */
export function ReadingFields({ form, quote, parties }: ReadingFieldsProps) {
  const { t, i18n } = useTranslation(['text', 'regulations']);
  const { fields, obliged, setObliged, owedTo, setOwedTo } = form;
  const { values, field, set } = fields;
  const reading = form.reading();
  return (
    <>
      {quote && (
        <Blockquote p="xs" my={0} fz="sm" ff="var(--lt-document-font)">
          {quote}
        </Blockquote>
      )}
      <Select
        label={t('dutyClass')}
        data={dutyClasses.map((value) => ({ value, label: t(`class.${value}`) }))}
        value={values.class}
        onChange={(found) => found && set({ class: found })}
        data-autofocus
      />
      <TimingFields values={values} set={set} field={field} />
      {needsDefault(values.class) && (
        <Group grow align="start">
          <TextInput
            {...field('defaultAmount')}
            label={t('defaultAmount', { ns: 'regulations' })}
            inputMode="decimal"
          />
          <UnitSelect
            label={t('unit')}
            value={values.defaultUnit}
            onChange={(defaultUnit) => set({ defaultUnit })}
          />
        </Group>
      )}
      <Text size="xs" c="dimmed" mih={20} role="status">
        {isSoundTiming(reading) ? timingWords({ ...reading, quote }, spoken(i18n.language)) : ''}
      </Text>
      <Group grow align="start">
        <TargetSelect
          label={t('obliged', { ns: 'regulations' })}
          target={obliged}
          parties={parties}
          onChange={(target) => target && setObliged(target)}
        />
        <TargetSelect
          label={t('owedTo', { ns: 'regulations' })}
          target={owedTo}
          parties={parties}
          onChange={setOwedTo}
        />
      </Group>
      <TextInput {...field('trigger')} label={t(values.class === 'before' ? 'triggerBefore' : 'trigger')} />
      <Textarea {...field('action')} label={t('action')} autosize minRows={2} maxRows={5} />
    </>
  );
}

type TargetSelectProps = {
  label: string;
  target: ActorTarget | null;
  parties: readonly NamedParty[];
  onChange: (target: ActorTarget | null) => void;
};

/** Participants by name, or one by its part in the matter. */
function TargetSelect({ label, target, parties, onChange }: TargetSelectProps) {
  const { t } = useTranslation('regulations');
  return (
    <MultiSelect
      label={label}
      placeholder={target === null ? t('owedToNone') : ''}
      data={[
        {
          group: t('parties'),
          items: parties.map(({ agencyId, shortName }) => ({ value: agencyId, label: shortName })),
        },
        {
          group: t('targetByPart'),
          items: roleTargets.map((to) => ({ value: to, label: t(`target.${to}`) })),
        },
      ]}
      value={valuesOf(target)}
      onChange={(values) => onChange(targetFrom(values, target))}
      hidePickedOptions
    />
  );
}
