import { Radio, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../shell/call.ts';
import { RouteLink } from '../shell/RouteLink.tsx';
import { useToday } from '../shell/today.ts';
import { Panel } from '../ui/Panel.tsx';
import { DraftDay } from './DraftField.tsx';
import { RegulationPicker } from './RegulationPicker.tsx';
import classes from './rows.module.css';
import { useRecord } from './use-record.ts';

/** A regulation of its own, or a new version of one that is in the registry. */
export function VersionPanel() {
  const { t } = useTranslation('imports');
  const [{ versionOf, effectFrom, signedOn }, write] = useRecord();
  const today = useToday();
  const [wanted, setWanted] = useState(versionOf !== null);
  const isVersion = wanted || versionOf !== null;
  return (
    <Panel title={t('version')} lead={t('versionLead')}>
      <Radio.Group
        aria-label={t('version')}
        value={isVersion ? 'version' : 'own'}
        onChange={(value) => {
          setWanted(value === 'version');
          if (value === 'own' && versionOf) write({ versionOf: null });
        }}
      >
        <Stack gap={6}>
          <Radio value="own" label={t('versionNone')} />
          <Radio value="version" label={t('versionOf')} />
        </Stack>
      </Radio.Group>
      {isVersion && (
        <div className={classes.pair} style={{ marginTop: 10 }}>
          <div>
            <RegulationPicker
              label={t('versionWhich')}
              value={versionOf?.regulationId ?? ''}
              onChange={(regulationId) =>
                write({
                  versionOf: regulationId
                    ? { regulationId, validFrom: versionOf?.validFrom ?? effectFrom ?? signedOn ?? today }
                    : null,
                })
              }
            />
            {versionOf && <Chosen regulationId={versionOf.regulationId} />}
          </div>
          <DraftDay
            label={t('versionFrom')}
            value={versionOf?.validFrom ?? null}
            disabled={versionOf === null}
            onWrite={(validFrom) =>
              versionOf && validFrom && write({ versionOf: { ...versionOf, validFrom } })
            }
          />
        </div>
      )}
    </Panel>
  );
}

/** Which regulation it is, also after the page was opened anew. */
function Chosen({ regulationId }: { regulationId: string }) {
  const found = useQuery(api.regulations.readRegulation.queryOptions({ input: { regulationId } }));
  return (
    <Text size="xs" mt={4} mih={20}>
      {found.data && (
        <RouteLink to="/quy-che/$regulationId" params={{ regulationId }} underline="always" size="xs">
          {[found.data.symbol, found.data.title].filter(Boolean).join(' · ')}
        </RouteLink>
      )}
    </Text>
  );
}
