import { Pill, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PartyView, RegulationView } from '../../contract/regulation-views.ts';
import { ActModal } from '../shell/ActModal.tsx';
import { api } from '../shell/call.ts';
import { useAct } from '../shell/use-act.ts';
import { OfficerPicker } from './OfficerPicker.tsx';
import type { Candidate } from './OfficerPicker.tsx';

type NameOfficersProps = { view: RegulationView; us: PartyView; onClose: () => void };

/** Names the head who answers for a regulation and the focal officers, of one's own agency, from today. */
export function NameOfficers({ view, us, onClose }: NameOfficersProps) {
  const { t } = useTranslation('regulations');
  const [head, setHead] = useState<Candidate | null>(() => candidates(us, 'head')[0] ?? null);
  const [focal, setFocal] = useState<readonly Candidate[]>(() => candidates(us, 'focal'));
  const name = useAct(api.regulations.nameOfficers.mutationOptions(), {
    done: t('officersSaved'),
    after: onClose,
  });
  const submit = () =>
    name.mutate({
      regulationId: view.id,
      headAppointmentId: head?.appointmentId ?? null,
      focalAppointmentIds: focal.map(({ appointmentId }) => appointmentId),
    });
  const addFocal = (candidate: Candidate) =>
    setFocal([...focal.filter(({ appointmentId }) => appointmentId !== candidate.appointmentId), candidate]);
  return (
    <ActModal onClose={onClose} title={t('officersTitle')} acting={name} onSubmit={submit}>
      <Text size="sm">{t('officersLead')}</Text>
      <OfficerPicker label={t('officersHead')} onChoose={setHead} />
      {head && <Chosen chosen={[head]} onRemove={() => setHead(null)} />}
      <OfficerPicker label={t('officersFocal')} onChoose={addFocal} />
      <Chosen
        chosen={focal}
        onRemove={({ appointmentId }) =>
          setFocal(focal.filter((other) => other.appointmentId !== appointmentId))
        }
      />
    </ActModal>
  );
}

function candidates({ officers }: PartyView, part: 'head' | 'focal'): Candidate[] {
  return officers
    .filter((officer) => officer.part === part)
    .flatMap(({ appointmentId, fullName, positionTitle }) =>
      appointmentId === null ? [] : [{ appointmentId, fullName, positionTitle }],
    );
}

function Chosen({
  chosen,
  onRemove,
}: {
  chosen: readonly Candidate[];
  onRemove: (candidate: Candidate) => void;
}) {
  const { t } = useTranslation('regulations');
  return (
    <Stack gap={4} align="flex-start">
      {chosen.map((candidate) => (
        <Pill
          key={candidate.appointmentId}
          size="md"
          withRemoveButton
          removeButtonProps={{
            'aria-hidden': false,
            tabIndex: 0,
            'aria-label': t('officersRemove', { name: candidate.fullName }),
          }}
          onRemove={() => onRemove(candidate)}
        >
          {[candidate.fullName, candidate.positionTitle].join(', ')}
        </Pill>
      ))}
    </Stack>
  );
}
