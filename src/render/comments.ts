import { citation, type Finding } from '../domain/finding.ts';
import { LABELS } from './finding-view.ts';

/** A remark in the margin, tied to a place of the draft. */
export interface Comment {
  /** JSON pointer into the draft. */
  readonly path: string;
  /** The words it speaks of; "" for the whole place. */
  readonly quote: string;
  readonly lines: readonly string[];
}

function changeLines({ rewrite }: Finding): string[] {
  if (rewrite === undefined) return [];
  const label = rewrite.proposal === true ? '可参考' : '改为';
  const [own, ...also] = [rewrite, ...(rewrite.also ?? [])].map(({ after }) => `“${after}”`);
  return [
    `${label}：${own}`,
    ...also.map(after => `同时${label}：${after}`),
    ...rewrite.needs.map(question => `先问清：${question}`),
  ];
}

/** A finding as a remark: what, why, how to mend it, on what basis. */
export const commentOf = (finding: Finding): Comment => ({
  path: finding.path,
  quote: finding.quote,
  lines: [
    `〔${LABELS[finding.severity]}〕${finding.message}`,
    `为何：${finding.why}`,
    `怎么改：${finding.suggestion}`,
    ...changeLines(finding),
    ...(finding.basis.length === 0 ? [] : [`依据：${finding.basis.map(citation).join('；')}`]),
  ],
});
