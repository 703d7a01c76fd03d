import { ActionIcon, Text, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconCheck, IconClockPlus, IconPencil, IconX } from '@tabler/icons-react';
import type { TablerIcon } from '@tabler/icons-react';
import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { timingWords } from '../../domain/law/timing-words.ts';
import type { TimedDuty } from '../../domain/law/parsed-document.ts';
import { takesDefault } from '../../domain/regulation/accepted-duties.ts';
import type { AgreedDefault } from '../../domain/regulation/duty-content.ts';
import { DutyCard } from '../text/DutyCard.tsx';
import type { DutyCardProps } from '../text/DutyCard.tsx';
import classes from './DecidedCard.module.css';
import { defaultTiming } from '../text/default-timing.ts';
import { useImport } from './import-session.ts';
import { asEdited, decisionFor } from './shown-duties.ts';
import { useDesk } from './text-desk.ts';

/** A duty beside its clause with what a person says to it: accepted, rejected (struck through, it stays), or open. */
export function DecidedCard({ placed, onPress }: DutyCardProps) {
  const { t } = useTranslation('imports');
  const { index } = placed;
  const desk = useDesk();
  const { key = '', added = false } = desk.listed[index] ?? {};
  const said = useImport((view) => decisionFor(view, key));
  const duty = asEdited(placed.duty, said);
  const shown = useMemo(() => ({ index, duty }), [index, duty]);
  const notes = [added && t('added'), said.edit && t('edited')].filter(Boolean).join(', ');
  return (
    <div
      className={classes.card}
      data-card
      data-class={duty.class}
      data-decision={said.decision}
      data-key={key}
    >
      <ReadCard placed={shown} onPress={onPress} />
      <div className={classes.acts} data-no-print>
        <Act
          words={t('accept')}
          pressed={said.decision === 'accepted'}
          Icon={IconCheck}
          index={index}
          onPress={desk.accept}
        />
        <Act
          words={added ? t('drop') : t('reject')}
          pressed={said.decision === 'rejected'}
          Icon={IconX}
          index={index}
          onPress={desk.reject}
        />
        <Act words={t('edit')} Icon={IconPencil} index={index} onPress={desk.edit} />
      </div>
      <Text size="xs" className={classes.state}>
        <span data-state>{t(`decision.${said.decision}`)}</span>
        {notes && <span className={classes.notes}>{notes}</span>}
      </Text>
      {takesDefault(duty) && said.decision !== 'rejected' && (
        <DefaultLine duty={duty} agreed={said.agreedDefault} onPress={() => desk.setDefault(index)} />
      )}
    </div>
  );
}

type ActProps = {
  words: string;
  pressed?: boolean;
  Icon: TablerIcon;
  index: number;
  onPress: (index: number) => void;
};

/** Kept as it is where nothing of it changes: a thousand cards are drawn anew at once when all are accepted. */
const Act = memo(function Act({ words, pressed, Icon, index, onPress }: ActProps) {
  return (
    <ActionIcon
      size={26}
      aria-label={words}
      title={words}
      onClick={() => onPress(index)}
      {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
    >
      <Icon size={16} />
    </ActionIcon>
  );
});

/** The part of a card that decisions do not change. */
const ReadCard = memo(DutyCard);

type DefaultLineProps = { duty: TimedDuty; agreed: AgreedDefault | null; onPress: () => void };

/** A length where the text has none; always told apart from what the text says. */
function DefaultLine({ agreed, onPress }: DefaultLineProps) {
  const { t, i18n } = useTranslation('imports');
  const language = i18n.language === 'en' ? 'en' : 'vi';
  return (
    <UnstyledButton className={classes.default} data-set={agreed !== null || undefined} onClick={onPress}>
      <IconClockPlus size={14} aria-hidden />
      {agreed ? t('defaultIs', { timing: timingWords(defaultTiming(agreed), language) }) : t('defaultNone')}
      <VisuallyHidden>. {t('defaultSet')}</VisuallyHidden>
    </UnstyledButton>
  );
}
