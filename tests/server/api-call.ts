// One POST of the HTTP API, from a test that has the address of a server and nothing else.

/** What an answer gives, and the secret of the device it was given to. */
export type Secret<T> = T & { readonly device: string };

/** The answer, whatever its status: a refusal too is an answer. */
export function sendTo(address: string, body: unknown, device?: string): Promise<Response> {
  const authorization = device === undefined ? {} : { authorization: `Bearer ${device}` };
  const headers = { 'content-type': 'application/json', ...authorization };
  return fetch(address, { method: 'POST', headers, body: JSON.stringify(body) });
}

/** Body of an answer that must be good; the caller names its type. @throws what was answered otherwise. */
export async function postTo<T>(address: string, body: unknown, device?: string): Promise<T> {
  const answer = await sendTo(address, body, device);
  if (!answer.ok) throw new Error(`${address}: ${await answer.text()}`);
  return (await answer.json()) as T; // our own server, typed by the protocol
}
