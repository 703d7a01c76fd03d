import { account } from './account.ts';
import { agencies } from './agencies.ts';
import { imports } from './imports.ts';
import { people } from './people.ts';
import { reading } from './reading.ts';
import { regulations } from './regulations.ts';
import { shell } from './shell.ts';
import { text } from './text.ts';
import { trail } from './trail.ts';
import type { Words } from '../vi/words.ts';

/** All words of the interface in this language, by subject. */
export const words: Words = { shell, reading, regulations, account, agencies, imports, people, text, trail };
