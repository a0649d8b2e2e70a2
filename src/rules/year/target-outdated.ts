import { practice } from '../../basis/practice.ts';
import { scienceLiteracy2020 } from '../../basis/science-literacy-2020.ts';
import { plain } from '../../reading/normalise.ts';
import { rule } from '../rule.ts';

/** National figures as published: what was reached in which year. */
const REACHED = {
  name: '公民具备科学素质的比例',
  year: 2020,
  percent: 10.56,
  wanted: '2025年超过15%',
} as const;
const TARGET =
  /(?:科学素质[^，。；,;]{0,12}?(?:比例|率|水平)?|科学素养[^，。；,;]{0,8}?)(?:达到?|提高到|不低于|≥|超过|提升到)(\d+(?:\.\d+)?)%/g;

export default rule({
  id: 'YR-TARGET-OUTDATED',
  scope: 'draft',
  title: '目标值低于几年前已公布的实际',
  level: 'warning',
  formal: false,
  aspect: '适当性',
  basis: [scienceLiteracy2020, practice],
  why: '目标还停在几年前的水平，等于不用做就已达到；多半是旧规划的数。',
  mend: '先查本县最近一次调查数，再定目标；本县确实较低的，写明数据来源。',
  examples: {
    bad: [
      {
        note: '2026 年还写 10%',
        change: [
          {
            path: '/sub_goals/0/goal',
            value: '2026年举办主题科普活动不少于7场，全县公民科学素质比例达到10%。',
          },
        ],
      },
    ],
    good: [
      {
        note: '高于已公布的数',
        change: [
          {
            path: '/sub_goals/0/goal',
            value: '2026年举办主题科普活动不少于7场，全县公民科学素质比例达到16%。',
          },
        ],
      },
      {
        note: '陷阱：写明了本县的基数',
        change: [
          {
            path: '/sub_goals/0/goal',
            value: '2026年举办主题科普活动不少于7场，全县公民科学素质比例由上年调查的8.2%提高到9%。',
          },
        ],
      },
    ],
  },
  *check({ raw, prose }) {
    if (raw.year === null || raw.year <= REACHED.year) return;
    for (const { path, text } of prose) {
      const read = plain(text);
      for (const found of read.matchAll(TARGET)) {
        const based = /[由从]|上年|调查|基数/.test(
          read.slice(Math.max(0, found.index - 14), found.index + found[0].length),
        );
        if (based || Number(found[1]) > REACHED.percent) continue;
        yield {
          path,
          quote: found[0],
          message: `“${found[0]}”：全国${REACHED.name}${REACHED.year}年已是${REACHED.percent}%（目标${REACHED.wanted}），请核对本县最近的调查数。`,
          confidence: 0.8,
        };
        break;
      }
    }
  },
});
