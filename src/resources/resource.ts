import type { World } from '../ports.ts';

/** A thing that may be read, as a list shows it. */
interface Listed {
  /** What stands for the variable in its address. */
  readonly id: string;
  /** Chinese. */
  readonly title: string;
}

/** One kind of reading matter: `jixiao://<kind>` lists it, `jixiao://<kind>/{id}` is one of it. All Markdown. */
export interface Family {
  readonly kind: string;
  readonly title: string;
  readonly description: string;
  /** In the order a person would look through them. */
  list(world: World): Promise<readonly Listed[]>;
  /** The page, or null when there is none of this id. */
  read(id: string, world: World): Promise<string | null>;
}
