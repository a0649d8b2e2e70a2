import type { Draft } from '../../domain/draft.ts';
import { JixiaoError } from '../../domain/errors.ts';
import type { Finding } from '../../domain/finding.ts';
import { placeOf } from '../../domain/place.ts';
import { valueAt } from '../../domain/pointer.ts';
import type { EditInput } from '../edit-draft.ts';
import { withEdits } from './edits.ts';

type Apply = NonNullable<EditInput['apply']>;
type Review = (draft: Draft) => readonly Finding[];

/** Complete as it stands: asks nothing of the unit. */
const isWhole = ({ rewrite }: Finding): boolean => rewrite !== undefined && rewrite.needs.length === 0;

/** Safe: complete, no mere proposal, and its rule is sure. */
const isSafe = (finding: Finding): boolean =>
  isWhole(finding) && finding.rewrite?.proposal !== true && finding.confidence >= 0.9;

/** No open finding has this id: it was mended, its row was rewritten, or the id was never there. */
export const noSuchFinding = (id: string, path: string): JixiaoError =>
  new JixiaoError(
    'not_found',
    `当前没有编号为“${id}”的问题：已经改好，或所在的内容改过、编号变了`,
    '先用 review_draft 重新审核，取最新的问题编号',
    { path },
  );

const changesOf = ({ rewrite }: Finding) => (rewrite === undefined ? [] : [rewrite, ...(rewrite.also ?? [])]);

function chosen(ids: readonly string[], findings: readonly Finding[]): Finding[] {
  return [...new Set(ids)].map(id => {
    const path = `/apply/${ids.indexOf(id)}`;
    const found = findings.find(finding => finding.id === id);
    if (found === undefined) throw noSuchFinding(id, path);
    if (found.rewrite === undefined)
      throw new JixiaoError('bad_input', `问题“${id}”没有现成的改写`, `按建议自行修改：${found.suggestion}`, {
        path,
      });
    if (found.rewrite.needs.length > 0)
      throw new JixiaoError(
        'bad_input',
        `问题“${id}”的改写还缺单位的数据`,
        `先问单位，问到了用 edits 填入：${found.rewrite.needs.join('；')}`,
        { path },
      );
    return found;
  });
}

interface Round {
  readonly draft: Draft;
  /** Those whose cell another has just rewritten otherwise. */
  readonly left: readonly Finding[];
}

/** Carries out each rewrite whole or not at all, the first of two that differ about one cell. */
function once(draft: Draft, findings: readonly Finding[]): Round {
  const done = new Map<string, string>();
  const left: Finding[] = [];
  const edits = findings.flatMap(finding => {
    const changes = changesOf(finding);
    if (changes.every(({ path, after }) => done.get(path) === after)) return [];
    if (changes.some(({ path, before }) => done.has(path) || (valueAt(draft, path) ?? '') !== before)) {
      left.push(finding);
      return [];
    }
    for (const { path, after } of changes) done.set(path, after);
    return changes.map(({ path, after }) => ({ op: 'set' as const, path, value: after }));
  });
  return { draft: edits.length === 0 ? draft : withEdits(draft, edits), left };
}

/** A chosen rewrite that another makes unfit is a choice that only a person makes. */
function refuseLeft(
  draft: Draft,
  left: readonly Finding[],
  all: readonly Finding[],
  ids: readonly string[],
): void {
  const [first] = left;
  if (first === undefined) return;
  const cells = new Set(changesOf(first).map(({ path }) => path));
  const other = all.find(one => !left.includes(one) && changesOf(one).some(({ path }) => cells.has(path)));
  throw new JixiaoError(
    'bad_input',
    `问题“${other?.id ?? ''}”和“${first.id}”要把${placeOf(draft, first.path)}改成不同的写法，不能同时采纳`,
    `先只采纳其中一个，再重新审核；或用 edits 写定。草稿未动`,
    { path: `/apply/${ids.indexOf(first.id)}` },
  );
}

/** Rules that mend the same paragraph are this many at most. */
const ROUNDS = 6;
const spot = ({ rule, path }: Finding): string => `${rule} ${path}`;

/**
 * Applies chosen rewrites, or all safe ones but those a person let stand. Where two mend one cell the second is
 * worked out anew on the result of the first, and is done with when its fault is gone; `left` are those that
 * stand against another, which is an error of a choice.
 */
export function applied(draft: Draft, apply: Apply, before: readonly Finding[], review: Review): Round {
  const kept = new Set(draft.accepted.map(({ finding }) => finding));
  const first =
    apply === 'safe' ? before.filter(one => isSafe(one) && !kept.has(one.id)) : chosen(apply, before);
  let { draft: next, left } = once(draft, first);
  for (let count = 1; left.length > 0 && count < ROUNDS; count += 1) {
    const open = new Map(review(next).map(one => [spot(one), one]));
    left = left.filter(one => open.has(spot(one)));
    const fit = left.flatMap(one => open.get(spot(one)) ?? []).filter(apply === 'safe' ? isSafe : isWhole);
    const { draft: after } = once(next, fit);
    if (after === next) break;
    next = after;
  }
  if (apply !== 'safe') refuseLeft(draft, left, first, apply);
  return { draft: next, left };
}
