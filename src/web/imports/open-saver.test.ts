import { ORPCError } from '@orpc/client';
import { expect, test } from 'vitest';
import type { ImportView } from '../../contract/import-views.ts';
import { openSaver } from './open-saver.ts';
import type { ImportChange, SavingState } from './open-saver.ts';

/** A server with a title and a version, and a page that holds a picture of both. */
function openDesk() {
  const server = { title: 'cũ', version: 1, reachable: true, signedIn: true, calls: 0 };
  let shown = { version: 1, name: 'cũ' } as ImportView;
  const told: SavingState[] = [];
  const saver = openSaver({
    view: () => shown,
    show: (view) => {
      shown = view;
    },
    reload: async () => {
      shown = { ...shown, name: server.title, version: server.version };
    },
    report: (state) => told.push(state),
  });
  const naming = (title: string, keep = false): ImportChange => ({
    keep,
    apply: (view) => ({ ...view, name: title }),
    send: async ({ version }) => {
      server.calls += 1;
      if (!server.reachable) throw new TypeError('Failed to fetch');
      if (!server.signedIn) throw refusal(401, 'unauthenticated');
      if (version !== server.version) throw refusal(412);
      if (title === '') throw refusal(422);
      server.title = title;
      server.version += 1;
      return { version: server.version, name: title };
    },
  });
  return { server, saver, naming, shown: () => shown, last: () => told.at(-1) };
}

function refusal(status: number, code = 'x') {
  const data = {
    title: 'refused',
    status,
    code,
    detail: null,
    retryAfter: null,
    instance: null,
    errors: [],
  };
  return new ORPCError('x', { status, data });
}

test('what is done shows at once, and is saved in order with the version before', async () => {
  const { server, saver, naming, shown, last } = openDesk();
  saver.save(naming('một'));
  saver.save(naming('hai'));
  expect(shown().name).toBe('hai');
  await saver.flush();
  expect([server.title, server.version, shown().version]).toEqual(['hai', 3, 3]);
  expect(last()).toEqual({ isSaving: false, failure: null });
});

test('when somebody else was quicker, typed words are saved on the newest version and a decision is dropped', async () => {
  const { server, saver, naming, shown, last } = openDesk();
  server.version = 7;
  server.title = 'của người khác';
  saver.save(naming('quyết định'));
  saver.save(naming('lời đã gõ', true));
  await saver.flush();
  expect([server.title, server.version]).toEqual(['lời đã gõ', 8]);
  expect(shown().name).toBe('lời đã gõ');
  expect(last()?.failure).toMatchObject({ status: 412 });
});

test('a decision that was dropped does not stay on the screen', async () => {
  const { server, saver, naming, shown } = openDesk();
  server.version = 7;
  server.title = 'của người khác';
  saver.save(naming('quyết định'));
  await saver.flush();
  expect(shown().name).toBe('của người khác');
});

test('typed words that are refused stay on the screen', async () => {
  const { server, saver, naming, shown, last } = openDesk();
  saver.save(naming('', true));
  await saver.flush();
  expect([shown().name, server.title]).toEqual(['', 'cũ']);
  expect(last()?.failure).toMatchObject({ status: 422 });
});

test('what does not reach the server waits, and is saved when it is tried again', async () => {
  const { server, saver, naming, shown, last } = openDesk();
  server.reachable = false;
  saver.save(naming('một'));
  await saver.flush();
  expect([shown().name, saver.isIdle(), last()?.isSaving]).toEqual(['một', false, false]);
  server.reachable = true;
  await saver.flush();
  expect([server.title, saver.isIdle()]).toEqual(['một', true]);
});

test('a dialog hears itself what was refused, and the page says nothing', async () => {
  const { saver, naming, last } = openDesk();
  await expect(saver.saved(naming(''))).rejects.toMatchObject({ status: 422 });
  await saver.flush();
  expect(last()).toEqual({ isSaving: false, failure: null });
});

test('when the session has ended, what was done stays and is saved after signing in again', async () => {
  const { server, saver, naming, shown, last } = openDesk();
  server.signedIn = false;
  saver.save(naming('quyết định'));
  saver.save(naming('lời đã gõ', true));
  await saver.flush();
  expect(shown().name).toBe('lời đã gõ');
  expect(last()).toMatchObject({ isSaving: false, failure: { status: 401 } });
  server.signedIn = true;
  await saver.flush();
  expect([server.title, server.version]).toEqual(['lời đã gõ', 3]);
  expect(last()).toEqual({ isSaving: false, failure: null });
});
