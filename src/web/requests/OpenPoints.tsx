import { Alert, Button, Group } from '@mantine/core';
import { IconMessageExclamation } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { LineView, RequestStep, RequestView } from '../../contract/request-views.ts';
import { dayWords } from '../ui/day-words.ts';
import type { PointWords } from './open-points.ts';
import { openPoints } from './open-points.ts';
import classes from './RequestParts.module.css';
import type { AskedStep } from './request-steps.ts';

type OpenPointsProps = { view: RequestView; take: (step: AskedStep) => void };

/** Stands over the page as long as one side waits for a word of the other: what is open, and the answers to it. */
export function OpenPoints({ view, take }: OpenPointsProps) {
  const { t } = useTranslation('requestPage');
  const points = view.lines.flatMap((line) => openPoints(line, view).map((point) => ({ line, point })));
  if (points.length === 0) return null;
  return (
    <Alert color="brass" icon={<IconMessageExclamation size={18} />} title={t('points.title')} mb="md">
      <ul className={classes.points}>
        {points.map(({ line, point }) => (
          <Point
            key={line.agency.agencyId + point.word}
            line={line}
            point={point}
            many={view.lines.length > 1}
            steps={offeredOf(view, line, point)}
            take={take}
          />
        ))}
      </ul>
    </Alert>
  );
}

/** The answers to a point that may be given now. */
function offeredOf(view: RequestView, { agency }: LineView, { answers }: PointWords): RequestStep[] {
  const own = view.steps.find(({ agencyId }) => agencyId === agency.agencyId)?.steps ?? [];
  return answers.filter((step) => own.includes(step));
}

type PointProps = {
  line: LineView;
  point: PointWords;
  many: boolean;
  steps: RequestStep[];
  take: OpenPointsProps['take'];
};

function Point({ line, point, many, steps, take }: PointProps) {
  const { t, i18n } = useTranslation('requestPage');
  const { agencyId, shortName } = line.agency;
  const { word, on, other, reason } = point;
  const day = (value: string | undefined) => (value ? dayWords(value, i18n.language) : '');
  return (
    <li className={classes.point}>
      <div className={classes.pointWords}>
        {many && <b>{shortName}: </b>}
        {t(`points.${word}`, { day: day(on), other: day(other) })}
        {reason && <div className={classes.lines}>{reason}</div>}
      </div>
      {steps.length > 0 && (
        <Group gap="xs" data-no-print>
          {steps.map((step) => (
            <Button key={step} variant="default" onClick={() => take({ step, agencyId })}>
              {t(`act.${step}`)}
            </Button>
          ))}
        </Group>
      )}
    </li>
  );
}
