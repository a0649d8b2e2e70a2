import type { Draft } from '../domain/draft.ts';
import { placeOf } from '../domain/place.ts';
import type { RepairKind } from '../domain/reading-record.ts';
import type { ReviewView } from './view.ts';

const KINDS: Readonly<Record<RepairKind, string>> = {
  split: '被拆开的字词、数字已合拢',
  garbage: '误识的字已还原',
  number: '误识的数字、编号已还原',
  truncated: '残缺的字句已标出',
  order: '错位的内容已归位',
  duplicate: '重复识别的内容已去重',
};
const EXAMPLES = 3;
const UNSURE = 20;

const shown = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 20 ? `${line.slice(0, 20)}…` : line;
};

/** What reading mended, by kind with examples, and what a person has to confirm. */
export function repairsView(draft: Draft): Pick<ReviewView, 'repairs' | 'unsure'> {
  const repairs = draft.imported?.repairs ?? [];
  const kinds = Object.entries(KINDS).flatMap(([kind, title]) => {
    const own = repairs.filter(repair => repair.kind === kind);
    const examples = own
      .slice(0, EXAMPLES)
      .map(({ raw, repaired }) =>
        repaired === '' || repaired === raw ? `“${shown(raw)}”` : `“${shown(raw)}”→“${shown(repaired)}”`,
      );
    return own.length === 0 ? [] : [{ kind: title, count: own.length, examples: examples.join('，') }];
  });
  const unsure = repairs
    .filter(({ sure }) => !sure)
    .slice(0, UNSURE)
    .map(({ path, raw, repaired }) => ({
      place: path === '' ? '全文' : placeOf(draft, path),
      raw,
      repaired,
    }));
  return { repairs: kinds, unsure };
}
