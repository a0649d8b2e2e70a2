import type { ReviewFormSpec } from '../../domain/review-form.ts';

/** The common form of four aspects and eight items; its split of points was not checked against a document. */
export const commonReviewForm: ReviewFormSpec = {
  title: '项目支出绩效目标审核表',
  source: {
    note: '分值和等级线按通行做法填列，未与文件核对，以当地财政部门印发的审核表为准',
    verified: false,
  },
  items: [
    {
      aspect: '完整性',
      item: '规范完整性',
      points: 10,
      question: '格式是否规范，有无缺项、错项，内容是否准确',
    },
    {
      aspect: '完整性',
      item: '明确清晰性',
      points: 10,
      question: '绩效目标是否明确具体，反映主要内容，产出和效果是否说清',
    },
    {
      aspect: '相关性',
      item: '目标相关性',
      points: 15,
      question: '目标是否符合政策、规划和部门职责，与项目内容一致',
    },
    {
      aspect: '相关性',
      item: '指标科学性',
      points: 15,
      question: '指标是否全面、关键、细化量化，定性指标有无评判标准',
    },
    {
      aspect: '适当性',
      item: '绩效合理性',
      points: 15,
      question: '指标值是否合理，与历史、行业水平相比是否过高或过低',
    },
    {
      aspect: '适当性',
      item: '资金匹配性',
      points: 15,
      question: '目标与资金规模、支出方向是否匹配',
    },
    {
      aspect: '可行性',
      item: '实现可能性',
      points: 10,
      question: '指标值有无依据，能否取数、核对和实现',
    },
    {
      aspect: '可行性',
      item: '条件充分性',
      points: 10,
      question: '资金计划、组织保障和监控措施是否充分',
    },
  ],
  grades: [
    { grade: '优', from: 90, outcome: '同意通过' },
    { grade: '良', from: 80, outcome: '与单位会商、完善后通过' },
    { grade: '中', from: 60, outcome: '退回修改，修改后重新报送审核' },
    { grade: '差', from: 0, outcome: '绩效目标不符合要求，修改到位前不宜安排预算' },
  ],
};
