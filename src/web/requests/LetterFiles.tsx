import { UploadField } from '../shell/UploadField.tsx';

type LetterFilesProps = {
  /** The uploads that are ready to go with the letter. */
  onChange: (uploadIds: string[]) => void;
};

/** The files that go with a letter. */
export function LetterFiles({ onChange }: LetterFilesProps) {
  return <UploadField onReady={onChange} />;
}
