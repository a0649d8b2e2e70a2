import { practice } from '../../basis/practice.ts';
import { plain } from '../../reading/normalise.ts';
import { objection, written } from '../row.ts';
import { rule } from '../rule.ts';

/** What a template prints where a name should be. */
const TEMPLATE_NAME =
  /^((三级|绩效)?指标\d{0,2}[:：.]?|[X×*某]{1,4}指标|指标名称|三级指标名称|名称|[*_X×.…]{1,10}|\d{4,8}|88100.*)$/i;
/** (≥**%) after a real name; a leading bullet or “指标1:” is none. */
const OPEN_PLACE = /.[*_＿X×]|^\((?!\d)[^()]{1,6}\)/;
const TEMPLATE_TEXT = /^(指标内容|指标解释|绩效指标描述|指标值确定依据|填写说明.*|请填写.*|[*_X×?…]{2,})$/i;

export default rule({
  id: 'STR-PLACEHOLDER',
  scope: 'indicator',
  title: '模板占位没有改成真内容',
  level: 'error',
  formal: false,
  aspect: '完整性',
  basis: [practice],
  why: '模板里的“指标1”“**”“XX”还留在表里，说明这一行没有真正填报。',
  mend: '换成真实的名称和指标值；用不到的行删去。',
  fault: 'placeholder',
  examples: {
    bad: [
      {
        note: '名称前面留着模板的单位',
        rows: [{ level2: '数量指标', name: '（公里）机耕路长度', value: '≥36公里' }],
      },
      { note: 'XX指标', rows: [{ level2: '数量指标', name: 'XX指标', value: '≥36公里' }] },
      { note: '名称是“指标1”', rows: [{ level2: '数量指标', name: '指标1', value: '≥10场' }] },
      { note: '指标值是星号', rows: [{ level2: '数量指标', name: '培训场次', value: '≥**场' }] },
      { note: '等着单位给数', rows: [{ level2: '质量指标', name: '培训合格率', value: '待单位填（%）' }] },
      { note: '指标值是短横', rows: [{ level2: '生态效益指标', name: '生态效益', value: '-' }] },
      { note: '名称留着空位', rows: [{ level2: '数量指标', name: '培训场次（≥**场）', value: '10场' }] },
    ],
    good: [
      {
        note: '陷阱：单位写在名称后面的括号里',
        rows: [{ level2: '数量指标', name: '机耕路长度（公里）', value: '≥36' }],
      },
      { note: '真名称真数值', rows: [{ level2: '数量指标', name: '培训场次', value: '≥10场' }] },
      {
        note: '陷阱：名称前带着“指标1:”，名称本身是真的',
        rows: [{ level2: '数量指标', name: '指标1:安置小区物业服务面积', value: '≥3万平方米' }],
      },
      { note: '陷阱：区间里的短横', rows: [{ level2: '数量指标', name: '每期培训人数', value: '10-20人' }] },
      {
        note: '陷阱：名称里的字母和数字',
        rows: [{ level2: '数量指标', name: '5G基站建设数', value: '≥3座' }],
      },
    ],
  },
  *check(row) {
    const name = plain(written(row, 'name')).slice(row.of.length);
    if (TEMPLATE_NAME.test(name)) yield objection(row, 'name', `名称“${name}”是模板占位，没有改成真名称。`);
    else if (row.inName.placeholder && OPEN_PLACE.test(name))
      yield objection(row, 'name', `名称“${name}”里还留着模板的空位。`, {
        suggestion: '名称里只写指标名称，符号、数值和单位写进指标值。',
        severity: 'warning',
        formal: true,
      });
    if (row.value.shape === 'placeholder')
      yield objection(
        row,
        'value_raw',
        `“${name}”的指标值“${row.value.raw}”是占位，没有填真值。`,
        /待/.test(row.value.plain) ? { suggestion: '问清以后换成真实的指标值。' } : {},
      );
    for (const cell of ['description', 'basis'] as const)
      if (TEMPLATE_TEXT.test(plain(written(row, cell))))
        yield objection(row, cell, `“${written(row, cell)}”是模板占位，没有改成真内容。`);
  },
});
