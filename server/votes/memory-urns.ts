// Urns in memory, for tests and demonstrations: the same bytes as on disk.
import { UrnDamaged, type Urn, type UrnRoom, type UrnStore } from './urn.ts';
import { bytesOf, urnOf } from './urn-bytes.ts';

/** What a disk would hold of a workshop's urns. */
export type MemoryUrnDisk = Map<string, Buffer>;

/** The urns kept in `disk`. */
export class MemoryUrns implements UrnStore {
  readonly #disk: MemoryUrnDisk;

  constructor(disk: MemoryUrnDisk = new Map()) {
    this.#disk = disk;
  }

  read(vote: string): Urn | null {
    const bytes = this.#disk.get(vote);
    if (!bytes) return null;
    const urn = urnOf(bytes);
    if (!urn) throw new UrnDamaged(vote);
    return urn;
  }

  write(vote: string, urn: Urn, room: UrnRoom): void {
    this.#disk.set(vote, bytesOf(urn, room));
  }

  destroy(vote: string): void {
    this.#disk.get(vote)?.fill(0);
    this.#disk.delete(vote);
  }

  kept(): readonly string[] {
    return [...this.#disk.keys()].toSorted();
  }
}
