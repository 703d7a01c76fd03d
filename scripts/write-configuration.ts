/** Writes `docs/configuration.md` from the schema of the settings; `npm run docs`. A test compares the file. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from '../src/server/platform/config.ts';
import { configurationText } from './configuration-text.ts';

await writeFile(path.join(root, 'docs/configuration.md'), configurationText());
