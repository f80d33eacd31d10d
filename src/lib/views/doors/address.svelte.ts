// The address phones should use: the installation's own, or the one chosen among those of this computer.
import type { Retention } from '#core/retention-terms.ts';
import { siteOrigin, typedAddress } from '#lib/site/site-path.ts';

/** What is needed of the installation's answer (GET /api/instance). */
interface Installation {
  readonly origin: string;
  readonly loopbackOnly: boolean;
  readonly lanOrigins: readonly string[];
  readonly indexable: boolean;
  /** How long what is known of people, and the cards, are kept. */
  readonly keeps: Retention;
}

/** One per page; filled when the installation has answered. */
export class Address {
  instance = $state.raw<Installation | null>(null);
  #chosen = $state('');

  /** Scheme, host, port and prefix, without a final slash. Until the installation answers: this page's own. */
  readonly origin = $derived(this.#chosen || this.instance?.origin || siteOrigin());
  /** What one types: without the scheme. */
  readonly short = $derived(typedAddress(this.origin));
  /** Can only this computer come here? */
  readonly alone = $derived(this.instance?.loopbackOnly ?? false);
  /** Addresses to choose from, when there is a choice. */
  readonly choices = $derived(this.alone ? [] : (this.instance?.lanOrigins ?? []));

  /** Takes one of the choices. */
  choose(origin: string): void {
    this.#chosen = origin;
  }
}
