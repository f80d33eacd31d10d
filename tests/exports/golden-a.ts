// The Hérault day as a whole: 19 ideas, 7 findings under five themes, and three stories told with their witnesses' agreement.
import type { SynthesisSource, SynthesisTestimony } from '#core/synthesis.ts';
import { HERAULT } from '../golden/exports/herault.ts';

function story(
  n: number,
  title: string,
  quote: { wording: string; name: string; affiliation: string }
): SynthesisTestimony {
  const told = { card: `story-${n}`, number: n, approvedAt: Date.UTC(2024, 4, 27), leftOut: false, ...quote };
  return { theme: `s${n}`, letter: `T${n}`, title, quotes: [told] };
}

/** By themes. No witness and no sentence of it is real. */
export const GOLDEN_A: SynthesisSource = {
  ...HERAULT,
  testimonies: [
    story(1, 'Se passer d’adhésion', {
      wording: 'On a rayé la ligne du budget avant de savoir ce qui la remplacerait.',
      name: 'Léa Bonnefoy',
      affiliation: 'OT du Val des Buis'
    }),
    story(2, 'Glisser vers la convention', {
      wording: 'Trois pages relues ensemble, et plus jamais de relance.',
      name: 'Marc Tellier',
      affiliation: 'OT des Deux Rives'
    }),
    story(3, 'Ouvrir le conseil aux professionnels', {
      wording: 'Ils ont pris la parole, puis ils ont pris des dossiers.',
      name: 'Inès Roche',
      affiliation: 'OT de la Combe'
    })
  ]
};
