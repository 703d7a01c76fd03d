import { Alert, Button, Checkbox, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DutyView, ProposalView, RegulationView } from '../../contract/regulation-views.ts';
import type { DutyChange } from '../../domain/regulation/compare-readings.ts';
import { ActModal } from '../shell/ActModal.tsx';
import { api } from '../shell/call.ts';
import { useActing } from '../shell/session.ts';
import { useAct } from '../shell/use-act.ts';
import classes from './AcceptProposal.module.css';
import { ChangeList } from './ChangeList.tsx';
import { DutyToAccept } from './DutyToAccept.tsx';
import { isOnlyProposed } from './is-only-proposed.ts';
import { useOwnAgencyId } from './regulation-query.ts';

type AcceptProposalProps = { proposal: ProposalView; view: RegulationView; onClose: () => void };

/** Binds one's own agency: shows what is accepted, and lets it say of each duty that it reads it otherwise. */
export function AcceptProposal({ proposal, view, onClose }: AcceptProposalProps) {
  const { t } = useTranslation('regulations');
  const { appointment } = useActing();
  const ofText = proposal.kind === 'text';
  const [differences, setDifferences] = useState<readonly DutyChange[]>(
    ofText ? (view.ownReading ?? []) : [],
  );
  const [reason, setReason] = useState('');
  const accept = useAct(api.proposals.acceptProposal.mutationOptions(), {
    done: t('accepted'),
    after: onClose,
  });
  const { contentHash } = proposal;
  const submit = () =>
    accept.mutate({
      proposalId: proposal.id,
      contentHash,
      differences: [...differences],
      reason: differences.length > 0 ? reason.trim() || null : null,
    });
  const count = differences.length;
  return (
    <ActModal
      onClose={onClose}
      title={t('acceptTitle')}
      act={count > 0 ? t('acceptDoDiffers', { count }) : t('acceptDo')}
      acting={accept}
      onSubmit={submit}
      size={ofText ? 760 : 720}
    >
      <Text size="sm">
        {ofText ? t('acceptLead', { agency: appointment?.agencyName ?? '' }) : t('acceptCorrectionLead')}
      </Text>
      <div className={classes.hash}>
        {t('hashLong')}: <code>{contentHash}</code>
      </div>
      {ofText ? (
        <DutiesToAccept view={view} differences={differences} onChange={setDifferences} />
      ) : (
        <ChangeList changes={proposal.changes} duties={view.shown?.duties ?? []} parties={view.parties} />
      )}
      {count > 0 && (
        <Textarea
          label={t('acceptReason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          rows={2}
          maxLength={2000}
        />
      )}
    </ActModal>
  );
}

type DutiesProps = {
  view: RegulationView;
  differences: readonly DutyChange[];
  onChange: (differences: readonly DutyChange[]) => void;
};

function DutiesToAccept({ view, differences, onChange }: DutiesProps) {
  const { t } = useTranslation('regulations');
  const own = useOwnAgencyId();
  const [oursOnly, setOursOnly] = useState(false);
  const duties = view.shown?.duties ?? [];
  const ours = duties.filter(({ obligedIds }) => obligedIds.includes(own));
  const shown = oursOnly ? ours : duties;
  const say = ({ id }: DutyView, change: DutyChange | null) =>
    onChange([...differences.filter(({ dutyId }) => dutyId !== id), ...(change ? [change] : [])]);
  const missed = differences.filter(({ dutyId }) => dutyId === null);
  return (
    <>
      {view.ownReading && view.ownReading.length > 0 && (
        <Alert color="brass" role="note">
          {t('acceptOwnReading', { count: view.ownReading.length })}
        </Alert>
      )}
      <div className={classes.counts}>
        <Text size="sm" fw={500}>
          {t('acceptDuties', { n: duties.length, ours: ours.length })}
        </Text>
        {ours.length < duties.length && (
          <Checkbox
            label={t('acceptOursOnly')}
            checked={oursOnly}
            onChange={(event) => setOursOnly(event.currentTarget.checked)}
          />
        )}
      </div>
      <div className={classes.duties} role="group" aria-label={t('acceptWhat')}>
        {shown.map((duty) => (
          <DutyToAccept
            key={duty.id}
            duty={duty}
            parties={view.parties}
            proposed={isOnlyProposed(view)}
            change={differences.find(({ dutyId }) => dutyId === duty.id) ?? null}
            onSay={(change) => say(duty, change)}
          />
        ))}
        {missed.length > 0 && <ChangeList changes={missed} duties={[]} parties={view.parties} />}
        {missed.length > 0 && (
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => onChange(differences.filter(({ dutyId }) => dutyId !== null))}
          >
            {t('undo')}
          </Button>
        )}
      </div>
    </>
  );
}
