import type { pastExchange } from '../../contract/past-exchange.ts';
import type { ActingContext } from '../access/context.ts';
import type { Acts } from '../platform/serve.ts';
import { bringInPastExchange } from './bring-in-past-exchange.ts';
import type { PastParts } from './prepare-past.ts';
import { previewPastExchange } from './preview-past-exchange.ts';
import { readPastTable } from './read-past-table.ts';

/** The acts of bringing in what was exchanged before. */
export function pastExchangeActs(parts: PastParts): Acts<typeof pastExchange, ActingContext> {
  return {
    readPastTable: (context, input) => readPastTable(parts, context, input),
    previewPastExchange: (context, input) => previewPastExchange(parts, context, input),
    bringInPastExchange: (context, input) => bringInPastExchange(parts, context, input),
  };
}
