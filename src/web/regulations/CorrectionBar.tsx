import { Badge, Button, CloseButton, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegulationView } from '../../contract/regulation-views.ts';
import { AddDuty } from './AddDuty.tsx';
import classes from './CorrectionBar.module.css';
import { MissedLine } from './MissedLine.tsx';
import { SendCorrection } from './SendCorrection.tsx';
import { useSelectedWords } from './selected-words.ts';
import type { Correction } from './use-correction.ts';

type CorrectionBarProps = { view: RegulationView; correction: Correction };

/** Stays at the lower edge while a correction is prepared: what changes so far, what to add, send or drop. */
export function CorrectionBar({ view, correction }: CorrectionBarProps) {
  const { t } = useTranslation('regulations');
  const [doing, setDoing] = useState<'add' | 'send' | null>(null);
  const selected = useSelectedWords();
  const { changes } = correction;
  const close = () => setDoing(null);
  return (
    <section className={classes.bar} aria-label={t('correcting')} data-no-print>
      <div className={classes.words}>
        <strong>{t('correcting')}</strong>{' '}
        <Badge color="ink">{t('correctingCount', { n: changes.length })}</Badge>
        <Text size="xs" c="dimmed" visibleFrom="xs">
          {t('correctingLead')}
        </Text>
        {changes
          .filter(({ dutyId }) => dutyId === null)
          .map((change, index) => (
            <div key={index} className={classes.missed}>
              <MissedLine change={change} />
              <CloseButton size="xs" aria-label={t('undo')} onClick={() => correction.remove(change)} />
            </div>
          ))}
      </div>
      <div className={classes.buttons}>
        <Button variant="default" onClick={() => setDoing('add')}>
          {t('correctAdd')}
        </Button>
        <Button variant="default" onClick={correction.drop}>
          {t('correctDrop')}
        </Button>
        <Button disabled={changes.length === 0} onClick={() => setDoing('send')}>
          {t('correctSend')}
        </Button>
      </div>
      {doing === 'add' && <AddDuty view={view} selected={selected} onClose={close} onUse={correction.add} />}
      {doing === 'send' && <SendCorrection view={view} correction={correction} onClose={close} />}
    </section>
  );
}
