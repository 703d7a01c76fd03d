import { Badge, Button, Code, Group, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ApiKeyView } from '../../contract/api-access.ts';
import { dayWords } from '../ui/day-words.ts';
import { TableHead } from '../ui/TableHead.tsx';
import { useScopeWords } from './use-scope-words.ts';

type KeyTableProps = {
  keys: ApiKeyView[];
  withHolder: boolean;
  onConfirm?: (key: ApiKeyView) => void;
  onRevoke: (key: ApiKeyView) => void;
};

const colours = {
  waiting: 'brass',
  active: 'leaf',
  expired: 'gray',
  revoked: 'gray',
  ended: 'gray',
} as const;

/** Keys with their scopes, how they stand and when they were used last. */
export function KeyTable({ keys, withHolder, ...acts }: KeyTableProps) {
  const { t } = useTranslation(['apiAccess', 'shell']);
  return (
    <Table>
      <TableHead
        names={[
          t('key'),
          ...(withHolder ? [t('holder')] : []),
          t('scopes'),
          t('state'),
          t('expiresOn'),
          t('lastUsedOn'),
        ]}
        last={t('actions', { ns: 'shell' })}
      />
      <Table.Tbody>
        {keys.map((key) => (
          <KeyRow key={key.id} apiKey={key} withHolder={withHolder} {...acts} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

type KeyRowProps = Omit<KeyTableProps, 'keys'> & { apiKey: ApiKeyView };

function KeyRow({ apiKey, withHolder, onConfirm, onRevoke }: KeyRowProps) {
  const scopeWords = useScopeWords();
  const { t, i18n } = useTranslation('apiAccess');
  const { name, prefix, scopes, state, expiresOn, lastUsedOn, holder, positionTitle } = apiKey;
  return (
    <Table.Tr>
      <Table.Td>
        {name}
        <Text size="xs" c="dimmed" component="div">
          <Code>{prefix}…</Code>
        </Text>
      </Table.Td>
      {withHolder && (
        <Table.Td>
          {holder}
          <Text size="xs" c="dimmed">
            {positionTitle}
          </Text>
        </Table.Td>
      )}
      <Table.Td>
        {scopes.map((scope) => (
          <Text key={scope} size="xs">
            {scopeWords(scope)}
          </Text>
        ))}
      </Table.Td>
      <Table.Td>
        <Badge color={colours[state]}>{t(`keyState.${state}`)}</Badge>
      </Table.Td>
      <Table.Td>{dayWords(expiresOn, i18n.language)}</Table.Td>
      <Table.Td>{lastUsedOn === null ? t('neverUsed') : dayWords(lastUsedOn, i18n.language)}</Table.Td>
      <Table.Td>
        <KeyActs apiKey={apiKey} {...(onConfirm && { onConfirm })} onRevoke={onRevoke} />
      </Table.Td>
    </Table.Tr>
  );
}

function KeyActs({ apiKey, onConfirm, onRevoke }: Omit<KeyRowProps, 'withHolder'>) {
  const { t } = useTranslation('apiAccess');
  const { state, own, name } = apiKey;
  const waits = state === 'waiting' && onConfirm !== undefined;
  return (
    <Group gap={6} justify="flex-end" wrap="nowrap">
      {waits && own && (
        <Text size="xs" c="dimmed">
          {t('ownWaits')}
        </Text>
      )}
      {waits && !own && (
        <Button size="compact-xs" aria-label={t('confirmOf', { name })} onClick={() => onConfirm(apiKey)}>
          {t('confirm')}
        </Button>
      )}
      {state !== 'revoked' && (
        <Button
          size="compact-xs"
          variant="default"
          aria-label={t('revokeOf', { name })}
          onClick={() => onRevoke(apiKey)}
        >
          {t('revoke')}
        </Button>
      )}
    </Group>
  );
}
