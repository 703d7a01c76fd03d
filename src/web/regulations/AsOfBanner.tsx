import { IconCalendarTime } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RegulationView } from '../../contract/regulation-views.ts';
import { RouteLink } from '../shell/RouteLink.tsx';
import { dayWords } from '../ui/day-words.ts';
import classes from './AsOfBanner.module.css';
import { isOnlyProposed } from './is-only-proposed.ts';
import { isUnsigned } from './is-unsigned.ts';
import { titleWords } from '../../domain/regulation/title-words.ts';

type BannerProps = { view: RegulationView; asked: string | undefined };

/** Says plainly when not today's text is shown: another day, a day before the first text, or one that was replaced. */
export function AsOfBanner({ view, asked }: BannerProps) {
  const { t, i18n } = useTranslation('regulations');
  const day = (value: string) => dayWords(value, i18n.language);
  const early = view.shown === null;
  const successor = view.relations.find(({ kind, direction }) => kind === 'replaces' && direction === 'from');
  const proposed = isOnlyProposed(view) && view.state !== 'withdrawn';
  if (!asked && !early && view.state !== 'replaced' && !proposed) return null;
  return (
    <div className={classes.banner} role="status" data-no-print>
      <IconCalendarTime size={18} aria-hidden />
      <div>
        {asked && !early && <p>{t('asOfBanner', { day: day(asked) })}</p>}
        {early && <Early view={view} />}
        {proposed && <p>{t('versionProposed')}.</p>}
        {view.state === 'replaced' && view.replacedOn && (
          <p>
            {t('replacedBy', { day: day(view.replacedOn) })}{' '}
            {successor && <OtherLink relation={successor} asked={undefined} />}
          </p>
        )}
        {asked && (
          <RouteLink to="/quy-che/$regulationId" params={{ regulationId: view.id }} search={{}}>
            {t('asOfToday')}
          </RouteLink>
        )}
      </div>
    </div>
  );
}

/** A day before the first text, or before it was signed: what was in force then, and the first text itself. */
function Early({ view }: { view: RegulationView }) {
  const { t, i18n } = useTranslation('regulations');
  const predecessors = view.relations.filter(
    ({ kind, direction }) => kind === 'replaces' && direction === 'to',
  );
  const first = view.versions.find(({ ordinal }) => ordinal === 1)?.validFrom;
  return (
    <>
      <p>{t(isUnsigned(view) ? 'asOfUnsigned' : 'asOfBefore', { day: dayWords(view.on, i18n.language) })}</p>
      {predecessors.map((relation) => (
        <p key={relation.printed}>
          {t('asOfPredecessor')}: <OtherLink relation={relation} asked={view.on} />
        </p>
      ))}
      {first && (
        <p>
          <RouteLink to="/quy-che/$regulationId" params={{ regulationId: view.id }} search={{ ngay: first }}>
            {t('asOfFirst', { day: dayWords(first, i18n.language) })}
          </RouteLink>
        </p>
      )}
    </>
  );
}

function OtherLink({
  relation: { other, printed },
  asked,
}: {
  relation: RegulationView['relations'][number];
  asked: string | undefined;
}) {
  if (!other) return printed;
  return (
    <RouteLink
      to="/quy-che/$regulationId"
      params={{ regulationId: other.id }}
      search={asked ? { ngay: asked } : {}}
    >
      {[other.symbol, titleWords(other)].filter(Boolean).join(', ')}
    </RouteLink>
  );
}
