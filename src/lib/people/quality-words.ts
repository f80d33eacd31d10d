// What people write under « qualité » or « fonction », read as one of the five. A doubt is no quality: the line says so and is kept.
import { plainWords } from '#core/plain-words.ts';
import type { Quality } from '#core/qualities.ts';

/** Beginnings of words, bare; the first row that has one decides. Order matters: a municipal director is a direction. */
const BEGINNINGS: readonly (readonly [Quality, readonly string[]])[] = [
  ['direction', ['direct', 'dg', 'dgs', 'dga', 'codir', 'cheffe de service', 'chef de service']],
  ['professional', ['chambre d hote', 'chambres d hote']],
  [
    'elected',
    [
      ...['elu', 'elue', 'elus', 'maire', 'adjoint au maire', 'adjointe au maire', 'depute', 'senat'],
      ...[
        'conseiller municipal',
        'conseiller communautaire',
        'conseiller departemental',
        'conseiller regional'
      ],
      ...['conseillere municipale', 'conseillere communautaire', 'conseillere departementale'],
      ...['conseillere regionale', 'vice president de la communaute']
    ]
  ],
  [
    'institutional',
    [
      ...[
        'institution',
        'partenaire institution',
        'conseil departemental',
        'conseil regional',
        'departement'
      ],
      ...['region', 'prefecture', 'ddt', 'adt', 'crt', 'cdt', 'cci', 'cma', 'chambre', 'federation', 'etat']
    ]
  ],
  [
    'professional',
    [
      ...[
        'pro',
        'pros',
        'profession',
        'socio',
        'prestataire',
        'heberge',
        'hotel',
        'restaur',
        'commerc',
        'entrepr'
      ],
      ...['gerant', 'viticult', 'vigneron', 'product', 'artisan', 'guide', 'proprietaire', 'camping']
    ]
  ],
  [
    'team',
    [
      ...['equipe', 'salari', 'agent', 'charge', 'conseiller en sejour', 'conseillere en sejour', 'accueil'],
      ...[
        'conseiller sejour',
        'chef de projet',
        'cheffe de projet',
        'responsable',
        'assistant',
        'technicien'
      ],
      ...['animat', 'stagiaire', 'apprenti', 'alternant']
    ]
  ]
];

/** Exact words, in either language, as our own lists write them. */
const EXACT: Readonly<Record<string, Quality>> = {
  elected: 'elected',
  adjoint: 'elected',
  adjointe: 'elected',
  direction: 'direction',
  management: 'direction',
  manager: 'direction',
  team: 'team',
  staff: 'team',
  professional: 'professional',
  institutional: 'institutional'
};

/** The quality of a text; null when it says none we know. */
export function qualityOf(text: string): Quality | null {
  const words = plainWords(text);
  const plain = ` ${words.join(' ')}`;
  const exact = EXACT[words.join(' ')];
  if (exact) return exact;
  const found = BEGINNINGS.find(([, beginnings]) =>
    beginnings.some((beginning) =>
      beginning.length < 4 ? words.includes(beginning) : plain.includes(` ${beginning}`)
    )
  );
  return found?.[0] ?? null;
}
