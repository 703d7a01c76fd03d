import type { Provision, ProvisionType } from '../../src/domain/law/parsed-document.ts';

/** A provision of which only what a test says is there. */
export function makeProvision(type: ProvisionType, eId: string, more: Partial<Provision> = {}): Provision {
  const bare = { num: null, label: null, heading: null, text: '', children: [] };
  return { type, eId, ...bare, span: [0, 0], ...more };
}
