import { useTranslation } from 'react-i18next';
import type { DutyView, ProposalView } from '../../contract/regulation-views.ts';
import type { DutyChange } from '../../domain/regulation/compare-readings.ts';
import { RouteLink } from '../shell/RouteLink.tsx';
import { placeWords } from '../text/place-words.ts';
import classes from './ChangeList.module.css';
import { DutyNote } from './DutyNote.tsx';
import type { NamedParty } from './duty-words.ts';

/** `before`: how the duty was read when the change was proposed, where that is known. */
export type Change = DutyChange & Partial<Pick<ProposalView['changes'][number], 'before'>>;

type ChangeListProps = {
  changes: readonly Change[];
  duties: readonly DutyView[];
  parties: readonly NamedParty[];
  /** What has become of it; of a settled one the reading of then is shown, and not today's. */
  state?: ProposalView['state'];
  /** Said above the other reading, where it is not one that is proposed. */
  otherCaption?: string;
};

/** What a correction changes: each duty as it is or was read beside how it would be read. */
export function ChangeList(props: ChangeListProps) {
  const { changes, duties, parties, state = 'open', otherCaption } = props;
  const { t, i18n } = useTranslation(['text', 'regulations']);
  const say = (
    key: 'changeBefore' | 'changeWas' | 'changeAfter' | 'changeAgreed' | 'changeAdds' | 'changeStrikes',
  ) => t(key, { ns: 'regulations' });
  const after = otherCaption ?? say(state === 'agreed' ? 'changeAgreed' : 'changeAfter');
  return (
    <ul className={classes.list}>
      {changes.map(({ dutyId, reading, before: then = null }, index) => {
        const now = duties.find(({ id }) => id === dutyId)?.reading;
        const before = state === 'open' ? (now ?? then) : then;
        const eId = (before ?? reading)?.eId ?? '';
        return (
          <li key={dutyId ?? index} className={classes.change}>
            <RouteLink to="." search={true} hash={eId} size="xs" fw={500}>
              {placeWords(t, eId, i18n.language)}
            </RouteLink>
            <div className={classes.pair}>
              {before && (
                <div>
                  <div className={classes.caption}>
                    {say(state === 'open' ? 'changeBefore' : 'changeWas')}
                  </div>
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
                  {before && (reading ? after : say('changeStrikes'))}
                </div>
                {reading && (
                  <DutyNote
                    reading={reading}
                    parties={parties}
                    beside={before ?? undefined}
                    proposed={state !== 'agreed'}
                  />
                )}
              </div>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
