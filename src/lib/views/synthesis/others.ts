// Who else edits the document, for its parts that say so.
import { createContext } from 'svelte';
import type { Presence } from '#lib/client/presence.svelte.ts';

/** The screen hands it down. */
export const [useOthers, provideOthers] = createContext<Presence>();
