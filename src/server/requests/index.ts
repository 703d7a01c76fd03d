import type { requests } from '../../contract/requests.ts';
import type { ActingContext } from '../access/context.ts';
import type { Acts } from '../platform/serve.ts';
import { readRequest } from './read-request.ts';

/** The acts of requests and notices: what is sent, what becomes of each line, what is read of it. */
export const requestActs: Partial<Acts<typeof requests, ActingContext>> = {
  readRequest,
};
