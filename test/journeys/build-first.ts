import { buildWeb } from '../../scripts/build-web.mjs';

/** Builds the web once for the whole run, before any server serves it: a build under a running server pulls its files away. */
export async function setup(): Promise<void> {
  if ((await buildWeb()) !== 0) throw new Error('the web could not be built');
}
