import { goalMeasures2015 } from '../../basis/goal-measures-2015-88.ts';
import { objection } from '../row.ts';
import { rule } from '../rule.ts';

const withoutBrackets = (name: string): string =>
  name
    .replace(/^(其中[:：]|截[至止](20\d\d年|本年|当年|年|次年)(底|末|\d{1,2}月[底末])[,，])/, '')
    .replace(/[(（《“"][^)）》”"]{0,200}[)）》”"]/g, '');
/** A template's own heading before the name: 补助种植数量,葡萄种植数量(≥**株). */
const LISTED = /^[一-龥、]{2,20}(数量|标准|成本|面积|率|数)[,，]/;
const SENTENCE =
  /[,，。;；!！?？]|[:：](?!(?<=\d.)\d)|我[县市区局委办院校镇乡省]|^通过.+[为使]|^以.{2,14}(为.{0,4}(原则|目标|主|准)|面市|上市)|^使(?!用|命|馆|者).{2,}(更|能|得到|可以|有所)|^为了?.+(提供|创造)(?!.*(金额|[数率量额次人]|的(?:部门|单位|企业|机构|学校|村|户)|线索|[岗学床]位|[住用]房|信息|方案|产品)$)/;

export default rule({
  id: 'IND-NAME-SENTENCE',
  scope: 'indicator',
  title: '三级指标写成了句子',
  level: 'error',
  formal: false,
  aspect: '相关性',
  basis: [goalMeasures2015],
  why: '三级指标是要考核的一个名称，不是一句话；写成句子就看不出到底考核哪个量。',
  mend: '从句中挑出可考核的一项，写成“对象＋所量的事”，如“科技辅导员队伍稳定率”；其余内容写到绩效目标里。',
  fault: 'name-form',
  examples: {
    bad: [
      { note: '原则不是名称', rows: [{ level2: '成本指标', name: '以低价优质为采购原则', value: '5万元' }] },
      {
        note: '整句作指标名',
        rows: [{ level2: '可持续影响指标', name: '通过技能培训,为我县农民就业创造条件', value: '定性' }],
      },
      {
        note: '两句用逗号连写',
        rows: [{ level2: '数量指标', name: '加强宣传,发放宣传资料', value: '≥500份' }],
      },
    ],
    good: [
      {
        note: '陷阱：数的是单位',
        rows: [{ level2: '社会效益指标', name: '为防汛调度提供数据的单位', value: '≥6个' }],
      },
      {
        note: '陷阱：“使用”不是使动',
        rows: [{ level2: '满意度指标', name: '使用人员满意度', value: '≥90%' }],
      },
      {
        note: '陷阱：提供了几条，数得出来',
        rows: [{ level2: '社会效益指标', name: '为办案单位提供破案线索', value: '≥120条' }],
      },
      {
        note: '陷阱：法定名称中的顿号',
        rows: [{ level2: '数量指标', name: '劳动人事争议调解、仲裁案件数', value: '≥120件' }],
      },
      {
        note: '陷阱：“其中：”说这一行是上一行的一部分',
        rows: [{ level2: '数量指标', name: '其中：新造林面积', value: '≥3万亩' }],
      },
      {
        note: '陷阱：冒号写的是比例尺',
        rows: [{ level2: '数量指标', name: '1:2000地形图测绘面积', value: '≥120平方公里' }],
      },
      {
        note: '陷阱：逗号前是模板自带的类名',
        rows: [{ level2: '数量指标', name: '补助种植数量,酿酒葡萄种植数量(≥**株)', value: '≥9000株' }],
      },
      {
        note: '陷阱：括号里是口径，不是句子',
        rows: [{ level2: '质量指标', name: '设备完好率(完好台数÷在用台数,年末)', value: '≥98%' }],
      },
    ],
  },
  check: row =>
    SENTENCE.test(withoutBrackets(row.inName.placeholder ? row.name.replace(LISTED, '') : row.name))
      ? [objection(row, 'name', `“${row.name}”是一句话，不是指标名称。`, { confidence: 0.95 })]
      : [],
});
