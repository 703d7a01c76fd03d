import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FulfilmentView } from '../../contract/fulfilment-views.ts';
import { timingWords } from '../../domain/law/timing-words.ts';
import { periodKeyWords } from '../text/period-words.ts';
import { placeWords } from '../text/place-words.ts';
import { dayWords, instantWords, weekdayWords } from '../ui/day-words.ts';
import { Facts } from '../ui/Facts.tsx';
import { saidLength } from './said-length.ts';

/** The facts of a fulfilment: under what, for whom, for which time; inside, who does it. */
export function FulfilmentFacts({ view }: { view: FulfilmentView }) {
  const { t, i18n } = useTranslation('duties');
  const { t: text } = useTranslation('text');
  const language = i18n.language;
  const day = (value: string | null) => value && dayWords(value, language);
  const { reading, pauses, extensions } = view;
  const event = view.eventAt ? instantWords(view.eventAt, language) : day(view.eventOn);
  const extension = ({ amount, unit, eId, on }: FulfilmentView['extensions'][number]) =>
    t('extendedBy', {
      length: saidLength({ amount, unit }, language),
      day: dayWords(on, language),
      place: placeWords(text, eId, language),
    });
  const agreed = reading.agreedDefault && saidLength(reading.agreedDefault, language);
  return (
    <Facts
      facts={[
        [t('facts.timing'), timingWords(reading, language.startsWith('en') ? 'en' : 'vi')],
        [t('facts.agreed'), agreed],
        [t('facts.obliged'), view.obliged.shortName],
        [
          t('facts.owedTo'),
          view.owedTo.map(({ shortName }) => shortName).join(', ') || t('facts.owedToNone'),
        ],
        [t('facts.occasion'), view.occasion],
        [t('facts.eventOn'), event],
        [t('facts.period'), view.occasion === null ? periodKeyWords(view.key, language) : ''],
        [t('facts.opensOn'), day(view.opensOn)],
        [t('facts.due'), weekdayWords(view.dueOn, language)],
        [t('facts.done'), day(view.doneOn)],
        [t('facts.waived'), view.waivedReason],
        [t('facts.held'), view.heldSince && [day(view.heldSince), view.heldReason].join(': ')],
        [
          t('facts.pauses'),
          pauses.map(({ from, to }) => t('paused', { from: day(from), to: day(to) })).join('; '),
        ],
        [t('facts.extensions'), extensions.map(extension).join('; ')],
        [t('facts.holder'), view.part === 'obliged' ? <HolderWords key="holder" view={view} /> : null],
      ]}
    />
  );
}

/** Who does it inside one's own agency, and how they came to it. */
function HolderWords({ view: { holder, handed } }: { view: FulfilmentView }) {
  const { t } = useTranslation('duties');
  if (holder === null) return <Badge color="lacquer">{t('unheld')}</Badge>;
  const how = t(handed ? 'handedTo' : 'focal');
  return `${holder.fullName}, ${holder.positionTitle} (${how})`;
}
