// What the editor of the pictures writes. Every person and every place is invented.
import type { WrittenPlace } from '#core/synthesis-edits.ts';
import type { ZoomField } from '#core/zooms.ts';

/** Places of the document, zooms, and the words of the first one. */
export const LAVOIR = {
  places: [
    ['transition:t1', 'Tout commence par les élus : sans eux, rien ne dure.'],
    ['question:t4', 'Comment les professionnels prennent-ils leur part ?'],
    ['outlook', 'Rendez-vous le 12 mars à Lodève pour choisir les trois premiers chantiers.']
  ] satisfies readonly (readonly [WrittenPlace, string])[],
  zooms: ['Claire Mas, la navette', 'Le lavoir'],
  words: [
    ['title', 'La navette des marchés'],
    ['place', 'Communauté de communes du Lavoir'],
    ['what', 'Une navette relie sept villages les jours de marché, conduite par des bénévoles.'],
    ['quote', 'On se parle enfin entre villages.']
  ] satisfies readonly (readonly [ZoomField, string])[]
} as const;
