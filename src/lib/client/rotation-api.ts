// The rotation over HTTP, from the facilitation's screens: who goes where, and the ways of going on.
import type { WorkshopId } from '#core/ids.ts';
import type { OffersRequest, OffersResponse, RotationResponse } from '#core/rotation-answers.ts';
import { call, type Answer } from './api.ts';

const at = (workshop: WorkshopId): string => `/workshops/${encodeURIComponent(workshop)}/rotation`;

/** Who goes where, and what it is worth. */
export function readRotation(workshop: WorkshopId): Answer<RotationResponse> {
  return call('GET', at(workshop));
}

/** Two ways of going on. `signal`: the question is asked otherwise, or no more. */
export function rotationOffers(
  workshop: WorkshopId,
  ask: OffersRequest,
  signal?: AbortSignal
): Answer<OffersResponse> {
  return call('POST', `${at(workshop)}/offers`, ask, signal);
}
