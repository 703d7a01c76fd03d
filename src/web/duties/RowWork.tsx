import type { FulfilmentRow } from '../../contract/fulfilment-views.ts';
import { RouteLink } from '../shell/RouteLink.tsx';
import { workWords } from '../text/due-words.ts';
import classes from './RowWork.module.css';
import { useWhereWords } from './use-where-words.ts';

/** What a row is about, which leads to its page, and under which regulation. */
export function RowWork({ row }: { row: FulfilmentRow }) {
  const where = useWhereWords(row);
  return (
    <div>
      <RouteLink
        to="/lan-thuc-hien/$fulfilmentId"
        params={{ fulfilmentId: row.id }}
        data-walk
        className={classes.name}
      >
        {workWords(row)}
      </RouteLink>
      <div className={classes.where}>{where}</div>
    </div>
  );
}
