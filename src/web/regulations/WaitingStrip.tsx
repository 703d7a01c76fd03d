import { IconMailQuestion } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { WaitingProposal } from '../../contract/proposals.ts';
import { RouteLink } from '../shell/RouteLink.tsx';
import { dayWords } from '../ui/day-words.ts';
import { dayOfInstant } from '../ui/day-of-instant.ts';
import { titleWords } from '../../domain/regulation/title-words.ts';
import classes from './WaitingStrip.module.css';

type WaitingStripProps = { items: WaitingProposal[]; more: boolean };

/** What waits for an answer of one's own agency stands above the list, as long as something does. */
export function WaitingStrip({ items, more }: WaitingStripProps) {
  const { t, i18n } = useTranslation('regulations');
  if (items.length === 0) return null;
  const what = ({ kind, differs }: WaitingProposal) =>
    kind === 'text' ? t('waitingText') : t(differs ? 'waitingDiffers' : 'waitingCorrection');
  return (
    <section className={classes.strip} aria-label={t('waiting')} data-no-print>
      <h2 className={classes.title}>
        <IconMailQuestion size={18} aria-hidden />
        {t(more ? 'waitingMany' : 'waitingCount', { n: items.length })}
      </h2>
      <ul className={classes.list}>
        {items.map((item) => (
          <li key={item.id}>
            <span className={classes.what}>{what(item)}</span>
            <RouteLink to="/quy-che/$regulationId" params={{ regulationId: item.regulation.id }}>
              {[item.regulation.symbol, titleWords(item.regulation)].filter(Boolean).join(', ')}
            </RouteLink>
            <span className={classes.who}>
              {item.proposedBy.shortName}, {dayWords(dayOfInstant(item.proposedAt), i18n.language)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
