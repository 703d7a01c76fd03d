import type { Page } from 'playwright-core';

/** What begins to show when a click is answered: an element, and words in it where the element alone says too little. */
export type Mark = { css: string; words?: string };

/** Milliseconds of one click or key. */
export type Answer = {
  /** From the input to the next picture, as the browser reports it for INP; multiples of 8, below 16 not told apart. */
  nextPaint: number;
  /** From the input to the picture in which what was asked for has begun to show. */
  begun: number;
};

type Armed = typeof window & { answer: Promise<Answer> };

/** Does something to a page and times the answer. What the mark names may not be there before. */
export async function timeClick(page: Page, act: (page: Page) => Promise<void>, mark: Mark): Promise<Answer> {
  await page.evaluate(arm, mark);
  await act(page);
  return page.evaluate(() => (window as Armed).answer);
}

/** Runs in the page: waits for the input, then for the mark, then for the picture after it. */
function arm({ css, words }: Mark): void {
  const { promise, resolve } = Promise.withResolvers<Answer>();
  (window as Armed).answer = promise;
  const inputs = ['click', 'keydown'] as const;
  let input: number | null = null;
  let nextPaint = 16;
  const events = new PerformanceObserver((list) => {
    for (const { duration, ...entry } of list.getEntries().map((entry) => entry.toJSON()))
      if (entry.interactionId > 0 && input !== null) nextPaint = Math.max(nextPaint, duration);
  });
  events.observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  const note = ({ timeStamp }: Event) => {
    input ??= timeStamp;
  };
  for (const type of inputs) window.addEventListener(type, note, { capture: true });
  const shows = () =>
    [...document.querySelectorAll(css)].some(
      (element) => element.checkVisibility() && (element.textContent ?? '').includes(words ?? ''),
    );
  if (shows()) throw new Error(`${css} ${words ?? ''} is there before the click`);
  const changes = new MutationObserver(() => {
    if (input === null || !shows()) return;
    changes.disconnect();
    for (const type of inputs) window.removeEventListener(type, note, { capture: true });
    afterPaint((painted) => {
      const begun = painted - (input ?? painted);
      // The browser reports an event some frames after its picture.
      setTimeout(() => {
        events.disconnect();
        resolve({ nextPaint, begun });
      }, 60);
    });
  });
  changes.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });

  /** A message sent while a frame is prepared arrives when it has been drawn. */
  function afterPaint(then: (painted: number) => void): void {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => then(performance.now()));
      port1.start();
      port2.postMessage(null);
    });
  }
}
