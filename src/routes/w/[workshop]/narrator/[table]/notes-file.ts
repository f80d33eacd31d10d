// A witness's notes as a text to keep: made in the page, it passes by no server.
import { PREPARATORY_QUESTIONS, type PreparatoryQuestion } from '#core/witness.ts';
import { QUESTION_WORDS } from './question-words.ts';

/** The address of the file: title, workshop, then each question with its answer. */
export function notesFile(
  { title, workshop }: { readonly title: string; readonly workshop: string },
  answerTo: (question: PreparatoryQuestion) => string
): string {
  const parts = PREPARATORY_QUESTIONS.map((question) =>
    [`${question}. ${QUESTION_WORDS[question]()}`, answerTo(question)].join('\n')
  );
  const text = [title, workshop, ...parts].join('\n\n').replace(/\n/g, '\r\n');
  // The mark at the head tells simple editors that accents are in UTF-8.
  return `data:text/plain;charset=utf-8,${encodeURIComponent(`\uFEFF${text}\r\n`)}`;
}
