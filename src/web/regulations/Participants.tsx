import { Badge, Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PartyView, RegulationView } from '../../contract/regulation-views.ts';
import { mayNameOfficers } from '../../domain/regulation/may.ts';
import { RouteLink } from '../shell/RouteLink.tsx';
import { useActing } from '../shell/session.ts';
import { dayWords } from '../ui/day-words.ts';
import { Panel } from '../ui/Panel.tsx';
import { NameOfficers } from './NameOfficers.tsx';
import classes from './Participants.module.css';
import { dayOfInstant } from '../ui/day-of-instant.ts';
import { useOwnAgencyId } from './regulation-query.ts';

/** Who takes part, in which role, what each has answered in which capacity, and whom it named. */
export function Participants({ view }: { view: RegulationView }) {
  const { t } = useTranslation('regulations');
  const own = useOwnAgencyId();
  const { roles } = useActing();
  const [naming, setNaming] = useState(false);
  const us = view.parties.find(({ agencyId }) => agencyId === own);
  const name = us && mayNameOfficers({ roles }) && (
    <Button variant="default" onClick={() => setNaming(true)}>
      {t('officersName')}
    </Button>
  );
  return (
    <Panel title={t('participants')} actions={name}>
      <ul className={classes.list}>
        {view.parties.map((party) => (
          <Participant key={party.agencyId} party={party} own={party.agencyId === own} view={view} />
        ))}
      </ul>
      {naming && us && <NameOfficers view={view} us={us} onClose={() => setNaming(false)} />}
    </Panel>
  );
}

type ParticipantProps = { party: PartyView; own: boolean; view: RegulationView };

function Participant({ party, own, view: { on, below } }: ParticipantProps) {
  const { t } = useTranslation('regulations');
  const { agencyId, name, namedAs, role } = party;
  return (
    <li className={classes.party} data-own={own || undefined}>
      <div className={classes.name}>
        <RouteLink to="/co-quan/$agencyId" params={{ agencyId }} fw={500}>
          {name}
        </RouteLink>{' '}
        {role === 'lead' && <Badge color="ink">{t('role.lead')}</Badge>}
        {own && <span className={classes.own}>{t('ours')}</span>}
      </div>
      {namedAs && namedAs !== name && (
        <Text size="xs" c="dimmed">
          {t('namedAs', { name: namedAs })}
        </Text>
      )}
      <Answered party={party} on={on} />
      {!below && <Officers party={party} />}
    </li>
  );
}

/** The answer that is known today; on a day before it, marked as a later one. */
function Answered({ party, on }: { party: PartyView; on: string }) {
  const { t, i18n } = useTranslation('regulations');
  const { answer, answeredAt, answeredAs, refusedBecause } = party;
  if (answer === 'waiting' || !answeredAt) return <Badge color="brass">{t('answer.waiting')}</Badge>;
  const answeredOn = dayOfInstant(answeredAt);
  const day = dayWords(answeredOn, i18n.language);
  const later = answeredOn > on;
  return (
    <Text size="xs">
      <span className={later ? undefined : classes[answer]}>
        {answer === 'accepted' ? t('answerAccepted', { day }) : t('answerRefused', { day })}
      </span>
      {later && ` ${t('answerLater')}`}
      {answeredAs && ` ${t('answeredAs', { position: answeredAs })}`}
      {refusedBecause && `. ${t('because', { reason: refusedBecause })}`}
    </Text>
  );
}

function Officers({ party: { officers, answer } }: { party: PartyView }) {
  const { t } = useTranslation('regulations');
  if (officers.length === 0)
    return answer === 'accepted' ? (
      <Text size="xs" c="dimmed">
        {t('officersNone')}
      </Text>
    ) : null;
  return (
    <dl className={classes.officers}>
      {officers.map(({ id, part, fullName, positionTitle }) => (
        <div key={id}>
          <dt>{t(`officerPart.${part}`)}</dt>
          <dd>
            {fullName}
            {positionTitle && positionTitle !== fullName && `, ${positionTitle}`}
          </dd>
        </div>
      ))}
    </dl>
  );
}
