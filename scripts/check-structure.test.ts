import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkStructure } from './check-structure.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'lientich-structure-'));
  write('src/contract/requests.ts', `export const requests = { x: { operationId: 'answerRequest' } };\n`);
  write('src/domain/request/may.ts', 'export const mayAnswer = true;\n');
  write('src/server/platform/database.ts', 'export const openDatabase = 1;\n');
  write('src/server/requests/index.ts', `import { answerRequest } from './answer-request.ts';\n`);
  write(
    'src/server/requests/answer-request.ts',
    `import { mayAnswer } from '../../domain/request/may.ts';\nimport { load } from './request-store.ts';\n` +
      'export async function answerRequest() {\n  return mayAnswer && load;\n}\n',
  );
  write('src/server/requests/request-store.ts', 'export const load = (tx) => sql`select 1`.execute(tx);\n');
});
afterEach(() => rmSync(root, { recursive: true }));

test('a house that keeps the rules gives no finding', () => {
  expect(checkStructure(root)).toEqual([]);
});

test.each([
  ['a bag of anything', 'src/domain/request/helpers.ts', '', /"helpers" says nothing/],
  ['a bag in a compound name', 'src/web/shell/date-utils.ts', '', /"utils" says nothing/],
  ['a bag as a folder', 'src/domain/common/day.ts', '', /"common" says nothing/],
  ['an index that binds nothing', 'src/domain/request/index.ts', '', /no index\.ts/],
  [
    'a file of a subject that is no act',
    'src/server/requests/request-facts.ts',
    '',
    /which is request-facts/,
  ],
  ['a long file without a reason', 'src/domain/request/answer.ts', 'x;\n'.repeat(401), /401 lines/],
  ['a skipped test', 'src/domain/request/may.test.ts', 'test.skip(() => expect(1))', /no skipped/],
  ['a test that asserts nothing', 'src/domain/request/may.test.ts', 'test(() => 1)', /no expect/],
  ['a re-export', 'src/domain/request/all.ts', `export { mayAnswer } from './may.ts';`, /no re-exports/],
  ['the present', 'src/server/requests/send-request.ts', 'new Date()', /clock\.ts knows the present/],
  ['SQL in an act', 'src/server/requests/send-request.ts', 'sql<Row>`select 1`', /SQL stands in/],
  ['a query built in an act', 'src/server/requests/send-request.ts', `tx.selectFrom('a')`, /SQL stands in/],
])('%s is found', (_what, file, text, why) => {
  write(file, text);
  expect(checkStructure(root)).toEqual([{ file, why: expect.stringMatching(why) }]);
});

test.each([
  ['src/domain/request/answer.ts', '../../contract/requests.ts', /domain may not import contract/],
  ['src/contract/matters.ts', '../server/platform/database.ts', /contract may not import platform/],
  ['src/server/platform/serve.ts', '../requests/answer-request.ts', /platform may not import subject/],
  ['src/server/platform/serve.ts', '../../contract/requests.ts', /platform knows no subject/],
  ['src/server/documents/read-docx.ts', '../requests/answer-request.ts', /documents may not import subject/],
  ['src/server/matters/open-matter.ts', '../requests/request-store.ts', /a store belongs to its subject/],
  ['src/server/matters/open-matter.ts', '../requests/index.ts', /binds acts to the contract/],
  ['src/server/matters/open-matter.ts', '../../web/shell/App.tsx', /subject may not import shell/],
  ['src/web/ui/Panel.tsx', '../../contract/requests.ts', /ui may not import contract/],
  ['src/web/matters/MatterPage.tsx', '../requests/RequestList.tsx', /meet in src\/web\/shell/],
  ['src/web/matters/MatterPage.tsx', '../../server/platform/database.ts', /screens may not import platform/],
  ['src/web/text/ParallelText.tsx', '../requests/RequestList.tsx', /text may not import screens/],
  ['src/cli/parse.ts', '../server/main.ts', /only src\/cli\/serve\.ts/],
  ['src/server/requests/send-request.ts', '../../../test/app.ts', /never imports test/],
  ['src/server/requests/send-request.ts', '../requests/request-store.ts', /start with \.\//],
])('%s may not import %s', (file, specifier, why) => {
  write(file, `import { a } from '${specifier}';\n`);
  write(file.replace(/(\.tsx?)$/, '-later$1'), `await import('${specifier}');\n`);
  const found = checkStructure(root).filter((finding) => why.test(finding.why));
  expect(found).toHaveLength(2);
});

test.each([
  ['src/server/matters/open-matter.ts', '../requests/answer-request.ts'],
  ['src/server/platform/serve.ts', '../../contract/refusals.ts'],
  ['src/web/shell/router.ts', '../requests/RequestPage.tsx'],
  ['src/web/matters/MatterPage.tsx', '../text/ParallelText.tsx'],
  ['src/cli/serve.ts', '../server/main.ts'],
])('%s may import %s', (file, specifier) => {
  write(file, `import { a } from '${specifier}';\n`);
  expect(checkStructure(root)).toEqual([]);
});

test('an operation without its file, and a file without its act, are found', () => {
  write('src/contract/matters.ts', `export const matters = { a: { operationId: 'openMatter' } };\n`);
  expect(checkStructure(root)).toEqual([
    { file: 'src/server/matters/open-matter.ts', why: 'openMatter of src/contract/matters.ts has no file' },
  ]);
  write('src/server/matters/open-matter.ts', 'export function open() {}\n');
  expect(checkStructure(root)).toEqual([
    { file: 'src/server/matters/open-matter.ts', why: 'exports no openMatter' },
  ]);
});

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
}
