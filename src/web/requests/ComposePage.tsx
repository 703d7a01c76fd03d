import { Button, Group, SegmentedControl, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftView } from '../../contract/drafts.ts';
import { mayReadRequests, maySend, needsApproval } from '../../domain/request/may.ts';
import { api } from '../shell/call.ts';
import { PageMissing } from '../shell/PageFailed.tsx';
import { PagePending } from '../shell/PagePending.tsx';
import { ProblemAlert } from '../shell/ProblemAlert.tsx';
import { useActing } from '../shell/session.ts';
import { useShortcuts } from '../shell/shortcuts.ts';
import { useToday } from '../shell/today.ts';
import { UploadField } from '../shell/UploadField.tsx';
import { Page } from '../ui/Page.tsx';
import { Panel } from '../ui/Panel.tsx';
import { ComposeBasis } from './ComposeBasis.tsx';
import { ComposeContent } from './ComposeContent.tsx';
import { ComposeDue, useDue } from './ComposeDue.tsx';
import { emptyForm, formFaults, formOfDraft, keptDetails, makes } from './compose-form.ts';
import type { ComposeForm, FormFault, Make } from './compose-form.ts';
import classes from './ComposePage.module.css';
import { ComposeParties } from './ComposeParties.tsx';
import { detailFaults } from './detail-form.ts';
import type { DetailFault } from './detail-form.ts';
import { useBasis } from './use-compose.ts';
import { useComposeActs } from './use-compose-acts.ts';

/** Soạn yêu cầu: a request, a notice, or what was exchanged outside the system. */
export function ComposePage() {
  const { roles } = useActing();
  const { 'du-thao': draftId } = useSearch({ from: '/signedIn/yeu-cau/soan' });
  const draft = useQuery({
    ...api.drafts.readDraft.queryOptions({ input: { draftId: draftId ?? '' } }),
    enabled: draftId !== undefined,
  });
  if (!mayReadRequests({ roles })) return <PageMissing />;
  if (draft.error) return <ProblemAlert error={draft.error} retry={() => void draft.refetch()} />;
  if (draftId !== undefined && !draft.data) return <PagePending />;
  return <Compose key={draftId ?? 'new'} draft={draft.data ?? null} />;
}

const made: Record<string, Make> = { 'thong-bao': 'notice', 'ghi-lai': 'entered' };

function Compose({ draft }: { draft: DraftView | null }) {
  const { t } = useTranslation('requests');
  const { quyche = '', dieu = '', lap = '' } = useSearch({ from: '/signedIn/yeu-cau/soan' });
  const [form, setForm] = useState<ComposeForm>(() =>
    draft ? formOfDraft(draft) : emptyForm(made[lap] ?? 'request', { regulationId: quyche, eId: dieu }),
  );
  const [checked, setChecked] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const today = useToday();
  const basis = useBasis(form);
  const details = { ...keptDetails(draft, basis.kind), ...form.details };
  const due = useDue(form);
  const faults = formFaults(form, today);
  const fieldFaults = basis.kind ? detailFaults(basis.kind.fields, details) : {};
  const words = useFaultWords();
  const part = {
    form: { ...form, details },
    set: (changes: Partial<ComposeForm>) => setForm((before) => ({ ...before, ...changes })),
    basis,
    fault: (name: string) => (checked ? words(faults[name]) : undefined),
  };
  // What a kept draft has taken is no upload any more: the ids count for the version that they were added to.
  const version = draft?.version ?? 0;
  const [files, setFiles] = useState({ version, ids: noIds });
  const uploadIds = files.version === version ? files.ids : noIds;
  const acts = useComposeActs(part.form, basis.kind, draft, uploadIds);
  const passes = () => {
    setChecked(true);
    const first = Object.keys(faults)[0] ?? Object.keys(fieldFaults).map((key) => `detail-${key}`)[0];
    if (first) place.current?.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
    return first === undefined;
  };
  return (
    <Page title={t(`compose.titles.${form.make}`)} lead={t(`compose.lead.${form.make}`)}>
      {!draft && <MakeChoice form={form} set={part.set} />}
      <div className={classes.columns} ref={place}>
        <div className={classes.form}>
          <ComposeBasis {...part} />
          <ComposeParties {...part} />
          <ComposeContent
            {...part}
            detailFaults={checked ? fieldFaults : noFaults}
            due={{ mayAsk: due.data?.mayAsk ?? true }}
          />
          <Panel title={t('compose.files')}>
            <UploadField key={version} onReady={(ids) => setFiles({ version, ids })} />
          </Panel>
          {acts.error ? <ProblemAlert error={acts.error} /> : null}
          <ComposeActs form={form} acts={acts} passes={passes} />
        </div>
        <ComposeDue form={form} basis={basis} due={due} />
      </div>
    </Page>
  );
}

const noIds: string[] = [];
const noFaults: Record<string, DetailFault> = {};

function useFaultWords() {
  const { t } = useTranslation(['requests', 'shell']);
  return (fault: FormFault | undefined) => {
    if (fault === undefined) return undefined;
    if (fault === 'required') return t('required', { ns: 'shell' });
    return fault === 'day' ? t('dayWrong', { ns: 'shell' }) : t(`compose.${fault}`);
  };
}

type MakeChoiceProps = { form: ComposeForm; set: (changes: Partial<ComposeForm>) => void };

function MakeChoice({ form, set }: MakeChoiceProps) {
  const { t } = useTranslation('requests');
  return (
    <SegmentedControl
      mb="sm"
      aria-label={t('compose.what')}
      value={form.make}
      onChange={(make) => set({ make, kind: make === 'notice' ? 'notice' : 'information', details: {} })}
      data={makes.map((value) => ({ value, label: t(`compose.titles.${value}`) }))}
    />
  );
}

type ComposeActsProps = {
  form: ComposeForm;
  acts: ReturnType<typeof useComposeActs>;
  passes: () => boolean;
};

/** Send it or keep it; where a leader approves what leaves, or the person does not send, it is kept and submitted. */
function ComposeActs({ form, acts, passes }: ComposeActsProps) {
  const { t } = useTranslation('requests');
  const { roles } = useActing();
  const setting = useQuery(api.registers.readRegisterSetting.queryOptions()).data;
  const entered = form.make === 'entered';
  const mayLeave = maySend({ roles }) && (entered || !needsApproval({ roles }, setting?.approves === true));
  const send = () => passes() && acts.send();
  useShortcuts([
    {
      keys: 'mod+Enter',
      label: t('compose.keySend'),
      group: t('compose.keys'),
      run: () => (mayLeave ? send() : passes() && acts.submit()),
    },
    { keys: 'mod+s', label: t('compose.keyKeep'), group: t('compose.keys'), run: acts.keep },
  ]);
  return (
    <div className={classes.acts}>
      {!mayLeave && (
        <Text size="xs" c="dimmed">
          {t(maySend({ roles }) ? 'compose.approvalNeeded' : 'compose.sendersOnly')}
        </Text>
      )}
      <Group gap="xs" justify="flex-end">
        {!entered && (
          <Button variant="default" loading={acts.pending} onClick={acts.keep}>
            {t('compose.keep')}
          </Button>
        )}
        {mayLeave ? (
          <Button loading={acts.pending} onClick={send}>
            {t(entered ? 'compose.enter' : form.make === 'notice' ? 'compose.sendNotice' : 'compose.send')}
          </Button>
        ) : (
          !entered && (
            <Button loading={acts.pending} onClick={() => passes() && acts.submit()}>
              {t('compose.submit')}
            </Button>
          )
        )}
      </Group>
    </div>
  );
}
