import { agencies } from './agencies.ts';
import { people } from './people.ts';
import { readings } from './readings.ts';
import { session } from './session.ts';
import { trail } from './trail.ts';

/** The whole contract: every act of the system, by subject. The OpenAPI document is made from it. */
export const contract = { session, agencies, people, readings, trail };
export type Contract = typeof contract;
