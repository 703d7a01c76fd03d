import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api } from '../shell/call.ts';
import { commonKinds } from './kinds-of-everybody.ts';
import type { ComposeForm } from './compose-form.ts';
import { kindOf } from './compose-form.ts';
import { listProvisions, standsIn } from './list-provisions.ts';

/** What one chooses from while writing: the places of the text in force, their duties, the kinds that can be asked. */
export function useBasis(form: ComposeForm) {
  const { regulationId } = form;
  const enabled = regulationId !== '';
  const regulation = useQuery({
    ...api.regulations.readRegulation.queryOptions({ input: { regulationId } }),
    enabled,
  });
  const listed = useQuery({
    ...api.requests.listRequestKinds.queryOptions({ input: { regulationId } }),
    enabled,
    placeholderData: keepPreviousData,
  });
  const shown = regulation.data?.shown;
  const places = useMemo(() => (shown ? listProvisions(shown.instruments) : []), [shown]);
  const duties = (shown?.duties ?? []).filter(({ reading }) => form.eId && standsIn(reading.eId, form.eId));
  const kinds = listed.data?.items ?? commonKinds;
  return { regulation: regulation.data, places, duties, kinds, kind: kindOf(form, kinds) };
}
export type Basis = ReturnType<typeof useBasis>;
