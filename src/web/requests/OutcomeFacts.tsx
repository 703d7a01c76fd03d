import { useTranslation } from 'react-i18next';
import type { LineView, RequestView } from '../../contract/request-views.ts';
import { dayWords } from '../ui/day-words.ts';
import { Facts } from '../ui/Facts.tsx';
import classes from './RequestParts.module.css';
import { StaffNames } from './StaffNames.tsx';
import { detailWords, fieldWords, outcomeWords } from '../text/request-words.ts';

type OutcomeFactsProps = { view: RequestView; line: LineView };

/** How a line was answered: the outcome with what it says, the day, how many working days it took. */
export function OutcomeFacts({ view, line }: OutcomeFactsProps) {
  const { t, i18n } = useTranslation('requestPage');
  const { t: shared } = useTranslation('requests');
  const { outcome, outcomeDetails, answeredOn, answerDays } = line;
  if (outcome === null && answeredOn === null) return null;
  const needs = view.outcomes.find(({ key }) => key === outcome)?.needs ?? [];
  const nameOf = (key: string) =>
    fieldWords(shared, { key, name: needs.find((need) => need.key === key)?.name ?? null });
  const days = answerDays === null ? '' : ` (${t('line.answerDays', { count: answerDays })})`;
  return (
    <Facts
      facts={[
        [t('line.answered'), answeredOn && dayWords(answeredOn, i18n.language) + days],
        [t('line.outcome'), outcome && outcomeWords(shared, view.outcomes, outcome)],
        ...Object.entries(outcomeDetails).map(
          ([key, value]) =>
            [
              nameOf(key),
              Array.isArray(value) ? (
                <StaffNames key={key} people={value} />
              ) : (
                <span key={key} className={classes.lines}>
                  {detailWords(value, i18n.language, t('yes'))}
                </span>
              ),
            ] as const,
        ),
      ]}
    />
  );
}
