import { gather } from './gather.ts';
import type { Passage } from './record.ts';
import { bandsOf, likeness, unpacked } from './sketch.ts';

/** From which likeness two texts count as the same with words changed. */
const ALIKE = 0.8;

/** Where a text stands. */
export interface Member {
  readonly file: string;
  readonly unit: string | null;
  readonly year: number | null;
  /** True for a file of last year's folder. */
  readonly earlier: boolean;
  readonly place: string;
  /** With the first of the group, 0–1, estimated. */
  readonly likeness: number;
}

/** Texts that are nearly the same, in several units or in several years of one. */
export interface Group {
  readonly kind: 'units' | 'years';
  /** Beginning of the first one. */
  readonly text: string;
  readonly chars: number;
  readonly members: readonly Member[];
}

interface Cluster {
  readonly text: string;
  readonly chars: number;
  readonly sketch: Uint16Array;
  readonly members: Member[];
}

/** A department's own office budgets apart and is the same unit: 某局本级 is 某局. */
const unitOf = ({ unit, file }: Member): string => unit?.replace(/[（(]?本级[）)]?$/, '') ?? file;
/** Null where a text of this year's folder does not say. */
const yearOf = ({ year, earlier }: Member): string | null =>
  earlier ? `上年${year ?? ''}` : year === null ? null : String(year);

const distinct = (of: readonly Member[], by: (member: Member) => string | null): number =>
  new Set(of.map(by).filter(key => key !== null)).size;

/** What a cluster says: of several units, and of those units that had the same text in another year. */
function groupsOf({ text, chars, members }: Cluster): Group[] {
  const byUnit = new Map<string, Member[]>();
  for (const member of members) gather(byUnit, unitOf(member), member);
  const repeated = new Set([...byUnit].flatMap(([unit, own]) => (distinct(own, yearOf) > 1 ? [unit] : [])));
  const group = (kind: Group['kind'], own: readonly Member[]): Group => ({ kind, text, chars, members: own });
  return [
    ...(byUnit.size > 1 ? [group('units', members)] : []),
    ...(repeated.size > 0
      ? [
          group(
            'years',
            members.filter(member => repeated.has(unitOf(member))),
          ),
        ]
      : []),
  ];
}

/**
 * Gathers near-duplicate texts: each joins the most alike group that was there before it, or begins one. The same
 * texts in the same order give the same groups. One sketch a group is kept, never the texts.
 */
export class Alike {
  readonly #clusters: Cluster[] = [];
  readonly #bands = new Map<string, number[]>();

  add({ text, chars, sketch, place }: Passage, from: Omit<Member, 'place' | 'likeness'>): void {
    const own = unpacked(sketch);
    const bands = bandsOf(own);
    const near = this.#nearest(own, bands);
    if (near !== null) {
      near.cluster.members.push({ ...from, place, likeness: near.likeness });
      return;
    }
    const index = this.#clusters.push({
      text,
      chars,
      sketch: own,
      members: [{ ...from, place, likeness: 1 }],
    });
    for (const band of bands) gather(this.#bands, band, index - 1);
  }

  #nearest(sketch: Uint16Array, bands: readonly string[]): { cluster: Cluster; likeness: number } | null {
    let best: { cluster: Cluster; likeness: number } | null = null;
    const met = new Set(bands.flatMap(band => this.#bands.get(band) ?? []));
    for (const index of [...met].sort((a, b) => a - b)) {
      const cluster = this.#clusters[index];
      if (cluster === undefined) continue;
      const share = likeness(cluster.sketch, sketch);
      if (share >= ALIKE && share > (best?.likeness ?? 0)) best = { cluster, likeness: share };
    }
    return best;
  }

  /** Groups across units or years; those of most units, then the longest first. */
  groups(): Group[] {
    const units = ({ members }: Group): number => distinct(members, unitOf);
    return this.#clusters
      .flatMap(groupsOf)
      .map((group, index) => ({ group, index }))
      .sort((a, b) => units(b.group) - units(a.group) || b.group.chars - a.group.chars || a.index - b.index)
      .map(({ group }) => group);
  }
}
