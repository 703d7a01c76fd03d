import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import {
  type GeneralCode,
  generalProblem,
  type Problem,
  NotFound,
  Forbidden,
  Refused,
  refusalProblem,
  Stale,
  Unmet,
  WrongInput,
} from './problem.ts';
import { bareFailure } from './failure-code.ts';
import { languageOf } from './serve.ts';
import { refusalStatus } from '../../contract/act.ts';

/** Turns whatever ended a call into `application/problem+json`; what nobody expected is a bug: 500, logged once. */
export function sendProblem(error: FastifyError | Error, request: FastifyRequest, reply: FastifyReply): void {
  const problem = problemOf(error, request);
  if (problem.status >= 500)
    request.log.error(
      { err: bareFailure(error), requestId: request.id, act: actOf(request) },
      'a call failed',
    );
  if (problem.retryAfter !== undefined) reply.header('retry-after', String(problem.retryAfter));
  void reply.code(problem.status).type('application/problem+json').send(problem);
}

function problemOf(error: FastifyError | Error, request: FastifyRequest): Problem {
  const language = languageOf(request);
  if (error instanceof Refused) return refusalProblem(error, refusalStatus(error.code), language, request.id);
  if (error instanceof WrongInput) return generalProblem('wrongInput', language, request.id, error.places);
  return generalProblem(codeOf(error), language, request.id);
}

function codeOf(error: FastifyError | Error): GeneralCode {
  if (error instanceof NotFound) return 'notFound';
  if (error instanceof Forbidden) return 'forbidden';
  if (error instanceof Stale) return 'stale';
  if (error instanceof Unmet) return error.code;
  const status = (error as FastifyError).statusCode ?? 500;
  if (status === 413) return 'tooLarge';
  if (status === 415) return 'wrongMedia';
  if (status === 429) return 'tooMany';
  if (status >= 400 && status < 500) return 'unreadable';
  return 'failed';
}

function actOf(request: FastifyRequest): string | undefined {
  return (request.routeOptions.config as { act?: string } | undefined)?.act;
}
