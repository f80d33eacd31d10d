// When a tension is argued: once positions are shown, so that nobody is swayed before having one.
import type { VoteView } from '#core/views-votes.ts';

/** May arguments be written? Where nothing is asked, at once; else once the first positions are shown. */
export function isArguing(vote: VoteView | null): boolean {
  return vote === null || vote.ask === null || vote.state === 'revealed' || vote.ask.again;
}
