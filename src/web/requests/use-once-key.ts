import { useRef } from 'react';

/**
 * A key that makes sending twice harmless: the same for the same content, so that what was lost on the way and is sent again
 * arrives once; another one when something was changed.
 */
export function useOnceKey(): (content: unknown) => string {
  const last = useRef({ content: '', key: '' });
  return (content) => {
    const text = JSON.stringify(content);
    if (last.current.content !== text) last.current = { content: text, key: freshKey() };
    return last.current.key;
  };
}

/** `randomUUID` is there over HTTPS only; an intranet may do without. */
function freshKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
