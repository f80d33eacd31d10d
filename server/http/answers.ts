// Answers of the HTTP API: JSON, never cached, and a refusal is { refusal } with the status that says whose turn it is.
import type { Response } from 'express';
import type { Refusal, RefusalCode } from '#core/refusals.ts';
import type { Result } from '#core/result.ts';
import type { FailureResponse } from '#lib/protocol/http-api.ts';

const STATUS: Partial<Record<RefusalCode, number>> = {
  'workshop.unknown': 404,
  'code.unknown': 404,
  'session.missing': 401,
  'right.denied': 403,
  'recovery.wrong': 403,
  'resume.wrong': 403,
  'link.wrong': 403,
  'narrator.facilitates': 403,
  'quote.late': 409,
  'organiser.keyWrong': 403,
  'workshop.closed': 409,
  'workshop.full': 409,
  'rate.tooFast': 429,
  'export.busy': 503,
  'export.failed': 500,
  'server.fault': 500,
  'server.restarting': 503,
  'workshop.damaged': 500
};

/** The status of a refusal; 400 when nothing better says it. */
export function statusOf(code: RefusalCode): number {
  return STATUS[code] ?? 400;
}

/** Sends what came out: the value, or the refusal with its status. */
export function answer(res: Response, result: Result<object, Refusal>, status = 200): void {
  if (result.ok) res.status(status).json(result.value);
  else sendRefusal(res, result.refusal);
}

/** Sends a refusal. */
export function sendRefusal(res: Response, refusal: Refusal): void {
  const body: FailureResponse = { refusal };
  res.status(statusOf(refusal.code)).json(body);
}
