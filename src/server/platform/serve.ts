import type { AnyContractProcedure, InferSchemaInput, InferSchemaOutput } from '@orpc/contract';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { ActMeta } from '../../contract/act.ts';
import { type Language, WrongInput } from './problem.ts';
import { checkInput } from './check-input.ts';
import { sendFile } from './send-file.ts';

type InputOf<Procedure extends AnyContractProcedure> = InferSchemaOutput<
  NonNullable<Procedure['~orpc']['inputSchema']>
>;
type OutputOf<Procedure extends AnyContractProcedure> = InferSchemaInput<
  NonNullable<Procedure['~orpc']['outputSchema']>
>;

/** One subject's acts, by the names of its contract. `Context` is what the composition root hands to acts. */
export type Acts<Subject extends Record<string, AnyContractProcedure>, Context> = {
  [Name in keyof Subject]: (
    context: Context,
    input: InputOf<Subject[Name]>,
  ) => Promise<OutputOf<Subject[Name]>>;
};

/** What is known of a call before its act runs; the composition root makes the context from it. */
export type Call = {
  request: FastifyRequest;
  reply: FastifyReply;
  name: string;
  meta: ActMeta;
  language: Language;
  /** The input as the contract understood it, once it has been read; of the address too, not of the body alone. */
  input?: unknown;
};

/** Makes the context of a call, or throws (401, 400, 428 …) before anything else is looked at. */
export type Admit<Context> = (call: Call) => Promise<Context>;

/** Bytes of a JSON body: a form; the few acts that take a whole text or table in it; before sign-in. */
const bodyLimits = { json: 256_000, text: 8_000_000, open: 16_000 };

function bodyLimitOf({ access, body }: ActMeta): number {
  if (access === 'open') return bodyLimits.open;
  return body === 'text' ? bodyLimits.text : bodyLimits.json;
}

type Bound<Context> = { admit: Admit<Context>; checkOutput: boolean; prefix: string };

/**
 * Binds a subject's contract to its acts as Fastify routes: admit → read and check the input → act → plain
 * JSON. Who may not call is told so before a byte of the body is taken in.
 * Output is checked against the contract in tests and development only.
 */
export function serve<Subject extends Record<string, AnyContractProcedure>, Context>(
  app: FastifyInstance,
  subject: Subject,
  acts: Acts<Subject, Context>,
  bound: Bound<Context>,
): void {
  for (const [name, procedure] of Object.entries(subject)) {
    const { route, meta, inputSchema, outputSchema } = procedure['~orpc'];
    const act = acts[name as keyof Subject] as (context: Context, input: unknown) => Promise<unknown>;
    const actMeta = meta as ActMeta;
    const admitted = new WeakMap<FastifyRequest, { call: Call; context: Context }>();
    app.route({
      method: route.method ?? 'POST',
      url: bound.prefix + (route.path ?? `/${name}`).replaceAll(/\{(\w+)\}/g, ':$1'),
      config: { act: name, body: actMeta.body ?? 'json' },
      // A file has its own limit, that of its content type.
      ...(actMeta.body !== 'file' && { bodyLimit: bodyLimitOf(actMeta) }),
      onRequest: async (request, reply) => {
        const call: Call = { request, reply, name, meta: actMeta, language: languageOf(request) };
        admitted.set(request, { call, context: await bound.admit(call) });
      },
      handler: async (request, reply) => {
        const { call, context } = admitted.get(request)!;
        call.input = readInput(inputSchema as z.ZodType | undefined, request, call.language);
        const output = await act(context, call.input);
        if (bound.checkOutput) (outputSchema as z.ZodType | undefined)?.parse(output);
        if (output instanceof File) return sendFile(request, reply, output);
        const version = (output as { version?: unknown } | null)?.version;
        if (typeof version === 'number') reply.header('etag', `"${version}"`);
        return reply.code(route.successStatus ?? 200).send(output);
      },
    });
  }
}

/** Vietnamese unless the caller prefers English. */
export function languageOf(request: Pick<FastifyRequest, 'headers'>): Language {
  const accepted = request.headers['accept-language'] ?? '';
  return /^\s*en\b/i.test(accepted) ? 'en' : 'vi';
}

function readInput(schema: z.ZodType | undefined, request: FastifyRequest, language: Language): unknown {
  if (schema === undefined) return undefined;
  const read = checkInput(schema, rawInput(request), language);
  if (!read.right) throw new WrongInput(read.places);
  const unstorable = findUnstorable(read.data, '');
  if (unstorable !== null) throw new WrongInput([{ path: unstorable, message: unstorableText[language] }]);
  return read.data;
}

const unstorableText: Record<Language, string> = {
  vi: 'Có ký tự không hợp lệ (NUL hoặc nửa ký tự Unicode)',
  en: 'It holds a character that is none (NUL, or half of a Unicode character)',
};

/**
 * The place of the first text that no database takes: with a NUL, or with half of a surrogate pair. Of a name in a record
 * it is the place of the record.
 */
function findUnstorable(value: unknown, path: string): string | null {
  if (typeof value === 'string') return isStorable(value) ? null : path;
  if (typeof value !== 'object' || value === null || value instanceof File) return null;
  for (const [key, part] of Object.entries(value)) {
    if (!isStorable(key)) return path;
    const place = findUnstorable(part, path === '' ? key : `${path}.${key}`);
    if (place !== null) return place;
  }
  return null;
}

function isStorable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}

function rawInput(request: FastifyRequest): unknown {
  if (request.body instanceof File) return request.body;
  const given = request.method === 'GET' || request.method === 'DELETE' ? request.query : request.body;
  return { ...(given as object | null), ...(request.params as object) };
}
