import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { RequestView } from '../../contract/request-views.ts';
import { api } from '../shell/call.ts';
import { problemOf } from '../shell/problem.ts';
import { tellRefusal } from '../shell/tell.ts';

/**
 * The version of a line, and what happens when somebody was quicker (412): the request is asked for anew beneath the form,
 * whose words stay, so that it can be sent again upon what stands now.
 */
export function useStepOptions(view: RequestView) {
  const { t } = useTranslation('requestPage');
  const client = useQueryClient();
  const reload = (error: unknown) => {
    const { status } = problemOf(error);
    if (status !== 412 && status !== 409) return;
    if (status === 412) tellRefusal(t('changedMeanwhile'));
    void client.invalidateQueries({ queryKey: api.requests.readRequest.key() });
    void client.invalidateQueries({ queryKey: api.requests.listTimeline.key() });
  };
  return (agencyId: string) => {
    const line = view.lines.find(({ agency }) => agency.agencyId === agencyId);
    return { context: { version: line?.version ?? view.version }, onError: reload };
  };
}
