import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DutyClass, TimedDuty } from '../../domain/law/parsed-document.ts';
import { countClasses, dutyClasses } from './duty-classes.ts';
import classes from './DutyFilter.module.css';

type DutyFilterProps = {
  duties: readonly TimedDuty[];
  off: readonly DutyClass[];
  setOff: (off: readonly DutyClass[]) => void;
};

/** One switch for each class of duty that occurs, with its number; pressed means shown. */
export function DutyFilter({ duties, off, setOff }: DutyFilterProps) {
  const { t } = useTranslation('text');
  const counts = countClasses(duties);
  const turn = (found: DutyClass) =>
    setOff(off.includes(found) ? off.filter((other) => other !== found) : [...off, found]);
  return (
    <div className={classes.filter} role="group" aria-label={t('filter')}>
      {dutyClasses
        .filter((found) => counts.has(found))
        .map((found) => (
          <UnstyledButton
            key={found}
            className={classes.chip}
            data-class={found}
            aria-pressed={!off.includes(found)}
            onClick={() => turn(found)}
          >
            {t(`class.${found}`)} <span className={classes.count}>{counts.get(found)}</span>
          </UnstyledButton>
        ))}
    </div>
  );
}
