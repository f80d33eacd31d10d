// Where the keyboard is on a board, kept across its changes: a list that moves a card in the page drops the focus, a card
// that changes column is drawn anew, a menu that closes takes its buttons with it. Browser only.

/** The buttons and fields of a card, the first of which opens its acts or answers for it. */
const HANDLES = 'button, textarea, input';

/**
 * To be called before the board is redrawn. The function it returns, called after, gives the focus back to where it was,
 * else to the same card, else to the card next to it, else to the tab in front; it does nothing where the focus is not lost.
 */
export function noteFocus(board: HTMLElement): () => void {
  const before = document.activeElement;
  if (!(before instanceof HTMLElement) || !board.contains(before)) return () => {};
  const card = before.closest('li');
  const others = [card, card?.nextElementSibling, card?.previousElementSibling].map((each) => each?.id ?? '');
  // Who points with a mouse looks where they are: the page only follows the keyboard.
  const preventScroll = !before.matches(':focus-visible');
  return () => {
    if (document.activeElement !== document.body && document.activeElement !== null) return;
    const places = [
      before,
      ...others.map((id) =>
        id === '' ? null : document.getElementById(id)?.querySelector<HTMLElement>(HANDLES)
      ),
      board.querySelector<HTMLElement>('[aria-pressed="true"]')
    ];
    places.find((place) => place?.isConnected && place.getClientRects().length > 0)?.focus({ preventScroll });
  };
}
