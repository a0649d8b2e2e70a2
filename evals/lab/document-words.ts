import type { Draft } from '../../src/index.ts';
import { append } from './document-copy.ts';
import type { DocumentOperator } from './operator.ts';

/** Adds a sentence to the overall goal. */
function opening(
  sentence: string,
  applies: (copy: Draft) => boolean = () => true,
): DocumentOperator['spoil'] {
  return copy => {
    if ((copy.overall_goal ?? '') === '' || !applies(copy)) return null;
    copy.overall_goal = `${sentence}${copy.overall_goal}`;
    return ['/overall_goal'];
  };
}

/** Adds a sentence to the first safeguard. */
function safeguard(sentence: string): DocumentOperator['spoil'] {
  return copy => {
    const [first] = copy.safeguards;
    if (first === undefined) return null;
    first.text = append(first.text, sentence);
    return ['/safeguards'];
  };
}

/** Writes the first safeguard anew. */
function onlySafeguard(text: string): DocumentOperator['spoil'] {
  return copy => {
    const [first] = copy.safeguards;
    if (first === undefined) return null;
    first.text = text;
    return ['/safeguards'];
  };
}

const inSafeguards = (id: string, title: string, rule: string, sentence: string): DocumentOperator => ({
  id,
  title,
  rules: [rule],
  each: 'document',
  spoil: safeguard(sentence),
});

/** Faults of wording, of dates in the text, and of safeguards. */
export const WORD_OPERATORS: readonly DocumentOperator[] = [
  {
    id: 'meeting-long-past',
    title: '总体目标引用多年前的全会',
    rules: ['YR-MEETING-STALE'],
    each: 'document',
    spoil: opening(
      '深入学习贯彻党的十九届四中全会精神，',
      ({ overall_goal: goal }) => !/二十[大届]/.test(goal ?? ''),
    ),
  },
  {
    id: 'meeting-not-yet-held',
    title: '引用编制时还没召开的全会',
    rules: ['YR-MEETING-FUTURE'],
    each: 'document',
    spoil: opening('深入学习贯彻党的二十届四中全会精神，', ({ cover }) =>
      /^202[45]年[1-9]月/.test(cover.date ?? ''),
    ),
  },
  {
    id: 'plan-expired',
    title: '引用已到期的规划',
    rules: ['YR-PLAN-EXPIRED'],
    each: 'document',
    spoil: opening('按照“十三五”规划确定的任务，'),
  },
  {
    id: 'title-abolished',
    title: '用了已取消的职务名称',
    rules: ['YR-TITLE-ABOLISHED'],
    also: ['DP-RESPONSIBLE'],
    each: 'document',
    spoil: safeguard('绩效监控由办公室副主任科员每季度汇总一次。'),
  },
  inSafeguards(
    'slip-expenditure',
    '“支出”写成“指出”',
    'TXT-HOMOPHONE',
    '办公室每月15日前核对财政资金指出进度。',
  ),
  inSafeguards('slip-adjust', '“调节”写成“条街”', 'TXT-HOMOPHONE', '预算条街事项每季度报县财政局备案一次。'),
  inSafeguards('slip-until', '“截至”写成“截止”', 'TXT-HOMOPHONE', '监控报告写明截止6月30日的支出进度。'),
  inSafeguards('slip-accounts', '“账”写成“帐”', 'TXT-HOMOPHONE', '办公室每月核对一次专项资金台帐。'),
  inSafeguards('word-twice', '词语写重', 'TXT-DUP-WORD', '办公室每季度通报一次绩效管理绩效水平。'),
  inSafeguards('same-word-twice', '同一个词连写两遍', 'TXT-DUP-WORD', '财务股每月核对一次支出进度进度。'),
  inSafeguards('de-for-adverb', '“地”写成“的”', 'TXT-DE', '各股室12月底前高质高效的完成年度任务。'),
  /** One half-width comma is a slip of the hand nobody sends back; a habit of them is told once. */
  inSafeguards(
    'half-width',
    '中文里一路用半角标点',
    'TXT-PUNCT-HALFWIDTH',
    '财务股每月核对支出,业务股每季度核对进度,办公室汇总通报,次月5日前报分管领导。',
  ),
  inSafeguards(
    'number-and-space',
    '数字与单位之间有空格',
    'FMT-MIXED-SPACE',
    '每季度抽查 20 户，结果报局长办公会。',
  ),
  inSafeguards(
    'document-number-brackets',
    '文号用方括号',
    'FMT-DOCNO',
    '按照财预[2020]10号要求，每季度监控一次。',
  ),
  inSafeguards(
    'document-repealed',
    '引用已被取代的文件',
    'YR-DOC-REPEALED',
    '按照财预〔2011〕285号要求，次年3月底前完成自评。',
  ),
  inSafeguards(
    'words-that-do-not-go',
    '词语搭配不当',
    'TXT-COLLOCATION',
    '办公室3月底前确定完善监控机制并印发。',
  ),
  inSafeguards('sentence-broken', '句子不通', 'TXT-GRAMMAR', '业务股每季度加强宣传渠道进一步提高。'),
  {
    id: 'safeguard-of-anyone',
    title: '保障措施只有套话',
    rules: ['DP-SAFEGUARD-GENERIC'],
    also: ['TXT-REPEAT-WORD', 'DP-SAFEGUARD-SCOPE'],
    each: 'document',
    spoil: onlySafeguard('加强组织领导，强化责任意识，确保各项工作落到实处。'),
  },
  {
    id: 'one-clerk-answers',
    title: '绩效责任只落在经办人身上',
    rules: ['DP-RESPONSIBLE'],
    each: 'document',
    spoil: onlySafeguard('绩效管理工作由财务科科员一人具体负责，每季度自查一次。'),
  },
  {
    id: 'training-for-accountants',
    title: '绩效培训只面向财务人员',
    rules: ['DP-SAFEGUARD-SCOPE'],
    also: ['DP-SAFEGUARD-UNFUNDED'],
    each: 'document',
    spoil: onlySafeguard('办公室5月组织一次财务人员绩效管理培训，费用0.30万元在公用经费中列支。'),
  },
  {
    id: 'training-without-money',
    title: '保障措施要花钱，没说钱从哪来',
    rules: ['DP-SAFEGUARD-UNFUNDED'],
    each: 'document',
    spoil: onlySafeguard('办公室每季度组织一次绩效管理培训，业务人员和财务人员全部参加。'),
  },
  {
    id: 'safeguards-numbered-with-gap',
    title: '保障措施序号跳号',
    rules: ['FMT-NUMBERING'],
    each: 'document',
    spoil(copy) {
      if (copy.safeguards.length < 2) return null;
      const numbers = ['（一）', '（三）', '（四）', '（五）', '（六）', '（七）'];
      for (const [index, part] of copy.safeguards.entries())
        part.title = `${numbers[index] ?? ''}${part.title ?? ''}`;
      return ['/safeguards'];
    },
  },
];
