import { queryOptions, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import type { SessionView, Welcome } from '../../contract/session.ts';
import type { Role } from '../../domain/person/role.ts';
import { actAs, actingAs, useActingAs } from './acting-as.ts';
import { call } from './call.ts';

export type Appointment = SessionView['appointments'][number];

/** What is known before and after signing in; asked once, and again after signing in or out. */
export const welcomeQuery = queryOptions<Welcome>({
  queryKey: ['welcome'],
  queryFn: () => call.session.readSession(),
  staleTime: Infinity,
});

export function useWelcome(): Welcome {
  return useSuspenseQuery(welcomeQuery).data;
}

/** The person's appointment in this tab: the chosen one, else the only or first one; null without any. */
export function currentAppointment(session: SessionView | null, chosen: string | null): Appointment | null {
  if (!session) return null;
  return session.appointments.find(({ id }) => id === chosen) ?? session.appointments[0] ?? null;
}

/** Who is signed in and in which appointment they act. Only on pages behind the sign-in. */
export function useActing(): {
  session: SessionView;
  appointment: Appointment | null;
  roles: readonly Role[];
} {
  const chosen = useActingAs();
  const { session } = useWelcome();
  if (!session) throw new Error('useActing stands outside the signed-in part of the router');
  const appointment = currentAppointment(session, chosen);
  return { session, appointment, roles: appointment?.roles ?? [] };
}

/** Reads the session, and makes sure that the appointment named with every call is one the person holds. */
export async function settleSession(client: QueryClient): Promise<Welcome> {
  const welcome = await client.ensureQueryData(welcomeQuery);
  const appointment = currentAppointment(welcome.session, actingAs());
  if (welcome.session && (appointment?.id ?? null) !== actingAs()) actAs(appointment?.id ?? null);
  return welcome;
}

/** Changes the capacity; everything seen so far belonged to the other one and is asked anew. */
export function useActAs(): (appointmentId: string) => void {
  const client = useQueryClient();
  return (appointmentId) => {
    actAs(appointmentId);
    void client.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'welcome' });
  };
}
