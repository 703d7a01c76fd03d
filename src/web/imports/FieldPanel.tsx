import { ActionIcon, Button, MultiSelect, Text } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Instrument, Provision } from '../../domain/law/parsed-document.ts';
import type { CoordinationField } from '../../domain/regulation/import-content.ts';
import { rowWords } from '../text/place-words.ts';
import { Panel } from '../ui/Panel.tsx';
import { DraftField } from './DraftField.tsx';
import { useImport } from './import-session.ts';
import classes from './rows.module.css';
import { useRecord } from './use-record.ts';

/** The fields in which the participants work together, each with the articles that speak of it. */
export function FieldPanel() {
  const { t } = useTranslation('imports');
  const [record, write] = useRecord();
  const articles = useArticles();
  const change = (place: number, differing: Partial<CoordinationField>) =>
    write(({ fields }) => ({
      fields: fields.map((field, index) => (index === place ? { ...field, ...differing } : field)),
    }));
  return (
    <Panel
      title={t('fields')}
      lead={t('fieldsLead')}
      actions={
        <Button
          variant="default"
          leftSection={<IconPlus size={15} />}
          onClick={() => write(({ fields }) => ({ fields: [...fields, { name: '', eIds: [] }] }))}
        >
          {t('fieldAdd')}
        </Button>
      }
    >
      {record.fields.length === 0 && <Text c="dimmed">{t('fieldsNone')}</Text>}
      <div className={classes.rows}>
        {record.fields.map((field, index) => (
          <div key={index} className={classes.field} data-field={index}>
            <DraftField
              aria-label={`${t('fieldName')} ${index + 1}`}
              placeholder={t('fieldName')}
              value={field.name}
              onWrite={(name) => change(index, { name })}
              maxLength={200}
            />
            <div className={classes.wide}>
              <MultiSelect
                aria-label={`${t('fieldArticles')}: ${field.name || index + 1}`}
                placeholder={field.eIds.length === 0 ? t('fieldArticles') : ''}
                data={withUnknown(articles, field.eIds)}
                value={field.eIds}
                onChange={(eIds) => change(index, { eIds })}
                searchable
              />
            </div>
            <ActionIcon
              className={classes.corner}
              aria-label={t('fieldRemove', { name: field.name || index + 1 })}
              onClick={() => write(({ fields }) => ({ fields: fields.toSpliced(index, 1) }))}
            >
              <IconTrash size={16} />
            </ActionIcon>
          </div>
        ))}
      </div>
    </Panel>
  );
}

type Choice = { value: string; label: string };

/** The articles of the text, by the names they have on the page. */
function useArticles(): Choice[] {
  const { t } = useTranslation('text');
  const instruments = useImport((view) => view.document.instruments);
  return useMemo(
    () =>
      articlesOf(instruments).map(({ eId, num, heading }) => ({
        value: eId,
        label: [rowWords(t, 'article', num), heading].filter(Boolean).join('. '),
      })),
    [instruments, t],
  );
}

function articlesOf(instruments: Instrument[]): Provision[] {
  const main = instruments.find(({ role }) => role === 'main') ?? instruments[0];
  const inside = (nodes: Provision[]): Provision[] =>
    nodes.flatMap((node) => (node.type === 'article' ? [node] : inside(node.children)));
  return inside(main?.body ?? []);
}

/** A correction of the structure may have taken an article away that a field still names. */
function withUnknown(articles: Choice[], eIds: string[]): Choice[] {
  const known = new Set(articles.map(({ value }) => value));
  return [...articles, ...eIds.filter((eId) => !known.has(eId)).map((eId) => ({ value: eId, label: eId }))];
}
