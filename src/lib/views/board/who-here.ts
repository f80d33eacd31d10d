// Who is in a card, in one sentence. Pure.
import type { CardId } from '#core/ids.ts';
import type { PersonHere } from '#lib/client/presence.svelte.ts';
import { m } from '#lib/paraglide/messages.js';

/** « Groupe 2 écrit ici… », « Camille et Groupe 2 sont ici »; '' when nobody else is in the card. */
export function whoIsIn(people: readonly PersonHere[], card: CardId): string {
  const inside = people.filter((each) => each.card === card);
  const typing = inside.filter((each) => each.typing);
  const shown = typing.length > 0 ? typing : inside;
  const labels = shown.map(({ label }) => label).filter((label, index, all) => all.indexOf(label) === index);
  const [first, second] = labels;
  if (first === undefined) return '';
  // Two people of one group are one label: it is then the group that writes.
  if (second === undefined)
    return typing.length > 0 ? m.together_types({ who: first }) : m.together_in({ who: first });
  const who =
    labels.length === 2
      ? m.together_two({ first, second })
      : m.together_many({ first, count: labels.length - 1 });
  return typing.length > 0 ? m.together_types_many({ who }) : m.together_in_many({ who });
}
