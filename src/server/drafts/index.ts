import type { drafts } from '../../contract/drafts.ts';
import type { ActingContext } from '../access/context.ts';
import type { Acts } from '../platform/serve.ts';

/** The acts of what is prepared inside an agency before it leaves. */
export const draftActs: Partial<Acts<typeof drafts, ActingContext>> = {};
