import { practice } from '../../basis/practice.ts';
import { plain } from '../../reading/normalise.ts';
import { rule } from '../rule.ts';

/** Words of earlier plans, what they are called now, and the year from which. */
const TERMS: readonly { readonly old: RegExp; readonly now: string; readonly since: number }[] = [
  { old: /大众(?:传媒|媒体)科(?:普|技)传播能力/, now: '科普信息化、全媒体科普传播能力', since: 2021 },
  { old: /科学教育(?:与|和)?培训(?:基础)?工程/, now: '青少年科学素质提升等专项行动', since: 2021 },
  { old: /人口基本科学素质/, now: '公民科学素质', since: 2021 },
  { old: /新型农村合作医疗|新农合/, now: '城乡居民基本医疗保险', since: 2019 },
  { old: /贫困户(?!.{0,4}脱贫)|贫困县|贫困村/, now: '脱贫户、脱贫县、脱贫村', since: 2021 },
  { old: /精准扶贫|脱贫攻坚战/, now: '巩固拓展脱贫攻坚成果同乡村振兴有效衔接', since: 2021 },
  { old: /安监局|安全生产监督管理局/, now: '应急管理局', since: 2019 },
  { old: /卫计委|计生局|卫生计生/, now: '卫生健康部门', since: 2019 },
  { old: /国土资源局/, now: '自然资源局', since: 2019 },
  { old: /工商局|质监局|食药监局/, now: '市场监督管理局', since: 2019 },
];

export default rule({
  id: 'YR-TERM-OLD',
  scope: 'draft',
  title: '用了过去的提法',
  level: 'info',
  formal: true,
  aspect: '文字/格式',
  basis: [practice],
  why: '沿用上一期规划或机构改革前的叫法，说明文字没有更新。',
  mend: '换成现行提法；属于本地项目名称的可以保留。',
  examples: {
    bad: [
      {
        note: '大众传媒科技传播能力',
        change: [
          {
            path: '/overall_goal',
            value: '2026年部门预算86.40万元，加强大众媒体科普传播能力建设，办活动7场。',
          },
        ],
      },
      {
        note: '机构改革前的名称',
        change: [{ path: '/safeguards/1/text', value: '每季度由安监局、国土资源局联合检查一次。' }],
      },
    ],
    good: [
      { note: '现行提法', change: [] },
      {
        note: '陷阱：文件名称里的旧提法',
        change: [
          { path: '/safeguards/1/text', value: '每季度按《新型农村合作医疗档案管理办法》核对一次旧档。' },
        ],
      },
    ],
  },
  *check({ raw, prose }) {
    const year = raw.year ?? 0;
    for (const { path, text } of prose) {
      const read = plain(text).replace(/《[^》]{0,120}》/g, '');
      for (const { old, now, since } of TERMS) {
        const found = year >= since ? old.exec(read) : null;
        if (found !== null)
          yield {
            path,
            quote: found[0],
            message: `“${found[0]}”是过去的提法，现在一般说“${now}”。`,
            confidence: 0.6,
          };
      }
    }
  },
});
