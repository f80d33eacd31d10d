// Zooms by command (ZOOM-1 to ZOOM-6). Each field is written alone, so that whoever completes it and whoever edits the article never
// undo one another; what is agreed to is what stood on its owner's screen.
import { drawLink } from './creating.ts';
import type { Decision, DecisionEnv } from './decision.ts';
import { LIMITS } from './limits.ts';
import { mergeTexts } from './merge-texts.ts';
import { may } from './permissions.ts';
import { refuse } from './refusals.ts';
import { ok, unreachable } from './result.ts';
import type { Actor } from './roles.ts';
import { isDocumentTheme } from './synthesis-themes.ts';
import type { Workshop } from './workshop.ts';
import { ownWords, zoomById, zoomsOf, zoomUntil } from './zooms-of.ts';
import { ZOOM_FIELDS, ZOOM_LENGTHS, type Zoom, type ZoomCommand } from './zooms.ts';

/** Judges a command about a zoom. */
export function decideZoom(
  workshop: Workshop,
  command: ZoomCommand,
  actor: Actor,
  env: DecisionEnv
): Decision {
  const right = may(workshop, actor, command.type, 'zoom' in command ? { zoom: command.zoom } : {});
  if (!right.ok) return right;
  if (command.type === 'zoom.invite') {
    const { theme, label } = command;
    if (!isDocumentTheme(workshop.plan, theme)) return refuse('table.unknown');
    const most = LIMITS.zooms;
    if (zoomsOf(workshop).length >= most) return refuse('zoom.full', { most });
    const link = drawLink(workshop.code, env.draw);
    return ok([{ type: 'zoom.invited', zoom: `z${env.draw(8)}`, theme, label, link, at: env.now }]);
  }
  const zoom = zoomById(workshop, command.zoom);
  if (!zoom) return refuse('zoom.unknown');
  return judged(workshop, command, { zoom, isOwner: actor.role === 'owner', env });
}

interface About {
  readonly zoom: Zoom;
  readonly isOwner: boolean;
  readonly env: DecisionEnv;
}

function judged(
  workshop: Workshop,
  command: Exclude<ZoomCommand, { type: 'zoom.invite' }>,
  { zoom, isOwner, env }: About
): Decision {
  const until = zoomUntil(workshop, zoom);
  const isLate = isOwner && until !== null && env.now > until;
  const { id } = zoom;
  switch (command.type) {
    case 'zoom.write': {
      if (isLate) return refuse('quote.late');
      const { field, base } = command;
      const before = (isOwner ? ownWords(zoom) : zoom.words)[field];
      const text = base === undefined ? command.text : mergeTexts(base, before, command.text);
      const most = ZOOM_LENGTHS[field];
      if (text.length > most) return refuse('text.tooLong', { most });
      const by = isOwner ? 'owner' : 'facilitation';
      return ok(text === before ? [] : [{ type: 'zoom.written', zoom: id, field, text, by }]);
    }
    case 'zoom.approve': {
      if (isLate) return refuse('quote.late');
      const { words } = command;
      const most = ZOOM_FIELDS.find((field) => words[field].length > ZOOM_LENGTHS[field]);
      if (most) return refuse('text.tooLong', { most: ZOOM_LENGTHS[most] });
      if (words.what === '' && words.quote === '') return refuse('text.empty');
      const isSame =
        zoom.approvedAt !== undefined &&
        zoom.draft === undefined &&
        ZOOM_FIELDS.every((field) => zoom.words[field] === words[field]);
      return ok(isSame ? [] : [{ type: 'zoom.approved', zoom: id, words, at: env.now }]);
    }
    case 'zoom.withdraw':
      return ok(zoom.withdrawn ? [] : [{ type: 'zoom.withdrawn', zoom: id }]);
    case 'zoom.dismiss':
      return ok([{ type: 'zoom.dismissed', zoom: id }]);
    default:
      return unreachable(command);
  }
}
