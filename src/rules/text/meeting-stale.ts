import { partyMeetings } from '../../basis/party-meetings.ts';
import { practice } from '../../basis/practice.ts';
import { type Cited, type Meeting, meetingsIn, newestBefore } from '../../reading/meetings.ts';
import { type Objection, rule } from '../rule.ts';

const ORDINAL = ['', '一', '二', '三', '四', '五', '六', '七'] as const;
const CONGRESS: Readonly<Record<number, string>> = { 17: '十七', 18: '十八', 19: '十九', 20: '二十' };
/** Words after a meeting that make it history, not the spirit now to be followed. */
const HISTORY = /^(精神)?(闭幕|召开)?(以来|之后|后|期间|审议|通过|提出|作出|部署|确定|首次|《)/;
const ALL_PLENUMS = /历次(中央)?(全会|全体会议)/;

const nameOf = ({ congress, plenum }: Meeting): string =>
  plenum === 0
    ? `党的${CONGRESS[congress] ?? ''}大`
    : `${CONGRESS[congress] ?? ''}届${ORDINAL[plenum] ?? ''}中全会`;

const age = ({ congress, plenum }: { congress: number; plenum: number }): number => congress * 10 + plenum;

interface Citation {
  readonly path: string;
  readonly text: string;
  readonly cited: Cited;
}

function objection({ path, cited }: Citation, newest: Meeting, year: number): Objection {
  const old = cited.congress < newest.congress;
  const congress = newestCongress(newest);
  const later = Number(newest.held.slice(0, 4)) < year - 1 ? '；其后又开过全会的，写最近一次' : '';
  return {
    path,
    quote: cited.quote,
    message: old
      ? `${year}年文本只写到“${cited.quote}”，其后已召开${nameOf(congress)}，表述陈旧，疑似沿用旧稿。`
      : `${year}年文本写到“${cited.quote}”，其后还召开过${nameOf(newest)}，请核对是否更新。`,
    suggestion: `改为最近的提法（如${newest.plenum === 0 ? nameOf(newest) : `${nameOf(congress)}和${nameOf(newest)}`}精神${later}），并核对整段是否旧稿。`,
    severity: old ? 'error' : 'info',
    confidence: old ? 0.95 : 0.6,
  };
}

const newestCongress = ({ congress }: Meeting): Meeting => ({
  key: `${congress}.0`,
  congress,
  plenum: 0,
  held: '',
  verified: false,
});

export default rule({
  id: 'YR-MEETING-STALE',
  scope: 'draft',
  title: '引用的党的会议陈旧',
  level: 'error',
  formal: false,
  aspect: '文字/格式',
  basis: [partyMeetings, practice],
  why: '指导思想要写最近的党代会和全会；停在几年前，说明整段照抄旧稿，是审核的硬伤。',
  mend: '更新为预算年度之前最近一次党代会和中央全会的提法。',
  examples: {
    bad: [
      {
        note: '2026 年仍写十九届四中全会',
        change: [
          { path: '/overall_goal', value: '深入贯彻党的十九届四中全会精神，2026年部门预算86.40万元。' },
        ],
      },
      {
        note: '同一届里较早的全会',
        change: [
          {
            path: '/overall_goal',
            value: '深入贯彻党的二十大和二十届二中全会精神，2026年部门预算86.40万元。',
          },
        ],
      },
    ],
    good: [
      {
        note: '2024 年写二十届二中全会',
        change: [
          { path: '/year', value: 2024 },
          { path: '/overall_goal', value: '深入贯彻党的二十大和二十届二中全会精神，办好3件实事。' },
        ],
      },
      {
        note: '陷阱：说的是历史',
        change: [{ path: '/overall_goal', value: '党的十八大以来，科普阵地增加到12个；2026年再建2个。' }],
      },
      {
        note: '陷阱：写“历次全会”',
        change: [
          { path: '/overall_goal', value: '贯彻党的二十大和二十届历次全会精神，举办主题科普活动7场。' },
        ],
      },
      {
        note: '陷阱：在文件名称里',
        change: [
          {
            path: '/overall_goal',
            value: '落实《关于学习贯彻党的十九届四中全会精神的通知》，举办主题科普活动7场。',
          },
        ],
      },
    ],
  },
  *check({ raw, prose }) {
    const citations = prose.flatMap(({ path, text }) =>
      meetingsIn(text)
        .filter(({ inTitle, index, quote }) => !inTitle && !HISTORY.test(text.slice(index + quote.length)))
        .map((cited): Citation => ({ path, text, cited })),
    );
    const [first, ...others] = citations;
    if (first === undefined) return;
    if (raw.year === null) {
      yield { path: first.path, abstain: '不知道预算年度，无法判断引用的会议是否最近' };
      return;
    }
    const newest = newestBefore(`${raw.year - 1}-12`);
    const latest = others.reduce((best, next) => (age(next.cited) > age(best.cited) ? next : best), first);
    if (newest === null || age(latest.cited) >= age(newest)) return;
    const current = latest.cited.congress === newest.congress;
    if (current && (latest.cited.plenum === 0 || citations.some(({ text }) => ALL_PLENUMS.test(text))))
      return;
    yield objection(latest, newest, raw.year);
  },
});
