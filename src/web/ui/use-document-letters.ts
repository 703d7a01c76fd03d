import { useEffect, useState } from 'react';
import { loadDocumentLetters } from './load-letters.ts';

/** True when the letters of documents are there (or cannot be had): words drawn before that would move. */
export function useDocumentLetters(): boolean {
  const [there, setThere] = useState(false);
  useEffect(() => {
    let here = true;
    void loadDocumentLetters().then(() => here && setThere(true));
    return () => {
      here = false;
    };
  }, []);
  return there;
}
