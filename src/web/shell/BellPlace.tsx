import { useEffect, useState } from 'react';
import type { ComponentType } from 'react';
import classes from './BellPlace.module.css';

/** Long enough for the page itself to come first. */
const quietMs = 1500;

/** Where the bell stands in the head; it comes, with the live news, when the page is there. */
export function BellPlace() {
  const [Bell, setBell] = useState<ComponentType | null>(null);
  useEffect(() => {
    // Nobody has asked for it: without a network the page says so where it matters.
    const fetchBell = () =>
      void import('./Bell.tsx').then((come) => setBell(() => come.Bell)).catch(() => undefined);
    const waiting = setTimeout(fetchBell, quietMs);
    return () => clearTimeout(waiting);
  }, []);
  return <span className={classes.place}>{Bell && <Bell />}</span>;
}
