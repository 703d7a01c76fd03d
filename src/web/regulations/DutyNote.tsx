import { Badge, VisuallyHidden } from '@mantine/core';
import { IconArrowNarrowRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { timingWords } from '../../domain/law/timing-words.ts';
import type { OtherReading } from '../../domain/regulation/contested-duties.ts';
import type { DutyContent } from '../../domain/regulation/duty-content.ts';
import { allNames, defaultWords, spoken, targetWords } from './duty-words.ts';
import type { NamedParty } from './duty-words.ts';
import classes from './DutyNote.module.css';

type DutyNoteProps = {
  reading: DutyContent;
  parties: readonly NamedParty[];
  /** Readings of single participants that stand beside this one. */
  others?: readonly OtherReading[];
  /** One's own agency is bound by it. */
  ours?: boolean;
  /** Said in its corner: `chưa thống nhất`, `đề nghị đọc lại`. */
  mark?: string | undefined;
  struck?: boolean;
  onPress?: () => void;
  active?: boolean;
  /** Buttons of somebody who prepares a correction. */
  children?: ReactNode;
};

/** One duty in the margin: when, who, towards whom, what; what was agreed on and what is not agreed. */
export function DutyNote(props: DutyNoteProps) {
  const {
    reading,
    parties,
    others = [],
    ours = false,
    mark,
    struck = false,
    onPress,
    active,
    children,
  } = props;
  const { t } = useTranslation('regulations');
  const contested = others.length > 0;
  return (
    <div
      className={classes.note}
      data-class={reading.class}
      data-ours={ours || undefined}
      data-struck={struck || undefined}
      data-active={active || undefined}
    >
      <div className={classes.body}>
        {contested && <Reader id={null} others={others} parties={parties} />}
        <ReadingWords reading={reading} parties={parties} onPress={onPress} />
        {others.map(({ proposalId, proposedBy, reading: other }) => (
          <div key={proposalId} className={classes.other}>
            <Reader id={proposedBy} others={others} parties={parties} />
            {other ? <ReadingWords reading={other} parties={parties} /> : <em>{t('readsNone')}</em>}
          </div>
        ))}
        {(contested || mark || ours) && (
          <div className={classes.marks}>
            {ours && <span className={classes.ours}>{t('ours')}</span>}
            {contested && <Badge color="brass">{t('notAgreed')}</Badge>}
            {mark && <Badge color="ink">{mark}</Badge>}
          </div>
        )}
      </div>
      {children}
    </div>
  );
}

/** Who reads it so: a participant by name; without one those who do not read it otherwise. */
function Reader({
  id,
  others,
  parties,
}: {
  id: string | null;
  others: readonly OtherReading[];
  parties: readonly NamedParty[];
}) {
  const { t } = useTranslation('regulations');
  const rest = parties.filter(({ agencyId }) => !others.some(({ proposedBy }) => proposedBy === agencyId));
  const readers = id === null ? rest : parties.filter(({ agencyId }) => agencyId === id);
  const name = readers.length === 1 && readers[0] ? readers[0].shortName : t('otherParties');
  return <div className={classes.reader}>{t('readsAs', { name })}</div>;
}

type ReadingWordsProps = {
  reading: DutyContent;
  parties: readonly NamedParty[];
  onPress?: (() => void) | undefined;
};

/** A reading in words; pressing its time shows the words of the text. */
export function ReadingWords({ reading, parties, onPress }: ReadingWordsProps) {
  const { t, i18n } = useTranslation(['regulations', 'text']);
  const timing = timingWords(reading, spoken(i18n.language));
  const { agreedDefault, obliged, owedTo, action } = reading;
  return (
    <>
      {onPress ? (
        <button type="button" className={classes.when} onClick={onPress}>
          {timing}
        </button>
      ) : (
        <div className={classes.when}>{timing}</div>
      )}
      {agreedDefault && (
        <div className={classes.agreed}>
          {t('agreedDefault', { length: defaultWords(agreedDefault, i18n.language) })}
        </div>
      )}
      <div className={classes.who}>
        <VisuallyHidden>{t('obliged')}: </VisuallyHidden>
        <span title={allNames(obliged, parties) || undefined}>{targetWords(t, obliged, parties)}</span>
        {owedTo && (
          <>
            <IconArrowNarrowRight size={16} aria-hidden />
            <VisuallyHidden>{t('owedTo')}: </VisuallyHidden>
            {targetWords(t, owedTo, parties)}
          </>
        )}
      </div>
      {action && <div className={classes.action}>{action}</div>}
    </>
  );
}
