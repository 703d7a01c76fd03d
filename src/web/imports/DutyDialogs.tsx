import { Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { TimedDuty } from '../../domain/law/parsed-document.ts';
import type { DutyEdit } from '../../domain/regulation/duty-content.ts';
import { ActModal } from '../shell/ActModal.tsx';
import { tellRefusal } from '../shell/tell.ts';
import { DefaultDialog } from './DefaultDialog.tsx';
import type { DutyActs } from './duty-acts.ts';
import { DutyDialog, editableOf } from './DutyDialog.tsx';
import { useImport, useSession } from './import-session.ts';
import { dropMark, markAnew, markDuty } from './mark-acts.ts';
import { asEdited, decisionFor, listDuties } from './shown-duties.ts';
import type { ListedDuty } from './shown-duties.ts';

/** Which dialog about a duty is open. */
export type DutyDialogState =
  | { kind: 'edit'; key: string }
  | { kind: 'default'; key: string }
  | { kind: 'drop'; key: string }
  /** Words that a person has marked; nothing is stored before the person has said how they are read. */
  | { kind: 'mark'; duty: TimedDuty };
type OfListed = Exclude<DutyDialogState, { kind: 'mark' }>;

type DutyDialogsProps = { dialog: DutyDialogState; acts: DutyActs; onClose: () => void };

/** The dialogs about one duty, read or marked. */
export function DutyDialogs({ dialog, acts, onClose }: DutyDialogsProps) {
  if (dialog.kind === 'mark') return <MarkDialog duty={dialog.duty} onClose={onClose} />;
  return <ListedDialog dialog={dialog} acts={acts} onClose={onClose} />;
}

function ListedDialog({ dialog, acts, onClose }: DutyDialogsProps & { dialog: OfListed }) {
  const found = useImport((view) => listDuties(view).find(({ key }) => key === dialog.key));
  if (!found) return null;
  const Open = { edit: EditDialog, default: AgreeDialog, drop: DropDialog }[dialog.kind];
  return <Open found={found} acts={acts} onClose={onClose} />;
}

/** Makes a duty of words that the reader passed over. */
function MarkDialog({ duty, onClose }: { duty: TimedDuty; onClose: () => void }) {
  const { t } = useTranslation('imports');
  const session = useSession();
  const save = async (edit: DutyEdit) => {
    // Where a colleague has put lines right meanwhile, other words stand at this place.
    if (session.view().text.slice(...duty.span) === duty.quote) await markDuty(session, duty, edit);
    else tellRefusal(t('markMoved'));
  };
  return (
    <DutyDialog
      title={t('dutyMarkTitle')}
      quote={duty.quote}
      start={editableOf(duty)}
      required={['actor', 'action']}
      save={save}
      onSaved={onClose}
      onClose={onClose}
    />
  );
}

type OneDialogProps = { found: ListedDuty; acts: DutyActs; onClose: () => void };

function EditDialog({ found, acts, onClose }: OneDialogProps) {
  const { t } = useTranslation('imports');
  const session = useSession();
  const { key, duty } = found;
  const said = decisionFor(session.view(), key);
  const save = async (edit: DutyEdit) => {
    const asRead = JSON.stringify(edit) === JSON.stringify(editableOf(duty));
    if (!found.added) await acts.decideInDialog(key, { decision: 'accepted', edit: asRead ? null : edit });
    else if (!asRead) await markAnew(session, found, { edit, agreedDefault: said.agreedDefault });
  };
  return (
    <DutyDialog
      title={t('dutyTitle')}
      quote={duty.quote}
      start={editableOf(asEdited(duty, said))}
      required={['actor']}
      save={save}
      onSaved={onClose}
      onClose={onClose}
    />
  );
}

function AgreeDialog({ found, acts, onClose }: OneDialogProps) {
  const session = useSession();
  const { key, duty } = found;
  const { agreedDefault: agreed } = decisionFor(session.view(), key);
  return (
    <DefaultDialog
      quote={duty.quote}
      agreed={agreed}
      save={async (agreedDefault) =>
        found.added
          ? markAnew(session, found, { edit: editableOf(duty), agreedDefault })
          : acts.decideInDialog(key, { agreedDefault })
      }
      onClose={onClose}
    />
  );
}

/** Takes back what a person had marked. */
function DropDialog({ found, onClose }: OneDialogProps) {
  const { t } = useTranslation('imports');
  const session = useSession();
  const acting = useMutation({ mutationFn: () => dropMark(session, found.key), onSuccess: onClose });
  return (
    <ActModal onClose={onClose} title={t('drop')} acting={acting} onSubmit={() => acting.mutate()} grave>
      <Text ff="var(--lt-document-font)">“{found.duty.quote}”</Text>
    </ActModal>
  );
}
