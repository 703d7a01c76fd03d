import classes from './BellPlace.module.css';
import { useLate } from './use-late.ts';

const fetchBell = async () => (await import('./Bell.tsx')).Bell;

/** Where the bell stands in the head; it comes, with the live news, when the page is there. */
export function BellPlace() {
  const [Bell] = useLate(fetchBell);
  return <span className={classes.place}>{Bell && <Bell />}</span>;
}
