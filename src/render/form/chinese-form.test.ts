import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import hebeiCounty from '../../profiles/hebei-county.ts';
import { allOf, countyDraft, opened, partOf } from '../docx/testing-word.ts';
import type { Shape } from '../names.ts';
import { CHINESE } from './chinese-names.ts';
import { fillForm } from './fill-form.ts';
import { FORM_SHAPE } from './form-data.ts';
import { FORM, formOf, linesOf, p, refusalOf, tbl, tr, wide } from './testing-form.ts';

const fill = (form: Uint8Array): Uint8Array => fillForm(form, countyDraft(), hebeiCounty);

const IN_CHINESE = formOf(
  [
    p('{{标题}}'),
    p('{{#每个 项目}}'),
    p('{{填报单位}}的项目绩效目标'),
    tbl(
      wide('项目编码', '{{项目编码}}', '项目名称', '{{名称}}'),
      wide('预算数', '{{预算数}}', '财政资金', '{{财政资金}}'),
      wide('资金用途', '{{资金用途}}'),
      wide('绩效目标', '{{#循环 绩效目标}}{{序号}}.{{内容}}{{/each}}'),
      tr('一级指标', '二级指标', '三级指标', '绩效指标描述', '指标值', '指标值确定依据'),
      tr(
        '{{#each 指标}}{{合并 一级指标}}',
        '{{合并 二级指标}}',
        '{{指标名称}}',
        '{{指标描述}}',
        '{{指标值}}',
        '{{确定依据}}{{/每个}}',
      ),
    ),
    p('{{/每个}}'),
  ].join(''),
);

it('Chinese names say the same as the English ones', () => {
  const shown = (form: Uint8Array) => {
    const top = partOf(opened(fill(form)), 'word/document.xml');
    const merges = [...allOf(top, 'w:vMerge')].map(({ attributes }) => attributes['w:val']);
    return { lines: linesOf(fill(form)), merges };
  };
  expect(shown(IN_CHINESE)).toEqual(shown(FORM));
});

it('a Chinese name not known where it stands is that of the list around', () => {
  const draft = countyDraft();
  const [first] = draft.projects;
  const body = [
    p('{{#每个 项目}}'),
    p('{{#如果 名称}}{{#每个 目标}}{{部门名称}}·{{项目名称}}·{{../../title}}；{{/每个}}{{否则}}无{{/如果}}'),
    p('{{/每个}}'),
  ].join('');
  const [line = ''] = linesOf(fill(formOf(body)));
  expect(line.split('；')[0]).toBe(`${draft.unit.name}·${first?.name}·${draft.cover.title}`);
});

/** Every field a form may name, with the list whose items have it. */
function* fieldsOf(shape: Shape, list = ''): Iterable<[string, string]> {
  if (shape.kind === 'list')
    yield* shape.item.kind === 'leaf' ? ([[list, 'this']] as const) : fieldsOf(shape.item, list);
  if (shape.kind === 'object')
    for (const [name, field] of shape.fields) {
      yield [list, name];
      if (field.kind === 'list') yield* fieldsOf(field, name);
    }
}
/** What only our own templates need. */
const TECHNICAL = /path|columns|(?:^|overall_)rows$|cells|goal_rows|width|has_|wide|span|unsaid/;

it('every field has Chinese names of its own, and the page on forms lists them all', () => {
  const page = readFileSync(new URL('../../../docs/forms.md', import.meta.url), 'utf8');
  const fields = [...fieldsOf(FORM_SHAPE)].filter(
    ([list, name]) => !TECHNICAL.test(name) && !/columns|rows$|cells|unsaid/.test(list),
  );
  const named = Object.entries(CHINESE).flatMap(([list, names]) =>
    Object.keys(names).map(name => `${list}.${name}`),
  );
  expect(named.sort()).toEqual(fields.map(([list, name]) => `${list}.${name}`).sort());
  for (const names of Object.values(CHINESE)) {
    const all = Object.values(names).flat();
    expect(new Set(all).size).toBe(all.length);
    for (const [field, called] of Object.entries(names)) {
      const line = page.split('\n').find(one => one.includes(called.join('、')) && one.includes(field));
      expect({ field, called, line }).toMatchObject({ line: expect.any(String) });
    }
  }
});

it.each([
  [p('{{标提}}'), '的 {{标提}}：没有“标提”这个字段 最接近的是“标题”'],
  [p('{{#每个 项目}}{{指标名称}}{{/每个}}'), '“指标名称”不能写在这里 写在 {{#每个 绩效指标}}…{{/每个}} 之间'],
  [p('{{#每个 项目}}') + p('{{名称}}'), '没有结尾 在要重复或判断的内容后面写 {{/每个}}'],
  [p('{{#逐个 项目}}{{/逐个}}'), '没有“逐个”这种写法 可用：{{#每个 列表}}'],
  [p('{{../标题}}'), '“标题”不能写在这里 去掉 ../'],
  [p('{{项目}}'), '的 {{项目}}：“项目”不是文字 用 {{#每个}} 逐项写'],
  [p('{{#每个 标题}}{{/每个}}'), '{{#每个}} 的“标题”不是列表'],
  [p('{{否则}}'), '前面没有对应的 {{#如果}} 写在 {{#如果 字段}} 和 {{/如果}} 之间'],
  [p('{{#constructor 项目}}{{/constructor}}'), '不支持 {{#constructor}}'],
])('refuses %#: tag and paragraph are named', (body, said) => {
  expect(refusalOf(() => fill(formOf(body)))).toContain(said);
});
