// The one door for archives (ARC-6, ARC-7): a file is taken whole or refused whole, before anything is written. It may have
// been made by anybody, in any program. The schema's objects take their own keys only, `__proto__` and `constructor` included,
// and nothing in it is recursive: depth is bounded by its shape.
import * as v from 'valibot';
import { refuse, type Refusal } from '#core/refusals.ts';
import { ok, type Result } from '#core/result.ts';
import { ARCHIVE_VERSION, WORKSHOP_FORMAT, type Archive } from '#lib/exports/json/archive-format.ts';
import { archiveSchema, envelopeSchema } from './archive-schema.ts';
import { holdsTogether } from './archive-sense.ts';

/**
 * The archive of a text. Refuses 'archive.newer' for a version this program does not know, 'archive.partial' for a board
 * or for open data, 'archive.corrupt' for anything else. Linear in its length.
 */
export function parseArchive(text: string): Result<Archive, Refusal> {
  const raw = readJson(text);
  const envelope = v.safeParse(envelopeSchema, raw);
  if (!envelope.success) return refuse('archive.corrupt');
  const { format, version } = envelope.output;
  if (version > ARCHIVE_VERSION) return refuse('archive.newer');
  if (format !== WORKSHOP_FORMAT || kindOf(raw) === 'open') return refuse('archive.partial');
  const parsed = v.safeParse(archiveSchema, raw, { abortEarly: true });
  return parsed.success && holdsTogether(parsed.output) ? ok(parsed.output) : refuse('archive.corrupt');
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON at all: the schema says so.
    return null;
  }
}

function kindOf(raw: unknown): unknown {
  return typeof raw === 'object' && raw !== null && 'kind' in raw ? raw.kind : null;
}
