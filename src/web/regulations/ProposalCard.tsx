import { Badge, Button, Text, Tooltip } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProposalView, RegulationView } from '../../contract/regulation-views.ts';
import { mayAnswer, mayPropose } from '../../domain/regulation/may.ts';
import { useActing } from '../shell/session.ts';
import { dayWords } from '../ui/day-words.ts';
import { AcceptProposal } from './AcceptProposal.tsx';
import { ChangeList } from './ChangeList.tsx';
import { dayOfInstant } from '../ui/day-of-instant.ts';
import classes from './ProposalCard.module.css';
import { RefuseProposal } from './RefuseProposal.tsx';
import { useOwnAgencyId } from './regulation-query.ts';
import { WithdrawProposal } from './WithdrawProposal.tsx';

type ProposalCardProps = { proposal: ProposalView; view: RegulationView };

const acts = { accept: AcceptProposal, refuse: RefuseProposal, withdraw: WithdrawProposal };
type Act = keyof typeof acts;

/** A proposal: what, by whom, why, who has answered, and what one's own agency can answer. */
export function ProposalCard({ proposal, view }: ProposalCardProps) {
  const { t, i18n } = useTranslation('regulations');
  const [doing, setDoing] = useState<Act | null>(null);
  const offered = useOffered(proposal);
  const { roles } = useActing();
  const own = useOwnAgencyId();
  const { proposedBy, proposedAt, reason, contentHash, changes, differs } = proposal;
  const Chosen = doing && acts[doing];
  const said = { name: proposedBy.shortName, day: dayWords(dayOfInstant(proposedAt), i18n.language) };
  // Nobody has said anything to what was taken back: no words were accepted, so none are named.
  const hasHash = proposal.state === 'open' || proposal.answers.some((given) => given.contentHash !== null);
  const waitsForUs = proposal.answers.some(
    ({ agencyId, answer }) => agencyId === own && answer === 'waiting',
  );
  return (
    <section className={classes.card} data-ours={(proposal.state === 'open' && waitsForUs) || undefined}>
      <header className={classes.head}>
        <div>
          <h2 className={classes.title}>{useProposalWords(proposal)}</h2>
          <Text size="xs" c="dimmed">
            {differs ? t('saidBy', said) : t('proposedBy', said)}
            {hasHash && (
              <>
                {' '}
                · {t('hash')} <Hash hash={contentHash} />
              </>
            )}
          </Text>
        </div>
        <div className={classes.acts}>
          {offered.map((act) => (
            <Button key={act} variant={act === 'accept' ? 'filled' : 'default'} onClick={() => setDoing(act)}>
              {t(act)}
            </Button>
          ))}
        </div>
      </header>
      {reason && <Text size="sm">{t('because', { reason })}</Text>}
      <Answers answers={proposal.answers} />
      {changes.length > 0 && (
        <ChangeList
          changes={changes}
          duties={view.shown?.duties ?? []}
          parties={view.parties}
          state={proposal.state}
        />
      )}
      {proposal.state === 'open' && waitsForUs && !mayAnswer({ roles }) && (
        <Text size="xs" c="dimmed" mt={4}>
          {t('onlyLeader')}
        </Text>
      )}
      {Chosen && <Chosen proposal={proposal} view={view} onClose={() => setDoing(null)} />}
    </section>
  );
}

/** A hash in short; whole when it is pointed at. */
function Hash({ hash }: { hash: string }) {
  const { t } = useTranslation('regulations');
  return (
    <Tooltip
      label={
        <>
          {t('hashLong')}: <code className={classes.hash}>{hash}</code>
        </>
      }
      multiline
      maw={420}
    >
      <code className={classes.hash}>{hash.slice(0, 8)}</code>
    </Tooltip>
  );
}

function useProposalWords({ kind, differs, versionOrdinal: n, state, settledAt }: ProposalView): string {
  const { t, i18n } = useTranslation('regulations');
  if (state !== 'open') {
    const day = settledAt === null ? '' : dayWords(dayOfInstant(settledAt), i18n.language);
    const ofText = n > 1 ? t('versionShown', { n }) : t('waitingText');
    const what = kind === 'text' ? ofText : t(differs ? 'waitingDiffers' : 'waitingCorrection');
    return t(`settledAs.${state}`, { what, day });
  }
  if (kind === 'correction') return t(differs ? 'proposal.differs' : 'proposal.correction');
  return n > 1 ? t('proposal.version', { n }) : t('proposal.text');
}

/** The acts that one's own agency can still do, by the same predicates as the server. */
function useOffered(proposal: ProposalView): Act[] {
  const { roles } = useActing();
  const own = useOwnAgencyId();
  const answer = proposal.answers.find(({ agencyId }) => agencyId === own)?.answer;
  if (proposal.state !== 'open') return [];
  const ours = proposal.proposedBy.agencyId === own;
  const othersAccepted = proposal.answers.some(
    (other) => other.agencyId !== own && other.answer === 'accepted',
  );
  const mayTakeBack = ours && mayPropose({ roles }) && (proposal.kind === 'correction' || !othersAccepted);
  return [
    ...(mayAnswer({ roles }) && answer !== undefined && answer !== 'accepted' ? (['accept'] as const) : []),
    ...(mayAnswer({ roles }) && answer === 'waiting' ? (['refuse'] as const) : []),
    ...(mayTakeBack ? (['withdraw'] as const) : []),
  ];
}

function Answers({ answers }: Pick<ProposalView, 'answers'>) {
  const { t, i18n } = useTranslation('regulations');
  const colors = { waiting: 'gray', accepted: 'leaf', refused: 'lacquer' } as const;
  return (
    <ul className={classes.answers}>
      {answers.map(({ agencyId, shortName, answer, answeredAt, reason, contentHash }) => (
        <li key={agencyId}>
          {shortName}{' '}
          <Badge color={colors[answer]}>
            {t(`answer.${answer}`)}
            {answeredAt && `, ${dayWords(dayOfInstant(answeredAt), i18n.language)}`}
          </Badge>
          {contentHash && (
            <Text size="xs" c="dimmed" component="span">
              {' '}
              <Hash hash={contentHash} />
            </Text>
          )}
          {reason && (
            <Text size="xs" c="dimmed" component="span">
              {' '}
              {t('because', { reason })}
            </Text>
          )}
        </li>
      ))}
    </ul>
  );
}
