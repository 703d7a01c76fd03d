import { expect, test } from 'vitest';
import type { RequestStep, RequestView } from '../../contract/request-views.ts';
import { nextStep, offered, otherSteps } from './request-steps.ts';

const line = (agencyId: string, ...steps: RequestStep[]) => ({ agencyId, steps });
const standing = (agencyId: string, stands: RequestView['standing']) => ({
  agency: { agencyId },
  standing: stands,
});
const running = ['a', 'b', 'c'].map((agencyId) => standing(agencyId, 'running'));

test('the next act of a line is the first one that the server names', () => {
  const view = { lines: running, steps: [line('a', 'receive', 'direct', 'message')] };
  expect(nextStep(view)).toEqual({ step: 'receive', agencyId: 'a' });
  expect(otherSteps(view, 'a', nextStep(view))).toEqual(['direct', 'message']);
});

test('among several lines the one on which somebody waits for an answer comes first', () => {
  const view = {
    lines: running,
    steps: [
      line('a', 'remind', 'message'),
      line('b', 'grantExtension', 'refuseExtension'),
      line('c', 'message'),
    ],
  };
  expect(nextStep(view)).toEqual({ step: 'grantExtension', agencyId: 'b' });
  expect(otherSteps(view, 'a', nextStep(view))).toEqual(['remind', 'message']);
});

test('to be able to write is no next act', () => {
  expect(nextStep({ lines: running, steps: [line('a', 'message')] })).toBeNull();
  expect(nextStep({ lines: [], steps: [] })).toBeNull();
});

test('the other side is reminded next when its time is at an end, not as soon as it was asked', () => {
  const steps = [line('a', 'remind', 'message', 'assign')];
  expect(nextStep({ lines: running, steps })).toBeNull();
  expect(nextStep({ lines: [standing('a', 'overdue')], steps })).toEqual({ step: 'remind', agencyId: 'a' });
});

test('a step is found on the line that offers it', () => {
  const view = { steps: [line('a', 'message'), line('b', 'supplement', 'message')] };
  expect(offered(view, 'supplement')).toEqual({ step: 'supplement', agencyId: 'b' });
  expect(offered(view, 'message', 'b')).toEqual({ step: 'message', agencyId: 'b' });
  expect(offered(view, 'answer')).toBeNull();
});
