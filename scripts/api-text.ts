import { openApiDocument } from '../src/server/platform/openapi.ts';

const head = `# API

Written by \`npm run docs\` from the contract; do not edit. The whole of it, with inputs, answers, refusals and
examples, is served as OpenAPI 3.1 at \`/api/v1/openapi.json\` and as a page at \`/api/docs\`.

- Every call names the appointment in which the person acts (header \`Lientich-Acting-As\`), unless the table says
  "anybody" or "signed in".
- A machine calls with an API key (\`Authorization: Bearer lt_…\`), which names the appointment by itself, where the last
  column has a scope: see [api-guide.md](api-guide.md).
- Lists take \`cursor\` and \`limit\` and give \`nextCursor\`.
- "version" in the last column: \`If-Match\` with the version that \`ETag\` gave is required. "key": an
  \`Idempotency-Key\` may be sent, and the same call within 24 hours is done once.
- Whatever is no success is \`application/problem+json\` with a code and a sentence, Vietnamese unless
  \`Accept-Language\` begins with \`en\`.
`;

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** `docs/api.md`: the operations by subject, one row each. */
export async function apiText(): Promise<string> {
  const document = await openApiDocument('0');
  const rows = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item?.[method];
      if (operation === undefined) return [];
      const headers = (operation.parameters ?? []).flatMap((parameter) =>
        'name' in parameter && parameter.in === 'header' ? [parameter.name] : [],
      );
      const who = whoMay(operation.security?.length === 0, headers);
      const row = `| ${operation.summary ?? ''} | \`${method.toUpperCase()} ${path}\` | \`${operation.operationId ?? ''}\` | ${who} | ${notes(headers, scopeOf(operation.security))} |`;
      return [{ subject: operation.tags?.[0] ?? '', row }];
    }),
  );
  const sections = [...Map.groupBy(rows, ({ subject }) => subject)].map(
    ([subject, some]) =>
      `\n## ${subject}\n\n| What | Call | Operation | Who | |\n|---|---|---|---|---|\n${some.map(({ row }) => row).join('\n')}\n`,
  );
  return head + sections.join('');
}

function whoMay(open: boolean, headers: readonly string[]): string {
  if (open) return 'anybody';
  return headers.includes('Lientich-Acting-As') ? 'in an appointment' : 'signed in';
}

/** The scope that a key needs; null where no key is taken. */
function scopeOf(security: readonly Record<string, readonly string[]>[] = []): string | null {
  return security.flatMap(({ key = [] }) => key)[0] ?? null;
}

function notes(headers: readonly string[], scope: string | null): string {
  const words = [
    headers.includes('If-Match') && 'version',
    headers.includes('Idempotency-Key') && 'key',
    scope !== null && `\`${scope}\``,
  ];
  return words.filter((word) => word !== false).join(', ');
}
