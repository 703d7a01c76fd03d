import { BasisPanel } from './BasisPanel.tsx';
import { DocumentPanel } from './DocumentPanel.tsx';
import { FieldPanel } from './FieldPanel.tsx';
import { RelationPanel } from './RelationPanel.tsx';
import { VersionPanel } from './VersionPanel.tsx';

/** Step 3: the record of the regulation, filled from the text as far as it says. */
export function RecordStep() {
  return (
    <>
      <DocumentPanel />
      <VersionPanel />
      <FieldPanel />
      <BasisPanel />
      <RelationPanel />
    </>
  );
}
