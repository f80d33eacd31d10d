// Who speaks for a table, in words (RAP-1, RAP-2). Pure.
import type { SpeakerView } from '#core/views-people.ts';
import { m } from '#lib/paraglide/messages.js';

/** What the person is called; « Personne n° 12 » when they gave no name. */
export function speakerName({ name, number }: SpeakerView): string {
  return name || m.behalf_number({ number: number ?? 0 });
}

/** « Prend la parole : Léa », « … : à choisir », or that the place is free again. */
export function speakerText(speaker: SpeakerView | undefined): string {
  if (!speaker) return m.speaker_free();
  const name = speakerName(speaker);
  return speaker.left ? m.speaker_left({ name }) : m.speaker_is({ name });
}
