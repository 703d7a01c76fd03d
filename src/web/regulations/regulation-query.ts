import { useQuery } from '@tanstack/react-query';
import { api } from '../shell/call.ts';
import { useActing } from '../shell/session.ts';

/** A regulation as of a day; while another day is on its way, the last one stays. */
export function useRegulation(regulationId: string, on: string | undefined) {
  return useQuery({
    ...api.regulations.readRegulation.queryOptions({ input: { regulationId, ...(on ? { on } : {}) } }),
    placeholderData: (before) => (before?.id === regulationId ? before : undefined),
  });
}

/** The agency for which the person acts; nothing without an appointment. */
export function useOwnAgencyId(): string {
  return useActing().appointment?.agencyId ?? '';
}
