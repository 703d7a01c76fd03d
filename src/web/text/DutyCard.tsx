import { VisuallyHidden } from '@mantine/core';
import { IconArrowNarrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { timingWords } from '../../domain/law/timing-words.ts';
import classes from './DutyCard.module.css';
import type { PlacedDuty } from './lay-out-reading.ts';

export type DutyCardProps = { placed: PlacedDuty; onPress: (index: number) => void };

/** One duty beside its clause: when, who, to whom, what. Pressing it shows its words in the text. */
export function DutyCard({ placed, onPress }: DutyCardProps) {
  const { t, i18n } = useTranslation('text');
  const { duty, index } = placed;
  const language = i18n.language === 'en' ? 'en' : 'vi';
  return (
    <button
      type="button"
      className={classes.card}
      data-duty={index}
      data-class={duty.class}
      onClick={() => onPress(index)}
    >
      <span className={classes.when}>
        <span className={classes.timing}>{timingWords(duty, language)}</span>
        <span className={classes.class}>{t(`class.${duty.class}`)}</span>
      </span>
      {(duty.actor ?? duty.recipient) && (
        <span className={classes.who}>
          {duty.actor && (
            <span>
              <VisuallyHidden>{t('actor')}: </VisuallyHidden>
              {duty.actor}
            </span>
          )}
          {duty.recipient && (
            <>
              <IconArrowNarrowRight size={16} aria-hidden />
              <span>
                <VisuallyHidden>{t('recipient')}: </VisuallyHidden>
                {duty.recipient}
              </span>
            </>
          )}
        </span>
      )}
      {duty.action && (
        <span className={classes.action}>
          <VisuallyHidden>{t('action')}: </VisuallyHidden>
          {duty.action}
        </span>
      )}
    </button>
  );
}
