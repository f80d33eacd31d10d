// One POST of the HTTP API, from a test that has the address of a server and nothing else.

/** What an answer gives, and the secret of the device it was given to. */
export type Secret<T> = T & { readonly device: string };

/**
 * The answer's body, whatever its status: a refusal too is an answer. The caller names its type.
 * @param url address of the server, without its path
 */
export async function postTo<T>(url: string, path: string, body: unknown, device?: string): Promise<T> {
  const authorization = device === undefined ? {} : { authorization: `Bearer ${device}` };
  const headers = { 'content-type': 'application/json', ...authorization };
  const answer = await fetch(`${url}/api${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  return (await answer.json()) as T; // our own server, typed by the protocol
}
