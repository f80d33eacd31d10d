// What an offer does and what a plan is worth, in sentences a facilitator says aloud. Figures in, words out.
import type { MixFigures } from '#core/rotation/mix-figures.ts';
import type { CircleFigures, OfferBody } from '#core/rotation-answers.ts';
import { choiceVerdict, servedSentence } from '#lib/views/choice/choice-words.ts';
import { oneDecimal } from '#lib/i18n/sentences.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { circleSentences, type CircleRoom } from './circle-words.ts';

/** The consequence of an offer, sentence by sentence. `room`: where groups go round. */
export function offerSentences({ figures, ...offer }: OfferBody, room: CircleRoom | null): readonly string[] {
  if (isMix(figures)) return mixedSentences({ ...offer, figures });
  return room ? circleSentences({ ...offer, figures }, room) : [];
}

function isMix(figures: MixFigures | CircleFigures): figures is MixFigures {
  return 'repeats' in figures;
}

function mixedSentences({ concerned, others, figures }: OfferBody<MixFigures>): readonly string[] {
  const { smallest, biggest, metMean, back } = figures;
  return [
    concerned > 0 ? m.repair_concerned({ count: concerned }) : m.repair_concerned_none(),
    ...(others > 0 ? [m.repair_others({ count: others })] : []),
    ...(figures.choice ? [servedSentence(figures.choice)] : []),
    smallest === biggest ? m.repair_sizes_even({ size: smallest }) : m.repair_sizes({ smallest, biggest }),
    metAgain(figures),
    m.repair_met({ mean: oneDecimal(metMean, getLocale()) }),
    ...ofOneStructure(figures),
    ...(back > 0 ? [m.repair_back({ count: back })] : [])
  ];
}

/** The verdict on a plan: proven best, or how far from what no plan can do better than. */
export function verdictSentence({ repeats, floor, choice }: MixFigures): string {
  if (choice && choice.ranked > 0) return choiceVerdict(choice);
  return repeats <= floor ? m.mix_best() : m.mix_near({ count: repeats - floor, floor });
}

/** Is it proven? */
export function isProven({ repeats, floor, choice }: MixFigures): boolean {
  return choice && choice.ranked > 0 ? choice.cost <= choice.floor : repeats <= floor;
}

/** And what it gives to people. */
export function mixSentences(figures: MixFigures): readonly string[] {
  const { metMean, metLeast } = figures;
  return [
    ...(figures.choice ? [servedSentence(figures.choice)] : []),
    metAgain(figures),
    metMean === metLeast
      ? m.mix_met_each({ least: metLeast })
      : m.mix_met({ mean: oneDecimal(metMean, getLocale()), least: metLeast }),
    ...ofOneStructure(figures)
  ];
}

function ofOneStructure({ together }: MixFigures): readonly string[] {
  return together > 0 ? [m.mix_together({ count: together })] : [];
}

function metAgain({ repeats }: MixFigures): string {
  return repeats === 0 ? m.mix_never() : m.mix_repeats({ count: repeats });
}
