import { practice } from '../../basis/practice.ts';
import type { ReadDraft } from '../../reading/types.ts';
import { type Objection, rule } from '../rule.ts';
import { codeParts, type ProjectCode } from './code.ts';

interface Coded extends ProjectCode {
  readonly path: string;
  readonly code: string;
}

const codedProjects = ({ projects }: ReadDraft): Coded[] =>
  projects.flatMap(({ path, raw }) => {
    const parts = codeParts(raw.code);
    return parts === null ? [] : [{ ...parts, path: `${path}/code`, code: raw.code ?? '' }];
  });

/** The region more than half of at least three codes share. */
function commonRegion(codes: readonly Coded[]): string | null {
  const share = (region: string): number => codes.filter(code => code.region === region).length;
  return codes.length < 3
    ? null
    : (codes.find(({ region }) => share(region) * 2 > codes.length)?.region ?? null);
}

export default rule({
  id: 'STR-CODE-REGION-YEAR',
  scope: 'draft',
  title: '项目编码的区划或年份可疑',
  level: 'warning',
  formal: true,
  aspect: '完整性',
  basis: [practice],
  why: '编码前六位是区划、后两位是年份；与其他项目不一致，多半是录错或串了别的单位。',
  mend: '对照一体化系统核对编码。',
  examples: {
    bad: [
      {
        note: '区划与另外两个项目不同',
        change: [{ path: '/projects/1/code', value: '13099826P000000000202' }],
      },
      {
        note: '年份晚于预算年度',
        change: [{ path: '/projects/1/code', value: '13099928P000000000202' }],
      },
    ],
    good: [
      {
        note: '陷阱：延续项目沿用往年编码',
        change: [{ path: '/projects/1/code', value: '13099923P000000000202' }],
      },
      {
        note: '陷阱：只有两个项目，看不出哪个错',
        change: [{ path: '/projects/2' }, { path: '/projects/1/code', value: '13099826P000000000202' }],
      },
    ],
  },
  *check(draft): Iterable<Objection> {
    const codes = codedProjects(draft);
    const region = commonRegion(codes);
    const { year } = draft.raw;
    for (const each of codes) {
      const foreign = region !== null && each.region !== region;
      const early = year !== null && Number(each.year) > year % 100;
      if (foreign)
        yield {
          path: each.path,
          quote: each.code,
          message: `编码区划${each.region}与其他项目的${region}不同。`,
          confidence: 0.8,
        };
      else if (early)
        yield {
          path: each.path,
          quote: each.code,
          message: `编码年份20${each.year}晚于预算年度${year}。`,
          confidence: 0.8,
        };
    }
  },
});
