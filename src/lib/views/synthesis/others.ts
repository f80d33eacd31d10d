// What the parts of the document are told of others: who else edits it, and the links of those who complete it.
import { createContext } from 'svelte';
import type { Presence } from '#lib/client/presence.svelte.ts';

/** The address of each zoom's owner, by zoom. */
export type ZoomLinks = Readonly<Record<string, string>>;

/** The screen hands it down. */
export const [useOthers, provideOthers] = createContext<Presence>();

/** The same, of the links to send. */
export const [useZoomLinks, provideZoomLinks] = createContext<() => ZoomLinks>();
