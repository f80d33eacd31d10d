// Where a link to be read may turn its line: after its host, its slashes and its hyphens, and in the middle of a long secret, so that no letter of it
// stands alone on a last line.

/** Longer than this, a run of letters is cut in two halves. */
const RUN = 16;

/** The link in pieces: put together they are the link. */
export function linkPieces(link: string): readonly string[] {
  return link.split(/(?<=[^/]\/|-)(?!\/)/).flatMap((piece) => {
    const half = Math.ceil(piece.length / 2);
    const isHost = piece.includes('.') || piece.includes(':');
    return piece.length > RUN && !isHost ? [piece.slice(0, half), piece.slice(half)] : [piece];
  });
}
