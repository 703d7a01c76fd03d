import type { pastExchange } from '../../contract/past-exchange.ts';
import type { ActingContext } from '../access/context.ts';
import type { Acts } from '../platform/serve.ts';

/** The acts that bring in past exchange from a table. */
export const pastExchangeActs: Partial<Acts<typeof pastExchange, ActingContext>> = {};
