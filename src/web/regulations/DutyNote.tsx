import { Badge, VisuallyHidden } from '@mantine/core';
import { IconArrowNarrowRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OtherReading } from '../../domain/regulation/contested-duties.ts';
import type { DutyContent } from '../../domain/regulation/duty-content.ts';
import { differingWords } from './differing-words.ts';
import { allNames, sayReading } from './duty-words.ts';
import type { NamedParty } from './duty-words.ts';
import classes from './DutyNote.module.css';

type DutyNoteProps = {
  reading: DutyContent;
  parties: readonly NamedParty[];
  /** Readings of single participants that stand beside this one. */
  others?: readonly OtherReading[];
  /** A reading shown elsewhere, from which this one differs: what differs is marked. */
  beside?: DutyContent | undefined;
  /** One's own agency is bound by it. */
  ours?: boolean;
  /** Said in its corner: `chưa thống nhất`, `đề nghị đọc lại`. */
  mark?: string | undefined;
  struck?: boolean;
  /** It is only proposed, and so is its default. */
  proposed?: boolean;
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
    beside = others.find((other) => other.reading !== null)?.reading ?? undefined,
    ours = false,
    mark,
    struck = false,
    proposed = false,
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
        <ReadingWords
          reading={reading}
          parties={parties}
          beside={beside}
          proposed={proposed}
          onPress={onPress}
        />
        {others.map(({ proposalId, proposedBy, reading: other }) => (
          <div key={proposalId} className={classes.other}>
            <Reader id={proposedBy} others={others} parties={parties} />
            {other ? (
              <ReadingWords reading={other} parties={parties} beside={reading} proposed />
            ) : (
              <em>{t('readsNone')}</em>
            )}
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
  /** Another reading of the same duty: what this one says otherwise is marked. */
  beside?: DutyContent | undefined;
  proposed: boolean;
  onPress?: (() => void) | undefined;
};

/** A reading in words; pressing its time shows the words of the text. */
function ReadingWords({ reading, parties, beside, proposed, onPress }: ReadingWordsProps) {
  const { t, i18n } = useTranslation('regulations');
  const say = (said: DutyContent) => sayReading(t, i18n.language, said, parties);
  const { when, agreed, who, towards, action } = say(reading);
  const other = beside && say(beside);
  const timing = <Words words={when} beside={other?.when} />;
  return (
    <>
      {onPress ? (
        <button type="button" className={classes.when} onClick={onPress}>
          {timing}
        </button>
      ) : (
        <div className={classes.when}>{timing}</div>
      )}
      {agreed && (
        <div className={classes.agreed}>
          {t(proposed ? 'proposedDefault' : 'agreedDefault')}: <Words words={agreed} beside={other?.agreed} />
        </div>
      )}
      <div className={classes.who}>
        <VisuallyHidden>{t('obliged')}: </VisuallyHidden>
        <span title={allNames(reading.obliged, parties) || undefined}>
          <Words words={who} beside={other?.who} />
        </span>
        {towards && (
          <>
            <IconArrowNarrowRight size={16} aria-hidden />
            <VisuallyHidden>{t('owedTo')}: </VisuallyHidden>
            <Words words={towards} beside={other?.towards} />
          </>
        )}
      </div>
      {action && (
        <div className={classes.action}>
          <Words words={action} beside={other?.action} />
        </div>
      )}
    </>
  );
}

/** Words, those marked that the other reading does not have. */
function Words({ words, beside }: { words: string; beside: string | undefined }) {
  if (beside === undefined) return words;
  const { before, differs, after } = differingWords(words, beside);
  return (
    <>
      {before}
      {differs && <strong className={classes.differs}>{differs}</strong>}
      {after}
    </>
  );
}
