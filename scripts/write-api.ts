/** Writes `docs/api.md`, the short list of operations, from the OpenAPI document; `npm run docs`. A test compares. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from '../src/server/platform/config.ts';
import { apiText } from './api-text.ts';

await writeFile(path.join(root, 'docs/api.md'), await apiText());
