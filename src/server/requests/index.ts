import type { requests } from '../../contract/requests.ts';
import type { ActingContext } from '../access/context.ts';
import type { Acts } from '../platform/serve.ts';
import { addRequestKind } from './add-request-kind.ts';
import { countRequests } from './count-requests.ts';
import { directRequest } from './direct-request.ts';
import { enterRequest } from './enter-request.ts';
import { listRequests } from './list-requests.ts';
import { noteRequest } from './note-request.ts';
import { readReminders } from './read-reminders.ts';
import { readRequest } from './read-request.ts';
import { retireRequestKind } from './retire-request-kind.ts';
import { seeRequest } from './see-request.ts';
import { sendRequest } from './send-request.ts';
import { sendMessage } from './send-message.ts';
import { correctMessage } from './correct-message.ts';
import { withdrawMessage } from './withdraw-message.ts';
import { receiveMessage } from './receive-message.ts';
import { setReminders } from './set-reminders.ts';

/** The acts of requests and notices: what is sent, what becomes of each line, what is read of it. */
export const requestActs: Partial<Acts<typeof requests, ActingContext>> = {
  countRequests,
  listRequests,
  readRequest,
  seeRequest,
  addRequestKind,
  retireRequestKind,
  readReminders,
  setReminders,
  sendRequest,
  enterRequest,
  directRequest,
  noteRequest,
  receiveMessage,
  withdrawMessage,
  correctMessage,
  sendMessage,
};
