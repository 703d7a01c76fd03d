import { absences } from './absences.ts';
import { agencies } from './agencies.ts';
import { apiAccess } from './api-access.ts';
import { calendar } from './calendar.ts';
import { duties } from './duties.ts';
import { imports } from './imports.ts';
import { notifications } from './notifications.ts';
import { people } from './people.ts';
import { proposals } from './proposals.ts';
import { readings } from './readings.ts';
import { regulations } from './regulations.ts';
import { drafts } from './drafts.ts';
import { pastExchange } from './past-exchange.ts';
import { registers } from './registers.ts';
import { requests } from './requests.ts';
import { session } from './session.ts';
import { trail } from './trail.ts';
import { webhooks } from './webhooks.ts';
import { uploads } from './uploads.ts';

/** The whole contract: every act of the system, by subject. The OpenAPI document is made from it. */
export const contract = {
  session,
  agencies,
  people,
  readings,
  imports,
  regulations,
  proposals,
  duties,
  calendar,
  absences,
  notifications,
  apiAccess,
  webhooks,
  trail,
  uploads,
  requests,
  registers,
  pastExchange,
  drafts,
};
export type Contract = typeof contract;
