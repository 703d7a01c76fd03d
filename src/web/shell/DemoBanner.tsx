import { useTranslation } from 'react-i18next';
import { weekdayWords } from '../ui/day-words.ts';
import classes from './DemoBanner.module.css';
import { useWelcome } from './session.ts';

/** Says on every page of a demonstration that it is one, and which day its world has. */
export function DemoBanner() {
  const { t, i18n } = useTranslation();
  const { demo } = useWelcome();
  if (!demo) return null;
  return (
    <section aria-label={t('demo')} className={classes.banner} data-no-print>
      <strong>{t('demo')}.</strong> {t('demoBanner', { day: weekdayWords(demo.today, i18n.language) })}
      <span className={classes.warning}> {t('demoWarning')}</span>
    </section>
  );
}
