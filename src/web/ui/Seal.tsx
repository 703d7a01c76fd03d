import classes from './Seal.module.css';

/** The mark of the product: two strokes that share one stem, on a lacquer ground. */
export function Seal({ size = 26 }: { size?: number }) {
  return (
    <svg className={classes.seal} width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="5" className={classes.ground} />
      <path d="M9.5 8v15.5H17" className={classes.first} />
      <path d="M13 8.5h11M18.5 8.5v15" className={classes.second} />
    </svg>
  );
}
