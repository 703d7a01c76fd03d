import { Select, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegulationView } from '../../contract/regulation-views.ts';
import type { DutyContent } from '../../domain/regulation/duty-content.ts';
import { ActModal } from '../shell/ActModal.tsx';
import { placeWords } from '../text/place-words.ts';
import { layOutText } from '../text/lay-out-text.ts';
import type { TextRow } from '../text/lay-out-text.ts';
import { ReadingFields } from './ReadingFields.tsx';
import type { SelectedWords } from './selected-words.ts';
import { citedPlace } from './selected-words.ts';
import { useReadingForm } from './use-reading-form.ts';

type AddDutyProps = {
  view: RegulationView;
  selected: SelectedWords | null;
  onUse: (reading: DutyContent) => void;
  onClose: () => void;
};

/** A duty that the reader missed: where it stands, by which words, and how it is read. */
export function AddDuty({ view, selected, onUse, onClose }: AddDutyProps) {
  const { t, i18n } = useTranslation('regulations');
  const { t: text } = useTranslation('text');
  const rows = (view.shown?.instruments ?? []).flatMap((instrument) =>
    layOutText(instrument, []).flatMap((section) => section.rows),
  );
  const places = rows.filter(({ kind }) => ['article', 'clause', 'point'].includes(kind));
  const [eId, setEId] = useState(selected?.eId ?? places[0]?.eId ?? '');
  const [quote, setQuote] = useState(selected?.quote ?? '');
  const [wrong, setWrong] = useState(false);
  const form = useReadingForm(begin);
  const using = useMutation({
    mutationFn: async (reading: DutyContent) => onUse(reading),
    onSuccess: onClose,
  });
  const submit = (element: HTMLFormElement) => {
    const words = quote.trim().normalize('NFC');
    const there = words !== '' && standsIn(rows, eId, words);
    setWrong(!there);
    if (there && form.fields.passes(element)) using.mutate({ ...form.reading(), eId, quote: words });
  };
  return (
    <ActModal
      onClose={onClose}
      title={t('dutyAddTitle')}
      act={t('dutyUse')}
      acting={using}
      onSubmit={submit}
      size={580}
    >
      <Select
        label={t('dutyPlace')}
        searchable
        data={places.map((row) => ({ value: row.eId, label: placeWords(text, row.eId, i18n.language) }))}
        value={eId}
        onChange={(place) => place && setEId(place)}
      />
      <Textarea
        label={t('dutyQuote')}
        value={quote}
        error={wrong && t('dutyQuoteWrong')}
        onChange={(event) => {
          setQuote(event.currentTarget.value);
          setWrong(false);
        }}
        rows={2}
      />
      <ReadingFields form={form} quote="" parties={view.parties} />
    </ActModal>
  );
}

/** Before anything is said: within some working days, of everybody. */
const begin: DutyContent = {
  eId: '',
  quote: '',
  class: 'within',
  amount: 5,
  unit: 'workingDay',
  every: null,
  dueBy: null,
  trigger: null,
  actor: null,
  recipient: null,
  action: null,
  obliged: { to: 'everyParty' },
  owedTo: null,
  agreedDefault: null,
};

/** Do the words stand in the provision, or in an item or paragraph under it? */
function standsIn(rows: readonly TextRow[], eId: string, words: string): boolean {
  return rows.some(
    (row) => citedPlace(row.eId) === eId && `${row.heading ?? ''} ${row.text}`.includes(words),
  );
}
