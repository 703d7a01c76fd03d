import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { apiText } from './api-text.ts';
import { configurationText } from './configuration-text.ts';
import { root } from '../src/server/platform/config.ts';

test('docs/configuration.md says what the settings say (npm run docs writes it)', async () => {
  expect(await readDoc('configuration.md')).toBe(configurationText());
});

test('docs/api.md lists what the contract offers (npm run docs writes it)', async () => {
  expect(await readDoc('api.md')).toBe(await apiText());
});

function readDoc(name: string): Promise<string> {
  return readFile(path.join(root, 'docs', name), 'utf8');
}
