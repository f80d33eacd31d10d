// Lines of a question that are asked, without those that only say where one stood before (ASK-2).

/** The id under which one says where one stood on a line. */
export function stoodOn(line: string): string {
  return `${line}b`;
}

/** The lines without their `…b`. */
export function linesAsked<Line extends { readonly id: string }>(lines: readonly Line[]): readonly Line[] {
  const stood = new Set(lines.map(({ id }) => stoodOn(id)));
  return lines.filter(({ id }) => !stood.has(id));
}
