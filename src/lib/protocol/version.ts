// The version of the wire. A change of grammar bumps it, with one line of history here and a word in docs/protocol.md.

/**
 * 1: first grammar: session, commands by socket and by HTTP, views, boards.
 * 2: acts are named when taken back; merges, moves, locks, private writing, signatures, votes, boards written together.
 */
export const PROTOCOL_VERSION = 2;
