import { Radio, Select, Stack, TagsInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { levelScopes, regulationKinds } from '../../domain/regulation/regulation.ts';
import { Panel } from '../ui/Panel.tsx';
import { DraftArea, DraftDay, DraftField } from './DraftField.tsx';
import classes from './rows.module.css';
import { useRecord } from './use-record.ts';

/** What the document says of itself: title, kind, symbol, days, scope. */
export function DocumentPanel() {
  const { t } = useTranslation('imports');
  const [record, write] = useRecord();
  return (
    <Panel title={t('document')}>
      <div className={classes.pair}>
        <Select
          label={t('kindLabel')}
          data={regulationKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
          value={record.kind}
          onChange={(kind) => kind && write({ kind })}
        />
        <DraftField
          label={t('symbol')}
          value={record.symbol ?? ''}
          onWrite={(symbol) => write({ symbol: symbol || null })}
          maxLength={200}
        />
        <TagsInput
          label={t('aliases')}
          placeholder={record.aliases.length === 0 ? t('aliasesHint') : ''}
          value={record.aliases}
          onChange={(aliases) => write({ aliases })}
          maxTags={20}
          maxLength={200}
        />
      </div>
      <div className={classes.pair}>
        <DraftArea
          label={t('recordTitle')}
          description={t('recordTitleHint')}
          value={record.title}
          onWrite={(title) => write({ title })}
        />
      </div>
      <div className={classes.pair}>
        <DraftDay label={t('signedOn')} value={record.signedOn} onWrite={(signedOn) => write({ signedOn })} />
        <DraftField
          label={t('signedAt')}
          value={record.signedAt ?? ''}
          onWrite={(signedAt) => write({ signedAt: signedAt || null })}
          maxLength={200}
        />
        <DraftField
          label={t('term')}
          placeholder={t('termHint')}
          value={record.term ?? ''}
          onWrite={(term) => write({ term: term || null })}
          maxLength={100}
        />
      </div>
      <div className={classes.pair}>
        <DraftDay
          label={t('effectFrom')}
          value={record.effectFrom}
          onWrite={(effectFrom) => write({ effectFrom })}
        />
        <DraftDay label={t('effectTo')} value={record.effectTo} onWrite={(effectTo) => write({ effectTo })} />
        <Radio.Group label={t('scope')} value={record.scope} onChange={(scope) => write({ scope })}>
          <Stack gap={5} mt={5}>
            {levelScopes.map((scope) => (
              <Radio key={scope} value={scope} label={t(`scopes.${scope}`)} />
            ))}
          </Stack>
        </Radio.Group>
      </div>
    </Panel>
  );
}
