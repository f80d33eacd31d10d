// Reads the files of messages: their keys, and every text a person may see, whatever its plural forms.

/** A text of the interface and where it stands. */
export interface MessageText {
  readonly key: string;
  readonly text: string;
}

/** One file of messages, as JSON gives it. */
export type MessageFile = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads the text of a file of messages. Throws when it is no JSON object. */
export function parseMessageFile(json: string): MessageFile {
  const value: unknown = JSON.parse(json);
  if (!isRecord(value)) throw new Error('a file of messages is a JSON object');
  return value;
}

/** The `match` tables of a message that has forms; empty for a plain text. */
export function formsOf(message: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (!Array.isArray(message)) return [];
  return message.flatMap((variant: unknown) =>
    isRecord(variant) && isRecord(variant['match']) ? [variant['match']] : []
  );
}

/** Every text of a file, forms included, in the order of the file. `$schema` is no message. */
export function textsOf(file: MessageFile): readonly MessageText[] {
  return Object.entries(file).flatMap(([key, message]) => {
    if (key.startsWith('$')) return [];
    if (typeof message === 'string') return [{ key, text: message }];
    return formsOf(message).flatMap((match) =>
      Object.entries(match).map(([form, text]) => ({ key: `${key} ${form}`, text: String(text) }))
    );
  });
}

/** Names of the parameters of a text, sorted, each once. */
export function parametersOf(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ''))].sort();
}
