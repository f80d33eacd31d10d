// The one door for archives (ARC-6, ARC-7): a file is taken whole or refused whole, before anything is written. It may have
// been made by anybody, in any program. The schema's objects take their own keys only, `__proto__` and `constructor` included,
// and nothing in it is recursive: depth is bounded by its shape.
import * as v from 'valibot';
import { refuse, type Refusal } from '#core/refusals.ts';
import { ok, type Result } from '#core/result.ts';
import {
  ARCHIVE_VERSIONS,
  WORKSHOP_FORMAT,
  type Archive,
  type ArchiveVersion
} from '#lib/exports/json/archive-format.ts';
import { archiveVersion } from '#lib/exports/json/archive-version.ts';
import { archiveSchema, envelopeSchema } from './archive-schema.ts';
import { holdsTogether } from './archive-sense.ts';

const NEWEST: ArchiveVersion = Math.max(...ARCHIVE_VERSIONS) as ArchiveVersion; // one of its own list

/**
 * The archive of a text. Refuses 'archive.newer' for a version this program does not know, 'archive.partial' for a board
 * or for open data, 'archive.corrupt' for anything else. Linear in its length.
 */
export function parseArchive(text: string): Result<Archive, Refusal> {
  const raw = readJson(text);
  const envelope = v.safeParse(envelopeSchema, raw);
  if (!envelope.success) return refuse('archive.corrupt');
  const { format, version } = envelope.output;
  if (version > NEWEST) return refuse('archive.newer');
  if (format !== WORKSHOP_FORMAT || kindOf(raw) === 'open') return refuse('archive.partial');
  const parsed = v.safeParse(archiveSchema, raw, { abortEarly: true });
  const isSound = parsed.success && isOfItsVersion(parsed.output) && holdsTogether(parsed.output);
  return isSound ? ok(parsed.output) : refuse('archive.corrupt');
}

/** Version 1 is frozen: a file that says more is of another. */
function isOfItsVersion(archive: Archive): boolean {
  return archive.version >= archiveVersion(archive);
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
