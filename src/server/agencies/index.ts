import { agencies } from '../../contract/agencies.ts';
import type { ActingContext } from '../access/context.ts';
import type { Acts } from '../platform/serve.ts';
import { addAgency } from './add-agency.ts';
import { listAgencies } from './list-agencies.ts';
import { readAgency } from './read-agency.ts';

const { listAgencies: list, readAgency: read, addAgency: add } = agencies;
/** The part of the subject that is built so far. */
export const agencySubject = { listAgencies: list, readAgency: read, addAgency: add };
export const agencyActs: Acts<typeof agencySubject, ActingContext> = { listAgencies, readAgency, addAgency };
