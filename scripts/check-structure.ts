/**
 * Checks what the linter cannot say about the house: names, places, sizes, and who imports whom by resolved path.
 * `node scripts/check-structure.ts`; ARCHITECTURE.md gives the rules and their reasons.
 */
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { whyNotImport } from './import-rings.ts';

/** One broken rule: where, and what to do about it. */
export type Finding = { file: string; why: string };

const bags = new Set(
  'util utils helper helpers common misc manager service services handler handlers dto types constants shared lib'.split(
    ' ',
  ),
);

/** The first words that a file of a subject may have: what people do there, and what a rule of SQL-free help does. */
const verbs = new Set(
  (
    'accept acknowledge add agree answer appoint approve ask assign attach begin bind bring cancel carry ' +
    'change check choose close complete confirm correct count decide delegate describe destroy direct ' +
    'disable discard dispute download drop edit enable end enter escalate export extend find follow gather grant ' +
    'guard hand hash hold import initialise issue keep list load lock make map mark measure move name ' +
    'note offer open pause place prepare preview propose put read receive recode record refuse remind ' +
    'rename reopen resend reset resolve resume retire return revoke run seal search see send set settle show ' +
    'sign slow start state stop submit supplement take tell verify waive watch withdraw write'
  ).split(' '),
);
/** Last words that say what a file holds when it is no act: the SQL, what lives in memory, a worker thread. */
const nouns = /-(store|shelf|worker|view)$/;

/** Rings of `src/server` that are no subjects. */
const noSubjects = new Set(['platform', 'access', 'documents', 'migrations']);
/** Contracts whose acts lie in a folder of another name. */
const folderOfSubject: Record<string, string> = {
  trail: 'audit',
  'fulfilment-acts': 'duties',
  webhooks: 'api-access',
  'request-acts': 'requests',
  'request-messages': 'requests',
};

/** Where the present may be read: the clock, ids, whose time only sorts them, and the screen's own day. */
const knowsPresent = new Set([
  'src/server/platform/clock.ts',
  'src/server/platform/new-id.ts',
  'src/web/shell/today.ts',
]);
const longest = 400;

/** Everything that is wrong in a checkout, in the order of the files. */
export function checkStructure(root: string): Finding[] {
  const files = ['src', 'test', 'scripts', 'bench'].flatMap((folder) =>
    globSync(`${folder}/**/*.{ts,tsx,mjs}`, { cwd: root }),
  );
  const findings = files.toSorted().flatMap((file) => {
    const text = readFileSync(path.join(root, file), 'utf8');
    const reasons = [...nameReasons(file), ...textReasons(file, text), ...importReasons(file, text)];
    return reasons.map((why) => ({ file, why }));
  });
  return [...findings, ...missingActs(root)];
}

function nameReasons(file: string): string[] {
  const stem = stemOf(file);
  const words = stem.toLowerCase().split(/[-.]/);
  const folders = path.dirname(file).split('/');
  const reasons = [...words, ...folders]
    .filter((word) => bags.has(word))
    .map((word) => `"${word}" says nothing: name the file after what it does`);
  const subject = subjectOf(file);
  if (stem === 'index' && subject === null) reasons.push('no index.ts but the binding of a server subject');
  if (subject === null || stem === 'index' || nouns.test(stem) || verbs.has(words[0] ?? '')) return reasons;
  return [...reasons, `a subject holds index.ts, <verb>-<noun>.ts and <noun>-store.ts: which is ${stem}?`];
}

function textReasons(file: string, text: string): string[] {
  const reasons: string[] = [];
  const lines = text.split('\n').length - 1;
  if (lines > longest && !text.includes('// long because:') && !file.endsWith('.gen.ts')) {
    reasons.push(`${lines} lines: split it, or say why not with "// long because: …"`);
  }
  if (isTest(file)) {
    if (/^\s*(test|it|describe)\.(skip|todo|only)\b/m.test(text))
      reasons.push('no skipped, planned or single tests');
    if (!/\bexpect\b/.test(text)) reasons.push('a test asserts something: no expect in this file');
    return reasons;
  }
  if (!file.startsWith('src/')) return reasons;
  if (/^export [^;()=]*\bfrom '/m.test(text)) reasons.push('no re-exports: import it from where it is made');
  if (/new Date\(\s*\)/.test(text) && !knowsPresent.has(file)) {
    reasons.push('only src/server/platform/clock.ts knows the present: take it from the context');
  }
  const subject = subjectOf(file);
  if (subject === null || subject === 'audit') return reasons;
  const mayQuery = /-store$|^(list|read)-/.test(stemOf(file));
  if (
    !mayQuery &&
    /\bsql(<[^`]*>)?`|\.(selectFrom|insertInto|updateTable|deleteFrom|mergeInto)\(/.test(text)
  ) {
    reasons.push('SQL stands in <noun>-store.ts and in list-/read- acts only');
  }
  return reasons;
}

function importReasons(file: string, text: string): string[] {
  if (!file.startsWith('src/') || isTest(file)) return [];
  const imports = text.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*)'(\.[^']*)'/g);
  return [...imports].flatMap(([, specifier = '']) => {
    const target = path.posix.normalize(path.posix.join(path.posix.dirname(file), specifier));
    const inOwnFolder = path.posix.dirname(target).startsWith(path.posix.dirname(file));
    if (inOwnFolder && !specifier.startsWith('./'))
      return [`${specifier}: imports of the own folder start with ./`];
    const why = whyNotImport(file, target);
    return why === null ? [] : [`${specifier}: ${why}`];
  });
}

/** Each operation of the contract has the file that bears its name, and the file the function. */
function missingActs(root: string): Finding[] {
  return globSync('src/contract/*.ts', { cwd: root })
    .toSorted()
    .flatMap((file) => {
      const names = [...readFileSync(path.join(root, file), 'utf8').matchAll(/operationId: '(\w+)'/g)];
      const folder = folderOfSubject[stemOf(file)] ?? stemOf(file);
      return names.flatMap(([, name = '']) => {
        const act = `src/server/${folder}/${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.ts`;
        if (!existsSync(path.join(root, act))) return [{ file: act, why: `${name} of ${file} has no file` }];
        const exported = new RegExp(`export (async )?(function|const) ${name}\\b`);
        const there = exported.test(readFileSync(path.join(root, act), 'utf8'));
        return there ? [] : [{ file: act, why: `exports no ${name}` }];
      });
    });
}

/** The subject of a server file: `agencies`; null outside of subjects and for tests. */
function subjectOf(file: string): string | null {
  const subject = /^src\/server\/([a-z-]+)\//.exec(file)?.[1] ?? null;
  return subject === null || noSubjects.has(subject) || isTest(file) ? null : subject;
}

function isTest(file: string): boolean {
  return /\.test\.tsx?$/.test(file);
}

function stemOf(file: string): string {
  return path.basename(file).replace(/(\.test|\.gen)?\.(ts|tsx|mjs)$/, '');
}

if (import.meta.main) {
  const findings = checkStructure(path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..'));
  for (const { file, why } of findings) console.error(`${file}: ${why}`);
  if (findings.length > 0) process.exitCode = 1;
  else console.log('The structure holds.');
}
