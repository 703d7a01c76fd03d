import type { RegulationView } from '../../contract/regulation-views.ts';
import { ExchangeKinds } from './ExchangeKinds.tsx';
import { ExchangeLatest } from './ExchangeLatest.tsx';
import { ExchangeMeasures } from './ExchangeMeasures.tsx';
import { ExchangeReminders } from './ExchangeReminders.tsx';
import classes from './RegulationExchange.module.css';

/** The tab Trao đổi: what was asked and told under a regulation, in figures and as a list; its kinds and reminders. */
export function RegulationExchange({ view }: { view: RegulationView }) {
  return (
    <>
      <ExchangeMeasures regulationId={view.id} />
      <ExchangeLatest regulationId={view.id} />
      <div className={classes.settings}>
        <ExchangeKinds regulationId={view.id} />
        <ExchangeReminders regulationId={view.id} />
      </div>
    </>
  );
}
