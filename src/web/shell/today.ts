import { useState } from 'react';
import { useWelcome } from './session.ts';

/** The day on which forms begin: the world's own day in a demonstration, else today in Vietnam. */
export function useToday(): string {
  const { demo } = useWelcome();
  const [today] = useState(() =>
    new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date()),
  );
  return demo?.today ?? today;
}
