import { Anchor, Badge, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MessageView, RequestView } from '../../contract/request-views.ts';
import { useActing } from '../shell/session.ts';
import { dayOfInstant } from '../ui/day-of-instant.ts';
import { dayWords } from '../ui/day-words.ts';
import { Facts } from '../ui/Facts.tsx';
import { FileList } from './FileList.tsx';
import classes from './Letter.module.css';
import { MessageMenu } from './MessageMenu.tsx';
import { paragraphId, Paragraphs } from './Paragraphs.tsx';
import { detailWords, fieldWords, numberWords, outcomeWords } from '../text/request-words.ts';
import { StaffNames } from './StaffNames.tsx';
import type { Citing } from './use-taking.ts';

type MessageCardProps = { message: MessageView; view: RequestView; cite: (citing: Citing) => void };

/** A letter of the thread: its kind and numbers, what it cites, its paragraphs, its outcome, its files. */
export function MessageCard({ message, view, cite }: MessageCardProps) {
  const { t, i18n } = useTranslation('requestPage');
  const { appointment } = useActing();
  const { id, from, cites, withdrawnAt, withdrawnReason } = message;
  const own = from.agencyId === appointment?.agencyId;
  return (
    <div className={classes.message} data-own={own || undefined} data-withdrawn={withdrawnAt ?? undefined}>
      <div className={classes.head}>
        <Badge color={message.kind === 'answer' || message.kind === 'partAnswer' ? 'leaf' : 'gray'}>
          {t(`message.kind.${message.kind}`)}
        </Badge>
        <span className={classes.when}>
          <Origin message={message} />
        </span>
        <span className={classes.grow} />
        <MessageMenu message={message} view={view} own={own} />
      </div>
      {withdrawnAt && (
        <Text size="xs" c="dimmed">
          {t('message.withdrawn', {
            day: dayWords(dayOfInstant(withdrawnAt), i18n.language),
            reason: withdrawnReason ?? '',
          })}
        </Text>
      )}
      {cites && (
        <Anchor
          href={`#${paragraphId(cites.of, cites.paragraph)}`}
          className={classes.quote}
          underline="never"
        >
          «{cites.quote}»
        </Anchor>
      )}
      <Paragraphs of={id} body={message.body} cite={cite} />
      <OutcomeWords message={message} view={view} />
      <FileList requestId={view.id} files={message.files} />
    </div>
  );
}

/** Its numbers and symbol, and how it was said where that was not in the system. */
function Origin({ message }: { message: MessageView }) {
  const { t, i18n } = useTranslation('requestPage');
  const { t: shared } = useTranslation('requests');
  const { outNumber, inNumber, paperSymbol, medium, happenedOn, told } = message;
  const words = [
    outNumber && t('message.out', { number: numberWords(outNumber) }),
    inNumber && t('message.in', { number: numberWords(inNumber) }),
    paperSymbol,
    medium !== 'system' && shared(`medium.${medium}`),
    happenedOn && dayWords(happenedOn, i18n.language),
    told && t('facts.toldWords', { by: told.by, with: told.with }),
  ];
  return words.filter(Boolean).join(', ');
}

function OutcomeWords({ message, view }: Omit<MessageCardProps, 'cite'>) {
  const { t, i18n } = useTranslation('requestPage');
  const { t: shared } = useTranslation('requests');
  const { outcome, outcomeDetails } = message;
  if (outcome === null) return null;
  return (
    <Facts
      facts={[
        [t('line.outcome'), outcomeWords(shared, view.outcomes, outcome)],
        ...Object.entries(outcomeDetails).map(
          ([key, value]) =>
            [
              fieldWords(shared, { key, name: null }),
              Array.isArray(value) ? (
                <StaffNames key={key} people={value} />
              ) : (
                detailWords(value, i18n.language, t('yes'))
              ),
            ] as const,
        ),
      ]}
    />
  );
}
