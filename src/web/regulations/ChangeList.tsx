import { useTranslation } from 'react-i18next';
import type { DutyView } from '../../contract/regulation-views.ts';
import type { DutyChange } from '../../domain/regulation/compare-readings.ts';
import { RouteLink } from '../shell/RouteLink.tsx';
import { placeWords } from '../text/place-words.ts';
import classes from './ChangeList.module.css';
import { DutyNote } from './DutyNote.tsx';
import type { NamedParty } from './duty-words.ts';

export type Change = DutyChange;

type ChangeListProps = {
  changes: readonly Change[];
  duties: readonly DutyView[];
  parties: readonly NamedParty[];
};

/** What a correction changes: each duty as it is read now beside how it would be read. */
export function ChangeList({ changes, duties, parties }: ChangeListProps) {
  const { t, i18n } = useTranslation(['text', 'regulations']);
  const say = (key: 'changeBefore' | 'changeAfter' | 'changeAdds' | 'changeStrikes') =>
    t(key, { ns: 'regulations' });
  return (
    <ul className={classes.list}>
      {changes.map(({ dutyId, reading }, index) => {
        const before = duties.find(({ id }) => id === dutyId)?.reading ?? null;
        const eId = (before ?? reading)?.eId ?? '';
        return (
          <li key={dutyId ?? index} className={classes.change}>
            <RouteLink to="." search={true} hash={eId} size="xs" fw={500}>
              {placeWords(t, eId, i18n.language)}
            </RouteLink>
            <div className={classes.pair}>
              {before && (
                <div>
                  <div className={classes.caption}>{say('changeBefore')}</div>
                  <DutyNote
                    reading={before}
                    parties={parties}
                    beside={reading ?? undefined}
                    struck={reading === null}
                  />
                </div>
              )}
              <div>
                <div className={classes.caption}>
                  {before === null && say('changeAdds')}
                  {before && (reading ? say('changeAfter') : say('changeStrikes'))}
                </div>
                {reading && <DutyNote reading={reading} parties={parties} beside={before ?? undefined} />}
              </div>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
