/**
 * How soon a click answers: the demo world in the real browser, the main clicks of every page, each many times. Counted
 * is what the browser itself reports of an input (Event Timing, the measure behind INP): from the input to the next
 * picture, rounded by the browser to 8 ms; and beside it the time to the end of the click's work until what was asked
 * for has begun to show. `node bench/click-latency.ts [times]`.
 */
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { buildWeb } from '../scripts/build-web.mjs';
import { startServer } from '../src/server/main.ts';
import { readConfig } from '../src/server/platform/config.ts';
import { openBrowser } from '../test/journeys/browser.ts';
import { signInAs } from '../test/journeys/open-journey.ts';
import { removeTemporary, temporaryFolder } from '../test/old-servers.ts';
import { seedDemoWorld } from '../test/world/seed-demo-world.ts';
