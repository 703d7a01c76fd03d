import { Anchor, List, Text, Title } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Instrument, ParsedDocument } from '../../domain/law/parsed-document.ts';
import { countNodes } from '../text/count-nodes.ts';
import { dayWords } from '../ui/day-words.ts';
import { Facts } from '../ui/Facts.tsx';
import classes from './ReadingSummary.module.css';
import { PageTitle } from '../ui/PageTitle.tsx';

type ReadingSummaryProps = { name: string; document: ParsedDocument; onAnother: () => void };

/** What the document says about itself, and how much was found in it. */
export function ReadingSummary({ name, document, onAnother }: ReadingSummaryProps) {
  const { t } = useTranslation(['reading', 'text']);
  const main = document.instruments.find(({ role }) => role === 'main') ?? document.instruments[0];
  return (
    <header className={classes.summary}>
      <div className={classes.words}>
        <Anchor
          component="button"
          type="button"
          size="xs"
          onClick={onAnother}
          className={classes.back}
          data-no-print
        >
          <IconArrowLeft size={14} aria-hidden /> {t('anotherText')}
        </Anchor>
        <PageTitle className={classes.title}>
          {main ? <TitleWords instrument={main} name={name} /> : name}
        </PageTitle>
        {document.source.ocr && (
          <Text c="var(--lt-lacquer)" fw={500}>
            {t('ocrNote')}
          </Text>
        )}
        {document.instruments.map((instrument, index) => (
          <section key={index} className={classes.instrument}>
            {document.instruments.length > 1 && (
              <Title order={2} size="h4">
                {instrument.role === 'cover'
                  ? t('coverDecision', { ns: 'text' })
                  : t('mainText', { ns: 'text' })}
              </Title>
            )}
            <InstrumentFacts instrument={instrument} />
          </section>
        ))}
      </div>
      <Counts document={document} name={name} />
    </header>
  );
}

function TitleWords({ instrument, name }: { instrument: Instrument; name: string }) {
  const { kind, title } = instrument;
  if (!kind && !title) return name;
  const capital = kind ? kind.charAt(0).toLocaleUpperCase('vi') + kind.slice(1) : '';
  return [capital, title].filter(Boolean).join(' ');
}

function InstrumentFacts({ instrument }: { instrument: Instrument }) {
  const { t, i18n } = useTranslation('reading');
  const day = (value: string | null) => value && dayWords(value, i18n.language);
  const signed = instrument.signatories.map(({ capacity, position }) =>
    [capacity, position].filter(Boolean).join(' '),
  );
  return (
    <Facts
      facts={[
        [t('symbol'), instrument.symbol ?? <Text c="dimmed">{t('unknown')}</Text>],
        [t('issuers'), instrument.issuers.join('; ')],
        [t('issuedOn'), day(instrument.issuedOn)],
        [t('effectiveOn'), day(instrument.effectiveOn)],
        [t('replaces'), instrument.replaces.join('; ')],
        [
          t('legalBases'),
          instrument.legalBases.length > 0 && (
            <Folded
              items={instrument.legalBases}
              words={t('legalBasesCount', { n: instrument.legalBases.length })}
            />
          ),
        ],
        [t('signatories'), signed.some(Boolean) && <Lines lines={signed.filter(Boolean)} />],
        [
          t('recipients'),
          instrument.recipients.length > 0 && (
            <Folded
              items={instrument.recipients}
              words={t('recipientsCount', { n: instrument.recipients.length })}
            />
          ),
        ],
      ].map(([label, value]) => [label as string, value || null] as const)}
    />
  );
}

/** Each on a line of its own; their words hold commas and capitals enough. */
function Lines({ lines }: { lines: string[] }) {
  return lines.map((line, index) => <div key={index}>{line}</div>);
}

/** A list that says how long it is, and its entries when opened. */
function Folded({ items, words }: { items: string[]; words: string }) {
  return (
    <details className={classes.folded}>
      <summary>{words}</summary>
      <List size="sm">
        {items.map((item, index) => (
          <List.Item key={index}>{item}</List.Item>
        ))}
      </List>
    </details>
  );
}

function Counts({ document, name }: { document: ParsedDocument; name: string }) {
  const { t } = useTranslation('reading');
  const counts = countNodes(document);
  const { source } = document;
  return (
    <aside className={classes.counts} aria-label={t('counts')}>
      <div className={classes.main}>
        <span className={classes.figure}>{document.duties.length}</span>
        <span>{t('countOf.duty')}</span>
      </div>
      <dl className={classes.rest}>
        {counts.map(([type, count]) => (
          <div key={type}>
            <dd>{count}</dd>
            <dt>{t(`countOf.${type}`)}</dt>
          </div>
        ))}
      </dl>
      <Text size="xs" c="dimmed" className={classes.source}>
        {name} · {source.format.toUpperCase()}
        {source.pages ? ` · ${t('pages', { count: source.pages })}` : ''}
        {source.encoding === 'utf-8' ? '' : ` · ${source.encoding}`}
      </Text>
    </aside>
  );
}
