import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { root } from '../src/server/platform/config.ts';

const guide = path.join(root, 'docs/huong-dan');
let chapters: Map<string, string>;
/** Where the chapters lead: `[chapter, target]`, addresses outside left out. */
let links: [chapter: string, target: string][];
beforeAll(async () => {
  const names = (await readdir(guide)).filter((name) => name.endsWith('.md'));
  const read = async (name: string) => [name, await readFile(path.join(guide, name), 'utf8')] as const;
  chapters = new Map(await Promise.all(names.map(read)));
  links = [...chapters].flatMap(([name, text]) =>
    [...text.matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, target = '']) => target)
      .filter((target) => !target.startsWith('http'))
      .map((target): [string, string] => [name, target]),
  );
});

test('the user guide shows every picture that was taken, and none that was not', async () => {
  const taken = (await readdir(path.join(guide, 'hinh'))).map((name) => `hinh/${name}`);
  const shown = new Set(links.map(([, target]) => target).filter((target) => target.startsWith('hinh/')));
  expect([...shown].toSorted()).toEqual(taken.toSorted());
});

test('every link of the user guide leads to a chapter, and to a heading that is there', () => {
  const broken = links.filter(([chapter, target]) => {
    const [name, place] = target.split('#');
    if (!/^(?:[^/]+\.md)?$/.test(name ?? '')) return false;
    const text = chapters.get(name || chapter);
    return text === undefined || (place !== undefined && !placesOf(text).includes(place));
  });
  expect(broken).toEqual([]);
});

test('the table of contents names every chapter by its number', () => {
  const contents = chapters.get('README.md') ?? '';
  for (const [name, text] of chapters) {
    if (name === 'README.md') continue;
    const [, number = '', title = ''] = /^# (\d+)\. (.+)$/m.exec(text) ?? [];
    expect(name.startsWith(`${number.padStart(2, '0')}-`), `${name}: ${title}`).toBe(true);
    expect(contents).toMatch(new RegExp(`^${number}\\. \\[[^\\]]+\\]\\(${name}\\)`, 'm'));
  }
});

/** The headings of a chapter as a page makes anchors of them. */
function placesOf(text: string): string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s-]/gu, '')
      .replaceAll(' ', '-'),
  );
}
