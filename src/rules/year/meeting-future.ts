import { partyMeetings } from '../../basis/party-meetings.ts';
import { practice } from '../../basis/practice.ts';
import { meetingsIn } from '../../reading/meetings.ts';
import { rule } from '../rule.ts';

/** 2024年1月, 2024-01-15, 2024.1 as "2024-01"; null for any other date. */
function monthOf(date: string | undefined): string | null {
  const found = /(20\d\d)\s*[年./-]\s*(\d{1,2})/.exec(date ?? '');
  return found === null ? null : `${found[1]}-${(found[2] ?? '').padStart(2, '0')}`;
}

export default rule({
  id: 'YR-MEETING-FUTURE',
  scope: 'draft',
  title: '引用了编制时还没召开的会议',
  level: 'warning',
  formal: false,
  aspect: '文字/格式',
  basis: [partyMeetings, practice],
  why: '封面日期在会议之前，正文却贯彻它的精神，日期和内容必有一处不对。',
  mend: '核对编制日期；正文在会后改过的，封面日期一并更新。',
  examples: {
    bad: [
      {
        note: '2025 年 1 月的文本写四中全会',
        change: [
          { path: '/cover/date', value: '2025年1月' },
          { path: '/overall_goal', value: '深入贯彻党的二十届四中全会精神，2026年部门预算86.40万元。' },
        ],
      },
    ],
    good: [
      { note: '会后编制', change: [] },
      {
        note: '陷阱：封面没有日期',
        change: [
          { path: '/cover/date' },
          { path: '/overall_goal', value: '深入贯彻党的二十届四中全会精神，2026年部门预算86.40万元。' },
        ],
      },
    ],
  },
  *check({ raw, prose }) {
    const drafted = monthOf(raw.cover.date);
    if (drafted === null) return;
    for (const { path, text } of prose)
      for (const { quote, meeting, inTitle } of meetingsIn(text))
        if (meeting !== null && !inTitle && meeting.held > drafted) {
          yield {
            path,
            quote,
            message: `封面日期是${raw.cover.date ?? ''}，正文却写到其后才召开的“${quote}”。`,
            confidence: meeting.verified ? 0.9 : 0.7,
          };
          return;
        }
  },
});
