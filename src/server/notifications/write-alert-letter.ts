import { pathOfAlert } from '../../domain/notification/alert-path.ts';
import type { AboutKind, AlertKind } from '../../domain/notification/alert-kind.ts';
import { alertSentence } from '../../domain/notification/alert-sentence.ts';

/** What a person is to be told by mail. */
export type MailedAlert = {
  kind: AlertKind;
  subject: string;
  restricted: boolean;
  aboutKind: AboutKind | null;
  aboutId: string | null;
  at: Date;
};

export type AlertLetter = { subject: string; body: string; html: string };

const words = {
  vi: {
    many: (count: number) => `${count} thông báo`,
    greeting: 'Kính gửi ông/bà,',
    more: (count: number) => `… và ${count} thông báo khác.`,
    all: 'Xem tất cả thông báo',
    why: 'Thư tự động của hệ thống Liên Tịch, không trả lời thư này. Cách nhận thông báo:',
  },
  en: {
    many: (count: number) => `${count} notifications`,
    greeting: 'Good day,',
    more: (count: number) => `… and ${count} more.`,
    all: 'See all notifications',
    why: 'Sent by Liên Tịch by itself; answers are not read. How you are told:',
  },
};

/** As many stand in one message; the others are in the list. */
const mostLines = 50;
/** Characters of a subject line: longer ones are cut by the programs that show them. */
const longestSubject = 140;

/**
 * One message for what a person is told: a sentence and a link for each, nothing of what stands behind them.
 * @param publicUrl where people reach the system, without a slash at its end
 */
export function writeAlertLetter(
  alerts: readonly MailedAlert[],
  { publicUrl, language }: { publicUrl: string; language: 'vi' | 'en' },
): AlertLetter {
  const said = words[language];
  const lines = alerts.slice(0, mostLines).map((alert) => ({
    words: alertSentence(alert, language),
    link: `${publicUrl}${pathOfAlert(alert) ?? '/thong-bao'}`,
  }));
  const first = lines.length === 1 ? lines[0]?.words : undefined;
  const rest = alerts.length - lines.length;
  const parts = { said, lines, more: rest > 0 ? said.more(rest) : null, publicUrl, language };
  return {
    subject: `[Liên Tịch] ${cut(first ?? said.many(alerts.length))}`,
    body: asText(parts),
    html: asHtml(parts),
  };
}

type Parts = {
  said: (typeof words)['vi'];
  lines: readonly { words: string; link: string }[];
  more: string | null;
  publicUrl: string;
  language: 'vi' | 'en';
};

function asText({ said, lines, more, publicUrl }: Parts): string {
  return [
    said.greeting,
    '',
    ...lines.flatMap(({ words: sentence, link }) => [`- ${sentence}`, `  ${link}`]),
    ...(more === null ? [] : [more]),
    '',
    `${said.all}: ${publicUrl}/thong-bao`,
    '',
    '-- ',
    `${said.why} ${publicUrl}/thong-bao/cai-dat`,
    '',
  ].join('\n');
}

/** No picture, no style sheet, nothing that is fetched: opening a message tells nobody of it. */
function asHtml({ said, lines, more, publicUrl, language }: Parts): string {
  const items = lines.map(
    ({ words: sentence, link }) => `<li><a href="${escaped(link)}">${escaped(sentence)}</a></li>`,
  );
  const settings = `${publicUrl}/thong-bao/cai-dat`;
  return [
    `<!doctype html><html lang="${language}"><meta charset="utf-8"><body>`,
    `<p>${escaped(said.greeting)}</p>`,
    `<ul>${items.join('')}</ul>`,
    more === null ? '' : `<p>${escaped(more)}</p>`,
    `<p><a href="${escaped(`${publicUrl}/thong-bao`)}">${escaped(said.all)}</a></p>`,
    `<hr><p><small>${escaped(said.why)} <a href="${escaped(settings)}">${escaped(settings)}</a></small></p>`,
    '</body></html>',
  ].join('\n');
}

function cut(sentence: string): string {
  // A subject is one line, whatever a title has in it.
  const line = sentence.replaceAll(/\s+/g, ' ').trim();
  return line.length <= longestSubject ? line : `${line.slice(0, longestSubject - 1).trimEnd()}…`;
}

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => signs[sign] ?? sign);
}
