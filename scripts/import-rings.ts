/** The parts of the house as far as imports go; the table stands in ARCHITECTURE.md. */
type Ring = keyof typeof mayImport;

const below = ['domain', 'contract', 'platform', 'access', 'audit', 'documents', 'subject'] as const;

/** What each ring may import besides packages. */
const mayImport = {
  domain: ['domain'],
  contract: ['domain', 'contract'],
  platform: ['domain', 'contract', 'platform'],
  documents: ['domain', 'platform', 'documents'],
  access: ['domain', 'contract', 'platform', 'access'],
  audit: ['domain', 'contract', 'platform', 'access', 'audit'],
  subject: below,
  composition: [...below, 'composition'],
  ui: ['ui'],
  text: ['domain', 'contract', 'ui', 'shell', 'text'],
  screens: ['domain', 'contract', 'ui', 'shell', 'text', 'screens'],
  shell: ['domain', 'contract', 'ui', 'shell', 'screens'],
  entry: ['shell', 'ui'],
  cli: ['domain', 'contract', 'platform', 'documents', 'subject', 'composition', 'cli'],
} as const satisfies Record<string, readonly string[]>;

/**
 * Why one file of `src` may not import another, or null when it may. Both are paths from the root of the checkout.
 * Tests import what they test and are not asked.
 */
export function whyNotImport(from: string, to: string): string | null {
  if (!to.startsWith('src/')) return whyNotOutside(from, to);
  const [ring, target] = [ringOf(from), ringOf(to)];
  if (!(mayImport[ring] as readonly string[]).includes(target)) return `${ring} may not import ${target}`;
  const ownFolder = folderOf(from) === folderOf(to);
  if (target === 'subject' && !ownFolder && to.endsWith('-store.ts') && ring !== 'composition') {
    return 'a store belongs to its subject: call an act of the other subject, or write your own SQL';
  }
  if (target === 'subject' && !ownFolder && to.endsWith('/index.ts') && ring !== 'composition') {
    return 'index.ts binds acts to the contract for compose.ts only: import the act itself';
  }
  if (target === 'screens' && ring === 'screens' && !ownFolder) {
    return 'screens of different subjects meet in src/web/shell only';
  }
  if (ring === 'platform' && target === 'contract' && !/\/(act|refusals|contract)\.ts$/.test(to)) {
    return 'the platform knows no subject, so none of their contracts';
  }
  if (to === 'src/server/main.ts' && from !== 'src/cli/serve.ts') {
    return 'only src/cli/serve.ts reaches src/server/main.ts';
  }
  return null;
}

/** The demo is the world of the tests; its seed is all that the product takes from outside `src`. */
function whyNotOutside(from: string, to: string): string | null {
  if (to === 'package.json' || (from.startsWith('src/cli/') && to.startsWith('test/world/'))) return null;
  return `the product never imports ${to.split('/')[0] ?? to}/`;
}

function ringOf(file: string): Ring {
  const [, first = '', second = '', third] = file.split('/');
  if (first === 'server' && third === undefined) return 'composition';
  if (first === 'server') return second in mayImport && second !== 'subject' ? (second as Ring) : 'subject';
  if (first === 'web' && third === undefined) return 'entry';
  if (first === 'web') return isWebRing(second) ? second : 'screens';
  if (first === 'domain' || first === 'contract' || first === 'cli') return first;
  throw new Error(`${file} lies in no ring: src holds domain, contract, server, web and cli.`);
}

/** What subjects' screens share: components, the frame, the drawing of a text with its structure. */
function isWebRing(folder: string): folder is 'ui' | 'shell' | 'text' {
  return ['ui', 'shell', 'text'].includes(folder);
}

/** `src/server/agencies` of a file however deep in it. */
function folderOf(file: string): string {
  return file.split('/').slice(0, 3).join('/');
}
