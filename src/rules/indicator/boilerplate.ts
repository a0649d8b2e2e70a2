import { practice } from '../../basis/practice.ts';
import { objection } from '../row.ts';
import { rule } from '../rule.ts';

const STOCK_PHRASES = new Set([
  '长期使用性',
  '长期可使用性',
  '可持续性',
  '可持续影响',
  '持续影响',
  '持续影响力',
  '长期影响',
  '长期效益',
  '社会效益',
  '经济效益',
  '生态效益',
  '效益明显',
  '社会影响',
  '保障正常运转',
  '保障工作正常运转',
  '正常运转',
]);

export default rule({
  id: 'IND-BOILERPLATE',
  scope: 'indicator',
  title: '套话指标',
  level: 'warning',
  formal: false,
  aspect: '相关性',
  basis: [practice],
  why: '这类名称没有对象、没有口径，各单位各项目互相照搬，审核和自评都无法判断。',
  mend: '换成本项目看得见的结果，如“合作协议有效期”“设备使用年限”“队伍留存率”。',
  fault: 'name-vague',
  examples: {
    bad: [
      { note: '无对象的套话', rows: [{ level2: '可持续影响指标', name: '长期使用性', value: '长期' }] },
      { note: '二级指标名当三级', rows: [{ level2: '社会效益指标', name: '社会效益', value: '效果明显' }] },
    ],
    good: [
      { note: '看得见的期限', rows: [{ level2: '可持续影响指标', name: '合作协议有效期', value: '≥3年' }] },
      {
        note: '陷阱：设备的使用年限可以核对',
        rows: [{ level2: '可持续影响指标', name: '净水设备使用年限', value: '≥8年' }],
      },
    ],
  },
  check: row =>
    STOCK_PHRASES.has(row.name)
      ? [objection(row, 'name', `“${row.name}”是各处通用的套话，没有对象和口径。`, { confidence: 0.9 })]
      : [],
});
