import { Skeleton, VisuallyHidden } from '@mantine/core';
import classes from './SkeletonRows.module.css';

/** Holds the place of a list while it loads: as many rows of the same height as will come. */
export function SkeletonRows({ rows = 8, label }: { rows?: number; label: string }) {
  return (
    <div className={classes.rows} role="status">
      <VisuallyHidden>{label}</VisuallyHidden>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className={classes.row}>
          <Skeleton height={12} width={`${38 + ((row * 17) % 30)}%`} />
          <Skeleton height={12} width={`${14 + ((row * 7) % 12)}%`} />
        </div>
      ))}
    </div>
  );
}
