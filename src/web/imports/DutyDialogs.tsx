import { Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DutyEdit } from '../../domain/regulation/duty-content.ts';
import { ActModal } from '../shell/ActModal.tsx';
import { tellProblem } from '../shell/tell.ts';
import { DefaultDialog } from './DefaultDialog.tsx';
import type { DutyActs } from './duty-acts.ts';
import { DutyDialog, editableOf } from './DutyDialog.tsx';
import { useImport, useSession } from './import-session.ts';
import { dropMark, markAnew } from './mark-acts.ts';
import { asEdited, decisionFor, listDuties } from './shown-duties.ts';
import type { ListedDuty } from './shown-duties.ts';

/** Which dialog about a duty is open. */
export type DutyDialogState =
  /** `marked`: just now, and the reader has proposed its timing. */
  | { kind: 'edit'; key: string; marked: boolean }
  | { kind: 'default'; key: string }
  | { kind: 'drop'; key: string };

type DutyDialogsProps = { dialog: DutyDialogState; acts: DutyActs; onClose: () => void };

/** The dialogs about one duty, read or marked. */
export function DutyDialogs({ dialog, acts, onClose }: DutyDialogsProps) {
  const found = useImport((view) => listDuties(view).find(({ key }) => key === dialog.key));
  if (!found) return null;
  const Open = { edit: EditDialog, default: AgreeDialog, drop: DropDialog }[dialog.kind];
  return (
    <Open found={found} marked={dialog.kind === 'edit' && dialog.marked} acts={acts} onClose={onClose} />
  );
}

type OneDialogProps = { found: ListedDuty; marked: boolean; acts: DutyActs; onClose: () => void };

function EditDialog({ found, marked, acts, onClose }: OneDialogProps) {
  const { t } = useTranslation('imports');
  const session = useSession();
  const { key, duty } = found;
  const said = decisionFor(session.view(), key);
  const save = async (edit: DutyEdit) => {
    const asRead = JSON.stringify(edit) === JSON.stringify(editableOf(duty));
    if (!found.added) {
      await acts.decideInDialog(key, { decision: 'accepted', edit: asRead ? null : edit });
      return;
    }
    if (!asRead)
      await markAnew(
        session,
        { key, duty, agreedDefault: null },
        { edit, agreedDefault: said.agreedDefault },
      );
  };
  /** Who does not go on with words that were marked just now did not want them marked. */
  const cancel = () => {
    onClose();
    if (marked) void dropMark(session, key).catch(tellProblem);
  };
  return (
    <DutyDialog
      title={t(marked ? 'dutyMarkTitle' : 'dutyTitle')}
      quote={duty.quote}
      start={editableOf(asEdited(duty, said))}
      save={save}
      onSaved={onClose}
      onClose={cancel}
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
          ? markAnew(session, { key, duty, agreedDefault: null }, { edit: editableOf(duty), agreedDefault })
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
