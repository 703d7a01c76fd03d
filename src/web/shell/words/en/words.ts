import { absences } from './absences.ts';
import { account } from './account.ts';
import { agencies } from './agencies.ts';
import { apiAccess } from './api-access.ts';
import { calendar } from './calendar.ts';
import { duties } from './duties.ts';
import { imports } from './imports.ts';
import { notifications } from './notifications.ts';
import { pastExchange } from './past-exchange.ts';
import { people } from './people.ts';
import { reading } from './reading.ts';
import { regulations } from './regulations.ts';
import { requestPage } from './request-page.ts';
import { requests } from './requests.ts';
import { shell } from './shell.ts';
import { text } from './text.ts';
import { trail } from './trail.ts';
import { uploads } from './uploads.ts';
import type { Words } from '../vi/words.ts';

/** What stands behind a number says it of one thing too, which Vietnamese has no other word for. */
type Counted<Node> = {
  [Key in keyof Node as Key | OneOf<Key>]: Node[Key] extends string ? string : Counted<Node[Key]>;
};
type OneOf<Key> = Key extends `${infer Word}_other` ? `${Word}_one` : never;

/** All words of the interface in this language, by subject. */
export const words: Counted<Words> = {
  shell,
  reading,
  regulations,
  absences,
  account,
  agencies,
  apiAccess,
  calendar,
  duties,
  imports,
  notifications,
  pastExchange,
  people,
  requests,
  requestPage,
  text,
  trail,
  uploads,
};
