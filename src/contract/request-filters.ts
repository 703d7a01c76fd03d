import { z } from 'zod';
import { lineStates, requestKinds, requestParts, urgencies } from '../domain/request/request.ts';
import { Day, Id, sought } from './act.ts';

/** Queues of a box. `waiting`: the other side has to do something; `arrived`: nobody has received it yet. */
export const requestQueues = [
  'overdue',
  'today',
  'week',
  'own',
  'waiting',
  'arrived',
  'open',
  'ended',
  'all',
] as const;
export type RequestQueue = (typeof requestQueues)[number];

/** What a list of requests may be narrowed by. */
export const requestFilters = {
  part: z
    .enum(requestParts)
    .optional()
    .meta({ description: '`to`: hộp đến, `from`: hộp đi; both when left out', examples: ['to'] }),
  queue: z
    .enum(requestQueues)
    .default('all')
    .meta({ examples: ['overdue'] }),
  regulationId: Id.optional(),
  eId: z
    .string()
    .max(200)
    .optional()
    .meta({ examples: ['art_5'] }),
  kind: z
    .enum(requestKinds)
    .optional()
    .meta({ examples: ['decision'] }),
  ownKindId: Id.optional(),
  state: z
    .enum(lineStates)
    .optional()
    .meta({ examples: ['received'] }),
  outcome: z
    .string()
    .max(60)
    .optional()
    .meta({ examples: ['agreed'] }),
  urgency: z
    .enum(urgencies)
    .optional()
    .meta({ examples: ['urgent'] }),
  counterpartId: Id.optional(),
  from: Day.optional().meta({ description: 'Sent on this day or later', examples: ['2022-01-01'] }),
  to: Day.optional().meta({ description: 'Sent on this day or before', examples: ['2022-12-31'] }),
  mine: z
    .stringbool()
    .optional()
    .meta({ description: 'Only what one has to do oneself', examples: ['true'] }),
  unread: z
    .stringbool()
    .optional()
    .meta({ description: 'Only what happened since one looked', examples: ['true'] }),
  late: z
    .stringbool()
    .optional()
    .meta({ examples: ['true'] }),
  unconfirmed: z
    .stringbool()
    .optional()
    .meta({ examples: ['true'] }),
  /** Where a figure of an overview opens its records. */
  measure: z
    .enum(['asked', 'answered', 'onTime', 'notices'])
    .optional()
    .meta({ examples: ['onTime'] }),
  q: sought(
    'Words of the title and the content, with or without marks; a code, a symbol or a number',
    'dinh chi sinh hoat',
  ),
};
export type RequestFilters = z.output<z.ZodObject<typeof requestFilters>>;
