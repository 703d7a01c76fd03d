import { SegmentedControl, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FulfilmentRow } from '../../contract/fulfilment-views.ts';
import type { SecrecyGrade } from '../../domain/regulation/regulation.ts';
import { ActModal } from '../shell/ActModal.tsx';
import { api } from '../shell/call.ts';
import { useAct } from '../shell/use-act.ts';
import { useChecks } from '../shell/use-checks.ts';
import { useFields } from '../shell/use-fields.ts';
import { DocumentWords } from './DocumentWords.tsx';
import { EvidenceFile } from './EvidenceFile.tsx';
import { linkOf } from './link-of.ts';
import { RowWords } from './RowWords.tsx';
import { useAttaching } from './use-attaching.ts';

type Kind = 'words' | 'file';

/** Adds evidence to a fulfilment: a document's number and day, with a link or a file. */
export function AddEvidence({ row, onClose }: { row: FulfilmentRow; onClose: () => void }) {
  const { t } = useTranslation(['duties', 'text']);
  const check = useChecks();
  const [kind, setKind] = useState<Kind>('words');
  const [file, setFile] = useState<File | null>(null);
  const [declared, setDeclared] = useState<SecrecyGrade | null>(null);
  const [fault, setFault] = useState<'file' | 'secrecy' | null>(null);
  const form = useFields({ words: '', link: '' }, ({ words, link }) => ({
    words: check.words(words, 3),
    link: kind === 'words' && linkOf(link) === undefined ? t('linkWrong') : '',
  }));
  const add = useAct(api.duties.addEvidence.mutationOptions(), { done: t('evidenceAdded'), after: onClose });
  const fulfilmentId = row.id;
  const attaching = useAttaching(fulfilmentId, onClose);
  const attach = (words: string) => {
    if (!file) setFault('file');
    else if (declared !== 'none') setFault('secrecy');
    else attaching.begin(file, words);
  };
  const submit = (element: HTMLFormElement) => {
    const link = linkOf(form.values.link);
    const words = form.values.words.trim();
    if (!form.passes(element)) return;
    if (kind === 'file') attach(words);
    else if (link !== undefined) add.mutate({ fulfilmentId, words, link });
  };
  return (
    <ActModal
      onClose={onClose}
      title={t('evidenceAdd')}
      acting={kind === 'file' ? attaching : add}
      onSubmit={submit}
      size={520}
    >
      <RowWords row={row} />
      <SegmentedControl
        aria-label={t('evidenceBy')}
        value={kind}
        onChange={setKind}
        data={[
          { value: 'words', label: t('evidenceWords') },
          { value: 'file', label: t('evidenceFile') },
        ]}
      />
      <DocumentWords {...form.field('words')} />
      {kind === 'words' ? (
        <TextInput {...form.field('link')} label={t('completeLink')} maxLength={2000} inputMode="url" />
      ) : (
        <EvidenceFile
          file={file}
          onFile={(chosen) => {
            setFault(null);
            setFile(chosen);
          }}
          declared={declared}
          onDeclare={(grade) => {
            setFault(null);
            setDeclared(grade);
          }}
          fault={fault}
          reading={attaching.state}
          onStop={attaching.stop}
        />
      )}
    </ActModal>
  );
}
