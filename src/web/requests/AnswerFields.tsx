import { Radio, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RequestView } from '../../contract/request-views.ts';
import type { LetterFields } from './answer-form.ts';
import { neededBy } from './answer-form.ts';
import type { DetailFault, TypedDetails } from './detail-form.ts';
import { DetailFields } from './DetailFields.tsx';
import { PaperFields } from './PaperFields.tsx';
import { outcomeWords } from '../text/request-words.ts';

type AnswerFieldsProps = {
  view: RequestView;
  partial: boolean;
  onPartial: (partial: boolean) => void;
  values: LetterFields;
  set: (changes: Partial<LetterFields>) => void;
  field: (name: keyof LetterFields) => { error?: string | undefined };
  details: TypedDetails;
  faults: Record<string, DetailFault>;
  onDetail: (key: string, words: string) => void;
};

/** What an answer says beside its words: whole or in part, how it ends, what that needs, how it was given. */
export function AnswerFields(props: AnswerFieldsProps) {
  const { t } = useTranslation('requestPage');
  const { t: shared } = useTranslation('requests');
  const { view, partial, onPartial, values, set, field, details, faults, onDetail } = props;
  const { outcomes } = view;
  return (
    <>
      <Radio.Group
        label={t('compose.extent')}
        value={partial ? 'part' : 'whole'}
        onChange={(extent) => onPartial(extent === 'part')}
      >
        <div style={{ display: 'flex', flexWrap: 'wrap', gap: '4px 20px' }}>
          <Radio value="whole" label={t('compose.whole')} />
          <Radio value="part" label={t('compose.part')} />
        </div>
      </Radio.Group>
      {!partial && (
        <Select
          name="outcome"
          label={t('compose.outcome')}
          placeholder={t('compose.outcomeChoose')}
          data={outcomes.map(({ key }) => ({ value: key, label: outcomeWords(shared, outcomes, key) }))}
          value={values.outcome || null}
          error={field('outcome').error}
          onChange={(outcome) => set({ outcome: outcome ?? '' })}
          maw={360}
        />
      )}
      <DetailFields
        fields={neededBy(outcomes, values.outcome, partial)}
        typed={details}
        faults={faults}
        onChange={onDetail}
      />
      <PaperFields values={values} set={set} field={field} />
    </>
  );
}
