import { Alert, Anchor, Button, List, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { problemOf } from './problem.ts';
import type { Problem } from './problem.ts';

type ProblemAlertProps = { error: unknown; retry?: () => void };

/** The one way in which a refusal or a failure of the server is shown: what is wrong, and what to do. */
export function ProblemAlert({ error, retry }: ProblemAlertProps) {
  const { t } = useTranslation();
  const problem = problemOf(error);
  const [title, detail] = useProblemWords(problem);
  return (
    <Alert color="lacquer" icon={<IconAlertTriangle size={18} />} title={title} role="alert">
      {detail && <Text size="sm">{detail}</Text>}
      {problem.retryAfter && (
        <Text size="sm" fw={500}>
          {t('waitSeconds', { time: minutesAndSeconds(problem.retryAfter) })}
        </Text>
      )}
      {problem.errors.length > 0 && (
        <List size="sm" mt={4}>
          {problem.errors.map(({ path, message }) => (
            <List.Item key={path + message}>{message}</List.Item>
          ))}
        </List>
      )}
      {problem.code === 'unauthenticated' && <SignInAgain />}
      {problem.status >= 500 && problem.instance && (
        <Text size="xs" c="dimmed" mt={4}>
          {t('requestCode', { code: problem.instance })}
        </Text>
      )}
      {retry && (
        <Button variant="default" mt="xs" onClick={retry}>
          {t('retry')}
        </Button>
      )}
    </Alert>
  );
}

/** Beside the page, so that what was typed stays on it. */
function SignInAgain() {
  const { t } = useTranslation();
  const back = encodeURIComponent(location.pathname + location.search);
  return (
    <Text size="sm">
      <Anchor href={`/dang-nhap?tiep=${back}`} target="_blank" rel="noopener" underline="always">
        {t('signInAgain')}
      </Anchor>
    </Text>
  );
}

function useProblemWords(problem: Problem): [title: string | null, detail: string | null] {
  const { t } = useTranslation();
  if (problem.code === 'offline') return [t('offlineTitle'), t('offlineText')];
  if (problem.status === 412) return [t('conflictTitle'), t('conflictText')];
  if (problem.code === 'unexpected' || !problem.title) return [t('unexpectedTitle'), t('unexpectedText')];
  // The title names the kind in English, for programs; the sentence in the reader's language stands in `detail`.
  return [problem.detail ? null : problem.title, problem.detail];
}

function minutesAndSeconds(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  return `${minutes}:${String(seconds % 60).padStart(2, '0')}`;
}
