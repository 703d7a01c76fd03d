import { expect, test } from 'vitest';
import { contract } from '../../contract/contract.ts';
import { type Document, openApiDocument } from './openapi.ts';

type Schema = {
  type?: string;
  const?: unknown;
  enum?: unknown[];
  examples?: unknown[];
  anyOf?: Schema[];
  items?: Schema;
  properties?: Record<string, Schema>;
};
type Content = Record<string, { schema: Schema; examples?: object }>;
type Operation = {
  operationId: string;
  summary: string;
  security?: unknown[];
  parameters?: { name: string; in: string; schema: Schema; example?: unknown; examples?: unknown[] }[];
  requestBody?: { content: Content };
  responses: Record<string, { description: string; content?: Content }>;
};

const document: Document = await openApiDocument('1.0.0');
const operations = Object.values(document.paths ?? {})
  .flatMap((path) => Object.values(path as Record<string, Operation>))
  .map((operation): [string, Operation] => [operation.operationId, operation]);

const noBody: Schema = { type: 'null' };

/** Where a reader would have to guess what a value looks like. */
function bare(schema: Schema, at: string): string[] {
  if (schema.anyOf !== undefined) return schema.anyOf.flatMap((one) => bare(one, at));
  if (schema.examples !== undefined || schema.const !== undefined || schema.enum !== undefined) return [];
  if (schema.items !== undefined) return bare(schema.items, `${at}[]`);
  if (schema.properties !== undefined)
    return Object.entries(schema.properties).flatMap(([name, property]) => bare(property, `${at}.${name}`));
  return schema.type === 'boolean' || schema.type === 'null' ? [] : [at];
}

test('it is OpenAPI 3.1 and holds every act under its own name', () => {
  expect(document.openapi).toMatch(/^3\.1\./);
  const acts = Object.values(contract).flatMap((subject) => Object.keys(subject));
  expect(operations.map(([name]) => name)).toEqual(expect.arrayContaining(acts));
});

test.each(operations)('%s says what it does, with an example of every value', (_name, operation) => {
  const { summary, parameters = [], requestBody, responses } = operation;
  expect(summary.length).toBeGreaterThan(5);
  const asked = parameters.filter((one) => one.examples === undefined && one.example === undefined);
  const answered = Object.entries(responses).filter(([status]) => Number(status) < 400);
  expect([
    ...asked.flatMap((one) => bare(one.schema, one.name)),
    ...bare(requestBody?.content['application/json']?.schema ?? noBody, 'body'),
    ...answered.flatMap(([, { content }]) =>
      Object.values(content ?? {}).flatMap(({ schema }) => bare(schema, 'answer')),
    ),
  ]).toEqual([]);
});

test('what is not open says that it answers 401', () => {
  const closed = operations.filter(([, { security }]) => security === undefined);
  expect(closed.filter(([, { responses }]) => responses['401'] === undefined)).toEqual([]);
  expect(closed.length).toBeGreaterThan(40);
});

test.each(operations)('%s tells every refusal that it declares', (name, { responses }) => {
  const declared = Object.values(contract)
    .flatMap((subject) => Object.entries(subject))
    .find(([act]) => act === name)?.[1]['~orpc'].errorMap;
  const told = Object.values(responses).flatMap(({ content }) =>
    Object.keys(content?.['application/problem+json']?.examples ?? {}),
  );
  expect(told).toEqual(expect.arrayContaining(Object.keys(declared ?? {})));
});

test('an answer that is a file is told as bytes, its refusals as problems', () => {
  const [, exported] = operations.find(([name]) => name === 'exportRegulations')!;
  expect(Object.keys(exported.responses['200']?.content ?? {})).toEqual(['application/octet-stream']);
  expect(Object.keys(exported.responses['409']?.content ?? {})).toEqual(['application/problem+json']);
});
