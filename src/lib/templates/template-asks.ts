// Questions as a template carries them: in both languages at once, so that they travel as data (asks.ts makes them one by one).
import type { Ask, AskLine } from '#core/asks.ts';
import { must } from '#core/result.ts';
import type { AskIn } from './asks.ts';
import { say, type TemplateAsk, type TemplateAskLine, type Words } from './template.ts';

function line(fr: AskLine, en: AskLine): TemplateAskLine {
  const poles = ends(fr.poles, en.poles);
  return {
    id: fr.id,
    text: say(fr.text, en.text),
    ...(poles ? { poles } : {}),
    ...(fr.icon ? { icon: fr.icon } : {})
  };
}

function ends(fr: AskLine['poles'], en: AskLine['poles']): readonly [Words, Words] | null {
  return fr && en ? [say(fr[0], en[0]), say(fr[1], en[1])] : null;
}

/** The question in both languages. */
export function inBoth(ask: AskIn): TemplateAsk {
  const [fr, en]: readonly [Ask, Ask] = [ask('fr'), ask('en')];
  const { id, rule, budget, again, keep } = fr;
  return {
    ...{ id, rule, question: say(fr.question, en.question) },
    lines: fr.lines.map((each, i) => line(each, must(en.lines[i], id))),
    options: fr.options.map((option, i) => say(option, must(en.options[i], id))),
    budget,
    ...(again === undefined ? {} : { again }),
    keep
  };
}
