import type { trail } from '../../contract/trail.ts';
import type { ActingContext } from '../access/context.ts';
import type { Acts } from '../platform/serve.ts';
import { listTrail } from './list-trail.ts';
import { readTrailEntry } from './read-trail-entry.ts';

/** Reading the trail. */
export const trailActs: Acts<typeof trail, ActingContext> = { listTrail, readTrailEntry };
