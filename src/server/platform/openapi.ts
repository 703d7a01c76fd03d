import type { AnyContractProcedure } from '@orpc/contract';
import { type OpenAPI, OpenAPIGenerator } from '@orpc/openapi';
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4';
import type { ActMeta } from '../../contract/act.ts';
import { contract } from '../../contract/contract.ts';
import { apiScopes } from '../../domain/api-access/scope.ts';

export type Document = OpenAPI.Document;

const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'code', 'instance'],
  properties: {
    type: { type: 'string', examples: ['urn:lientich:notFound'] },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: {
      type: 'string',
      description: 'A sentence in the language asked for: what is wrong and what to do',
    },
    code: { type: 'string' },
    instance: { type: 'string', description: 'The request id' },
    errors: {
      type: 'array',
      items: { type: 'object', properties: { path: { type: 'string' }, message: { type: 'string' } } },
    },
  },
} satisfies OpenAPI.SchemaObject;

/**
 * The OpenAPI 3.1 document of the whole contract. `security: []` stands on what is open without
 * sign-in and nowhere else; `If-Match`, `Idempotency-Key` and the acting appointment are parameters.
 */
export async function openApiDocument(version: string): Promise<Document> {
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] });
  const document = await generator.generate(contract, {
    info: {
      title: 'Liên Tịch',
      version,
      description: 'Quy chế phối hợp: from text to running duties. Every call is made in one appointment.',
    },
    servers: [{ url: '/api/v1' }],
    security: [{ session: [] }],
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'lientich.session_token' },
        key: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'lt_…',
          description: `An API key; its scopes are of ${apiScopes.join(', ')}. It names its appointment by itself`,
        },
      },
      schemas: { Problem: problemSchema },
    },
  });
  for (const { path, method, meta } of procedures()) {
    const operation = document.paths?.[path]?.[method];
    if (operation !== undefined) complete(operation, meta, path);
  }
  addOpenOperations(document);
  return document;
}

type Place = { path: string; method: 'get' | 'post' | 'patch' | 'put' | 'delete'; meta: ActMeta };

function procedures(): Place[] {
  return Object.values(contract).flatMap((subject) =>
    Object.values(subject).map((procedure: AnyContractProcedure) => {
      const { route, meta } = procedure['~orpc'];
      return {
        path: route.path ?? '',
        method: (route.method ?? 'POST').toLowerCase() as Place['method'],
        meta: meta as ActMeta,
      };
    }),
  );
}

function complete(operation: OpenAPI.OperationObject, meta: ActMeta, path: string): void {
  operation.tags = [path.split('/')[1] ?? ''];
  if (meta.access === 'open') operation.security = [];
  // OpenAPI 3.1 lets any scheme name the roles that a call needs.
  if (meta.scope !== undefined) operation.security = [{ session: [] }, { key: [meta.scope] }];
  const parameters = (operation.parameters ??= []);
  if (meta.access === 'appointment')
    parameters.push(
      header(
        'Lientich-Acting-As',
        meta.scope === undefined,
        'The appointment in which the person acts; a key names its own',
        anId,
      ),
    );
  if (meta.edits === true)
    parameters.push(header('If-Match', true, 'The version that is edited, as ETag gave it', '"3"'));
  if (meta.creates === true)
    parameters.push(
      header('Idempotency-Key', false, 'The same key and body within 24 hours: done once', anId),
    );
  for (const [status, response] of Object.entries(operation.responses ?? {})) {
    if (Number(status) >= 400 && !('$ref' in response)) {
      response.content = {
        'application/problem+json': {
          schema: { $ref: '#/components/schemas/Problem' },
          examples: codesOf(response),
        },
      };
    }
  }
  const answers = (operation.responses ??= {});
  if (meta.answers === 'file') answers['200'] = aFile;
  if (meta.access !== 'open') answers['401'] ??= problem('Not signed in; said before anything else');
  if (meta.access === 'appointment') {
    answers['400'] ??= problem('No appointment is named in which the person may act today');
    answers['403'] ??= problem('Not an act of this role');
    answers['404'] ??= problem('Not there, or hidden from this reader');
  }
  if (meta.edits === true) {
    answers['412'] ??= problem('Somebody else changed it meanwhile');
    answers['428'] ??= problem('If-Match is missing');
  }
  if (meta.body === 'file') answers['413'] ??= problem('The file is larger than this installation takes');
  answers['422'] ??= problem('The input is wrong; `errors` names the places');
}

const aFile: OpenAPI.ResponseObject = {
  description: 'The file, its name in `Content-Disposition`',
  content: {
    'application/octet-stream': { schema: { type: 'string', format: 'binary', examples: ['PK…'] } },
  },
};

function codesOf(response: OpenAPI.ResponseObject): Record<string, { value: { code: string } }> {
  const text = JSON.stringify(response.content ?? {});
  const codes = [...text.matchAll(/"code":\{"const":"(\w+)"/g)].map((match) => match[1]!);
  return Object.fromEntries(codes.map((code) => [code, { value: { code } }]));
}

const anId = '01983a5e-7c00-7000-8000-000000000001';

function header(
  name: string,
  required: boolean,
  description: string,
  example: string,
): OpenAPI.ParameterObject {
  return { name, in: 'header', required, description, schema: { type: 'string' }, example };
}

function problem(description: string): OpenAPI.ResponseObject {
  return {
    description,
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
}

/** What is served beside the contract and also open. */
function addOpenOperations(document: Document): void {
  document.paths = {
    ...document.paths,
    '/openapi.json': {
      get: {
        operationId: 'readOpenApi',
        tags: ['document'],
        summary: 'This document',
        security: [],
        responses: { '200': { description: 'OpenAPI 3.1' } },
      },
    },
  };
}
