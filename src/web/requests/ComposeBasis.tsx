import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { timingWords } from '../../domain/law/timing-words.ts';
import { foldVietnamese } from '../shell/fold-vietnamese.ts';
import { placeWords } from '../text/place-words.ts';
import { Panel } from '../ui/Panel.tsx';
import { ComposeRegulation } from './ComposeRegulation.tsx';
import type { ComposeForm } from './compose-form.ts';
import type { Basis } from './use-compose.ts';
import { kindWords } from '../text/request-words.ts';

export type ComposePart = {
  form: ComposeForm;
  set: (changes: Partial<ComposeForm>) => void;
  basis: Basis;
  /** What is wrong with a field, in words. */
  fault: (name: string) => string | undefined;
};

/** On what it rests: the regulation, the article, the time that runs, and what kind of thing it is. */
export function ComposeBasis({ form, set, basis, fault }: ComposePart) {
  const { t, i18n } = useTranslation('requests');
  const { t: text } = useTranslation('text');
  const language = i18n.language === 'en' ? 'en' : 'vi';
  const places = basis.places.map(({ eId, words }) => ({
    value: eId,
    label: `${placeWords(text, eId, i18n.language)}. ${words.slice(0, 140)}`,
  }));
  return (
    <Panel title={t('compose.basis')}>
      <ComposeRegulation form={form} set={set} basis={basis} fault={fault} />
      <Select
        mt="sm"
        name="eId"
        label={t('compose.article')}
        placeholder={t(form.regulationId ? 'compose.chooseArticle' : 'compose.regulationFirst')}
        disabled={form.regulationId === ''}
        data={places}
        value={form.eId || null}
        onChange={(eId) => set({ eId: eId ?? '', dutyId: onlyDuty(basis, eId ?? '') })}
        error={fault('eId')}
        searchable
        filter={({ options, search }) => options.filter((option) => fits(option, search))}
        limit={80}
        nothingFoundMessage={t('compose.noArticle')}
      />
      {basis.duties.length > 0 && (
        <Select
          mt="sm"
          label={t('compose.duty')}
          data={[
            { value: '', label: t('compose.dutyNone') },
            ...basis.duties.map(({ id, reading }) => ({
              value: id,
              label: [timingWords(reading, language), reading.action].filter(Boolean).join(': '),
            })),
          ]}
          value={form.dutyId}
          onChange={(dutyId) => set({ dutyId: dutyId ?? '' })}
        />
      )}
      {form.make !== 'notice' && <KindChoice form={form} set={set} basis={basis} fault={fault} />}
    </Panel>
  );
}

/** An article with one duty only leaves no choice. */
function onlyDuty({ regulation }: Basis, eId: string): string {
  const inside = (regulation?.shown?.duties ?? []).filter(
    ({ reading }) => reading.eId === eId || reading.eId.startsWith(`${eId}__`),
  );
  return inside.length === 1 ? (inside[0]?.id ?? '') : '';
}

function fits(option: object, search: string): boolean {
  const label = 'label' in option && typeof option.label === 'string' ? foldVietnamese(option.label) : '';
  return foldVietnamese(search)
    .split(/\s+/u)
    .every((word) => label.includes(word));
}

/** What is asked: as the regulation names it, or one of the kinds that everybody has. */
function KindChoice({ form, set, basis }: ComposePart) {
  const { t } = useTranslation('requests');
  const choices = basis.kinds
    .filter(({ kind }) => form.make === 'entered' || kind !== 'notice')
    .map((one) => ({
      own: one.id !== null,
      value: one.id ?? one.kind,
      label: kindWords(t, { kind: one.kind, ownKind: one.name }),
    }));
  const groups = [
    { group: t('compose.ownKinds'), items: choices.filter(({ own }) => own) },
    { group: t('compose.commonKinds'), items: choices.filter(({ own }) => !own) },
  ];
  return (
    <Select
      mt="sm"
      label={t('compose.kind')}
      data={groups.filter(({ items }) => items.length > 0)}
      value={form.kind}
      onChange={(kind) => set({ kind: kind ?? 'information', details: {} })}
    />
  );
}
