import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const checkout = path.resolve(import.meta.dirname, '..');
let root: string;

beforeAll(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'lientich-lint-'));
  cpSync(path.join(checkout, '.oxlintrc.json'), path.join(root, '.oxlintrc.json'));
});
afterAll(() => rmSync(root, { recursive: true }));

test.each([
  ['src/domain/request/answer.ts', `import '../../contract/requests.ts';`, 'knows no ring above it'],
  ['src/domain/request/read.ts', `import fs from 'node:fs';`, 'small pure libraries without I/O'],
  ['src/domain/request/wait.ts', `setTimeout(() => 1, 5);`, 'no timers'],
  ['src/contract/requests.ts', `import '../server/platform/serve.ts';`, 'callers and server share'],
  ['src/contract/matters.ts', `import { parse } from 'csv-parse';`, 'zod and @orpc/contract only'],
  ['src/server/platform/serve.ts', `import '../agencies/add-agency.ts';`, 'knows no subject'],
  ['src/server/platform/openapi.ts', `import '../../contract/agencies.ts';`, "no subject's"],
  ['src/server/matters/open-matter.ts', `import '../agencies/agency-store.ts';`, 'its own affair'],
  ['src/server/matters/close-matter.ts', `import '../agencies/index.ts';`, 'only compose.ts reads it'],
  ['src/server/matters/keep-matter.ts', `import '../../web/shell/App.tsx';`, 'does not know its callers'],
  ['src/server/documents/read-docx.ts', `import '../agencies/add-agency.ts';`, 'knows no subject'],
  ['src/web/ui/Panel.tsx', `import '../../domain/person/role.ts';`, 'could ship in another product'],
  [
    'src/web/ui/Table.tsx',
    `import { useQuery } from '@tanstack/react-query';`,
    'React, the component library',
  ],
  ['src/web/matters/MatterPage.tsx', `import '../requests/RequestList.tsx';`, 'stay in their folder'],
  ['src/web/text/ParallelText.tsx', `import '../requests/RequestList.tsx';`, 'stay in their folder'],
  ['src/web/shell/App.tsx', `import '../../server/platform/clock.ts';`, 'never loads server code'],
  ['src/cli/parse.ts', `import '../server/main.ts';`, 'Only src/cli/serve.ts'],
  ['src/cli/score.ts', `import '../server/agencies/agency-store.ts';`, 'never reaches behind an act'],
  ['src/server/matters/read-matter.ts', `process.env['HOME'];`, 'config.ts reads the environment'],
  ['src/server/matters/list-matters.ts', `Date.now();`, 'clock.ts knows the present'],
  ['src/server/matters/send-matter.ts', `export * from './open-matter.ts';`, 'barrel'],
  ['src/server/matters/take-matter.ts', `export default 1;`, 'named exports'],
  ['src/server/matters/offerMatter.ts', `export const a = 1;`, 'kebab'],
  ['src/domain/request/may.test.ts', `import { test } from 'vitest';\ntest('x', () => {});`, 'no assertion'],
])('%s with %s is told: %s', (file, text, lesson) => {
  expect(lint(file, text)).toMatch(new RegExp(lesson, 'i'));
});

test.each([
  ['src/domain/calendar/day.ts', `import { Temporal } from 'temporal-polyfill';\nexport const a = Temporal;`],
  [
    'src/contract/people.ts',
    `import { z } from 'zod';\nimport { r } from '../domain/person/role.ts';\nexport const a = [z, r];`,
  ],
  ['src/server/people/add-person.ts', `import { a } from '../agencies/read-agency.ts';\nexport const b = a;`],
  ['src/server/platform/config.ts', `export const port = process.env['PORT'];`],
  [
    'src/web/people/PersonPage.tsx',
    `import { P } from '../ui/Page.tsx';\nimport { c } from '../shell/call.ts';\nimport { T } from '../text/ParallelText.tsx';\nexport const b = [P, c, T];`,
  ],
])('%s may be so', (file, text) => {
  expect(lint(file, text)).toContain('0 warnings and 0 errors');
});

/** What the linter says of one file, with its lesson. */
function lint(file: string, text: string): string {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), `${text}\n`);
  const oxlint = path.join(checkout, 'node_modules/.bin/oxlint');
  const { stdout, stderr } = spawnSync(oxlint, [file], { cwd: root, encoding: 'utf8' });
  rmSync(path.join(root, file));
  return stdout.replaceAll(/\s+/g, ' ') + stderr;
}
