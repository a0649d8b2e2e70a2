import { type Part, telling } from '../text/parts.ts';
import type { FoundWork } from './find-work.ts';
import type { WorkIndex } from './work-index.ts';

/** A work type with its place among the topics. */
export interface Weighted extends FoundWork {
  readonly topic: number;
}

/** What must speak for a work; more where other work is spoken of. */
const LEAST = 8;
/** So much of it must speak of what the work has words for, a share of what is said. */
const OF_ALL_SAID = 0.09;
/** A project's name speaks loudest, and has to fit too. */
const NAMED = 3;
/** Whatever it is a share of, it must be this much: a word said over and over is no goal. */
const AT_ALL = 4;
/** Where no word of the work was met, its pairs must say very much. */
const BY_PAIRS = 12;
/** Words that only go with a work tell nothing in a goal as short as 清运垃圾: it may be the rubbish of building sites. */
const LEAST_PAIRS = 4;
/** Work beside the first is spoken of nearly as much. */
const SECOND = 0.42;

/** What a work is held against. */
export interface Bar {
  /** How strongly the texts speak of work elsewhere. */
  readonly against: number;
  /** What project and goal say, or else all there is. */
  readonly said: ReadonlySet<string>;
  readonly named: boolean;
}

/** A fund's name alone names no project: 中央转移支付资金. */
export const isNamed = (parts: readonly Part[]): boolean =>
  parts.some(part => part.source === 'project' && /[一-龥]{2}/.test(telling(part)));

/** The bar for all works that these texts may be about. */
export function barOf(parts: readonly Part[], against: number): Bar {
  const told = parts.filter(({ source }) => source === 'project' || source === 'goal');
  const said = new Set((told.length > 0 ? told : parts).flatMap(({ pairs }) => [...pairs]));
  return { against, said, named: isNamed(parts) };
}

/** A word of it was met, or several that go with it. */
const isTold = ({ because, hints, score }: Weighted, { named, said }: Bar): boolean =>
  because.length > 0 || (hints > 0 && !named && said.size >= LEAST_PAIRS) || score >= BY_PAIRS;

/**
 * True where the texts speak of this work. 年底考核 in a goal of police dogs speaks for the work it belongs to, and that
 * work knows nothing of dogs: what speaks for a work counts as much as the work knows of all that is said.
 */
export function isKnown(work: Weighted, bar: Bar, index: WorkIndex): boolean {
  const least = OF_ALL_SAID * (LEAST + bar.against) * (bar.named ? NAMED : 1);
  return (
    work.backed &&
    work.score >= AT_ALL &&
    isTold(work, bar) &&
    work.score * index.shareKnown(work.topic, bar.said) >= least
  );
}

/** True of work that the texts speak of beside the first. */
export const isBeside = ({ score, because, backed }: Weighted, best: Weighted, { against }: Bar): boolean =>
  backed && because.length > 0 && score >= Math.max(best.score * SECOND, LEAST + against);
