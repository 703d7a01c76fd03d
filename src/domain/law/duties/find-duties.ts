import type { Instrument, TimedDuty } from '../parsed-document.ts';
import { findAction } from './find-action.ts';
import { findActor } from './find-actor.ts';
import { findRecipient } from './find-recipient.ts';
import { prolongsEarlier } from './prolongs-earlier.ts';
import { findTimePhrases } from './find-time-phrases.ts';
import { dueInPeriod } from './find-report-windows.ts';
import { gatherPassages, type Passage } from './gather-passages.ts';
import { locateIn, type Locator } from './locate-text.ts';
import { readSetting, type Setting } from './reject-adverbs.ts';
import { viewSentence, type SentenceView } from './sentence-view.ts';
import { splitSentences, type Sentence } from './split-sentences.ts';
import type { Stretch, TimePhrase } from './time-phrase.ts';

/** Words without which a text holds no time phrase; asked first because most texts hold none. */
const CUE =
  /gay|ịp thời|ường xuyên|ẩn trương|anh chóng|ớm|ập tức|ức thì|ức khắc|ịnh k|inh k|[Hh][àằ]ng (?:ngày|tuần|tháng|quý|năm)|ỗi |ứ |lần|(?:uổi|hiên) ?(?:\/|một|trong|trên)|(?:\d|\)|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mươi|lăm|mốt|trăm|nửa) ?(?:giờ|tiếng|h(?![a-z])|ngày|tuần|tháng|quý|năm)(?! \d)|(?:trước|nhất|vào|là|quá|đến|hết|trong) ngày|(?:rước|hất|là) \d{1,2} ?[/-]|(?:giờ|sáng) ngày|ngày (?:làm việc )?(?:cuối|đầu)/;

/**
 * Every timed duty of the instruments, in the order of the text. `text` is the normalised text that the
 * spans of the nodes point into. Rules, no statistics: the same input gives the same output. Sources of the
 * rules: the phrases of joint circulars and coordination regulations; each rule's file says its reason.
 *
 * All sentences take one step before any takes the next: the patterns of one step fit into the processor's cache,
 * those of all steps do not.
 */
export function findDuties(instruments: readonly Pick<Instrument, 'body'>[], text: string): TimedDuty[] {
  const passages = gatherPassages(instruments).filter((passage) => CUE.test(passage.text));
  const found = passages
    .flatMap((passage) => cuedSentences(passage, text))
    .map((cued) => ({ ...cued, view: viewSentence(cued.sentence.text) }))
    .map((viewed) => ({ ...viewed, phrases: findTimePhrases(viewed.view, viewed.setting) }))
    .flatMap(toDuties);
  return settlePeriods(settleActors(found));
}

/** A sentence that may hold a time phrase, with what the sentences of its passage share; `locate` costs something once. */
type Cued = { sentence: Sentence; passage: Passage; setting: Setting; locate: () => Locator };

function cuedSentences(passage: Passage, text: string): Cued[] {
  let located: Locator | undefined;
  const locate = () => (located ??= locateIn(passage.node, text));
  const shared = { passage, setting: readSetting(passage.headings, passage.group), locate };
  return splitSentences(passage.text)
    .filter((sentence) => CUE.test(sentence.text))
    .map((sentence) => ({ sentence, ...shared }));
}

/** A duty, where it was found, and whether a period printed elsewhere in its node counts before its own. */
type Found = { duty: TimedDuty; passage: Passage; prolongs: boolean; borrows: boolean };

function toDuties(timed: Cued & { view: SentenceView; phrases: TimePhrase[] }): Found[] {
  const { sentence, passage, locate, view, phrases } = timed;
  return phrases.map((phrase) => {
    const span = locate()(sentence.start + phrase.start, sentence.start + phrase.end);
    const duty = toDuty(passage, view, phrase, span);
    return { duty, passage, prolongs: prolongsEarlier(view, phrase), borrows: phrase.borrows };
  });
}

function toDuty(passage: Passage, view: SentenceView, phrase: TimePhrase, span: [number, number]): TimedDuty {
  const actor = findActor(passage, view, phrase);
  const action = findAction(view, phrase, actor.subject);
  const recipient = action === null ? null : findRecipient(view, action, phrase);
  return {
    eId: passage.eId,
    quote: view.text.slice(phrase.start, phrase.end),
    class: phrase.class,
    amount: phrase.amount,
    unit: phrase.unit,
    every: phrase.every,
    dueBy: phrase.dueBy,
    trigger: printed(view, phrase.trigger),
    actor: actor.name,
    recipient: printed(view, recipient),
    action: printed(view, action),
    span,
  };
}

function printed(view: SentenceView, stretch: Stretch | null): string | null {
  return stretch === null ? null : view.text.slice(stretch.start, stretch.end);
}

/** Whoever has the time that a sentence of its own prolongs may prolong it: the actor of the duty before in the same text. */
function settleActors(found: readonly Found[]): Found[] {
  return found.map((one, i) => {
    const before = found[i - 1];
    if (!one.prolongs || one.duty.actor !== null || before?.passage !== one.passage) return one;
    return { ...one, duty: { ...one.duty, actor: before.duty.actor } };
  });
}

/** A due day without a period of its own takes the one that its node prints elsewhere; without any it is no duty. */
function settlePeriods(found: readonly Found[]): TimedDuty[] {
  return found.flatMap(({ duty, borrows }) => {
    if (duty.class !== 'recurring' || (duty.every !== null && !borrows)) return [duty];
    const lender = found.find((one) => one.duty.eId === duty.eId && one.duty.every !== null && !one.borrows);
    if (lender !== undefined) return [{ ...duty, every: lender.duty.every }];
    if (duty.every === null || duty.dueBy === null) return [];
    return [{ ...duty, dueBy: dueInPeriod(duty.dueBy, duty.every) }];
  });
}
