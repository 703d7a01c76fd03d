import { useTranslation } from 'react-i18next';
import type { RequestView } from '../../contract/request-views.ts';
import { Panel } from '../ui/Panel.tsx';
import { FileList } from './FileList.tsx';
import { Paragraphs } from './Paragraphs.tsx';
import type { Citing } from './use-taking.ts';

/** What was asked or told, in the words of the sender, with its files. */
export function RequestLetter({ view, cite }: { view: RequestView; cite: (citing: Citing) => void }) {
  const { t } = useTranslation('requestPage');
  return (
    <Panel title={t(view.kind === 'notice' ? 'letter.notice' : 'letter.request')}>
      <Paragraphs of={null} body={view.body} cite={cite} />
      <FileList requestId={view.id} files={view.files} />
    </Panel>
  );
}
