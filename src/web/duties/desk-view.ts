import type { call } from '../shell/call.ts';

/** The desk as the server gives it. */
export type DeskView = Awaited<ReturnType<typeof call.duties.showDesk>>;
export type DeskGroupView = DeskView['groups'][number];
export type DeskGroupName = DeskGroupView['group'];

/** One's own desk, or the exceptions of the agency. */
export type DeskScope = 'mine' | 'agency';

/** Where a group stands on the page, for the address. */
export function placeOfGroup(group: DeskGroupName): string {
  return `nhom-${group}`;
}
