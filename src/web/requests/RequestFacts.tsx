import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestView } from '../../contract/request-views.ts';
import { dayWords, instantWords } from '../ui/day-words.ts';
import { Facts } from '../ui/Facts.tsx';
import { Panel } from '../ui/Panel.tsx';
import { CitedArticle } from './CitedArticle.tsx';
import classes from './RequestParts.module.css';
import { detailWords, fieldWords, kindWords, numberWords } from '../text/request-words.ts';
import { useFieldNames } from './use-field-names.ts';

/** What was sent, which nobody changes: from whom, to whom, how, on what it rests, what the kind says. */
export function RequestFacts({ view }: { view: RequestView }) {
  const { t, i18n } = useTranslation('requestPage');
  const { t: shared } = useTranslation('requests');
  const names = useFieldNames(view);
  const { sender, enteredBy, medium, told, happenedOn, lines } = view;
  const entered = medium !== 'system' || view.broughtIn;
  const details = Object.entries(view.fields).map(([key, value]) => [
    fieldWords(shared, { key, name: names.get(key) ?? null }),
    <span key={key} className={classes.lines}>
      {detailWords(value, i18n.language, t('yes'))}
    </span>,
  ]) as [string, ReactNode][];
  return (
    <Panel title={t('facts.title')}>
      <Facts
        facts={[
          [t('facts.from'), sender.shortName],
          [t('facts.to'), lines.length < 4 ? lines.map(({ agency }) => agency.shortName).join(', ') : ''],
          [t('facts.kind'), kindWords(shared, view)],
          [t('facts.sent'), entered ? '' : instantWords(view.sentAt, i18n.language)],
          [t('facts.happened'), entered ? dayWords(happenedOn ?? view.sentOn, i18n.language) : ''],
          [t('facts.medium'), medium === 'system' ? '' : shared(`medium.${medium}`)],
          [t('facts.told'), told && t('facts.toldWords', { by: told.by, with: told.with })],
          [t('facts.enteredBy'), entered ? enteredBy.shortName : ''],
          [t('facts.outNumber'), numberWords(view.outNumber)],
          [t('facts.symbol'), view.paperSymbol],
          ...details,
          [t('facts.restricted'), view.restricted ? t('facts.restrictedWords') : ''],
          [t('facts.openToAll'), view.openToAll ? t(`facts.opened.${view.part}`) : ''],
          [t('facts.silence'), view.silence && `«${view.silence.quote}»`],
        ]}
      />
      <CitedArticle view={view} />
    </Panel>
  );
}
