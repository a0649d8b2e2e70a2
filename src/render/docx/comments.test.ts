import { strFromU8, strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import type { Finding } from '../../domain/finding.ts';
import { elementsOf, type XmlElement } from '../../importing/front-ends/xml.ts';
import hebeiCounty from '../../profiles/hebei-county.ts';
import { readReturned } from '../../redline/read-back.ts';
import { remarksOf } from '../../tools/support/remarks.ts';
import { callTool, refusedBy, testWorld } from '../../tools/testing-world.ts';
import { allOf, countyDraft, filesOf, opened, partOf, wordOf, wordsOf } from './testing-word.ts';

const draft = hebeiCounty.example;
const [project] = draft.projects;
const [row] = project?.indicators ?? [];
if (project === undefined || row === undefined) throw new Error('the example has no row');

const finding = (path: string, quote = '', more: Partial<Finding> = {}): Finding => ({
  id: path,
  rule: 'IND-DIRECTION-WRONG',
  severity: 'error',
  formal: false,
  aspect: '适当性',
  path,
  quote,
  message: '方向写反。',
  why: '越差越达标。',
  suggestion: '改为“≥”。',
  basis: [{ document: '《某办法》', verified: false }],
  confidence: 1,
  ...more,
});

/** Text between the beginning and the end of each comment, by its number. */
function spoken(element: XmlElement): string[] {
  const open = new Set<string>();
  const found: string[] = [];
  const walk = (node: XmlElement): void => {
    const id = node.attributes['w:id'] ?? '';
    if (node.name === 'w:commentRangeStart') open.add(id);
    else if (node.name === 'w:commentRangeEnd') open.delete(id);
    else if (node.name === 'w:t')
      for (const one of open) found[Number(one)] = (found[Number(one)] ?? '') + node.children.join('');
    for (const child of elementsOf(node)) walk(child);
  };
  walk(element);
  return found;
}

const at = async (...remarks: Finding[]): Promise<string[]> =>
  spoken(partOf(await wordOf({ draft, remarks: remarksOf(remarks, draft) }), 'word/document.xml'));

it('stands at the very cell, the covered one too, else at what it is part of', async () => {
  const merged = project.indicators.findIndex(({ level1 }, index) => index > 0 && level1 === row.level1);
  expect(
    await at(
      finding('/projects/0/indicators/0/value_raw'),
      finding('/projects/0/indicators/0/operator'),
      finding('/projects/0/indicators/0/data_source'),
      finding(`/projects/0/indicators/${merged}/level1`),
      finding('/projects/0/goals/0/text'),
      finding('/projects/0/goals'),
      finding('/projects/0'),
      finding('/cover/title'),
      finding('/year'),
      finding(''),
    ),
  ).toEqual([
    row.value_raw,
    row.value_raw,
    row.name,
    row.level1,
    `1.${project.goals[0]?.text}`,
    `1.${project.goals[0]?.text}`,
    project.name,
    draft.cover.title,
    draft.cover.title,
    draft.cover.title,
  ]);
});

it('in a long paragraph it stands at the sentence that holds the words', async () => {
  const overall = `${'为全县科技工作者服务。'.repeat(6)}推动科普工作再上新台阶，力争全省领先。确保完成任务。\n第二段写保障。${'厉行节约。'.repeat(9)}`;
  const parts = await wordOf({
    draft: { ...draft, overall_goal: overall },
    remarks: remarksOf(
      [
        finding('/overall_goal', '再上新台阶'),
        finding('/overall_goal', '写保障'),
        finding('/overall_goal', '领先。确保'),
      ],
      draft,
    ),
  });
  const document = partOf(parts, 'word/document.xml');
  expect(spoken(document)).toEqual([
    '推动科普工作再上新台阶，力争全省领先。',
    '第二段写保障。',
    '推动科普工作再上新台阶，力争全省领先。确保完成任务。',
  ]);
  expect([...allOf(document, 'w:p')].map(wordsOf)).toContain(overall.split('\n')[0]);
});

it('says what, why, how to mend it, in which words, and on what basis', async () => {
  const path = '/projects/0/indicators/0/value_raw';
  const rewrite = { path, before: '≤95%', after: '≥95%', needs: ['上年实际是多少？'] };
  const remarks = remarksOf([finding(path, '', { rewrite }), finding('/contents')], draft);
  const [comment, other] = allOf((await wordOf({ draft, remarks })).get('word/comments.xml'), 'w:comment');
  expect(comment?.attributes).toMatchObject({ 'w:author': '绩效审核' });
  expect(elementsOf(comment).map(wordsOf)).toEqual([
    '〔错误〕方向写反。',
    '为何：越差越达标。',
    '怎么改：改为“≥”。',
    '可写成：≥95%',
    '先问清：上年实际是多少？',
    '依据：《某办法》（条文未核对）',
    `编号：${path}`,
  ]);
  expect(elementsOf(other).map(wordsOf)[0]).toBe('〔错误〕目录：方向写反。');
});

it('is told apart, when the file comes back, by whether the words it stands at were changed', async () => {
  const value = '/projects/0/indicators/0/value_raw';
  const goal = '/projects/0/goals/0/text';
  const [before, after] = [row.value_raw ?? '', '≥8场'];
  const [was, is] = [project.goals[0]?.text ?? '', '2026年办好主题科普活动。'];
  const remarks = remarksOf(
    [
      finding(value, '', { rewrite: { path: value, before, after, needs: [] } }),
      finding(goal, '', { rewrite: { path: goal, before: was, after: is, needs: [] } }),
    ],
    draft,
  );
  const files = await filesOf({ draft, remarks });
  const back = (change: (xml: string) => string) => {
    const document = strToU8(change(strFromU8(files['word/document.xml'] ?? new Uint8Array())));
    return readReturned(zipSync({ ...files, 'word/document.xml': document }));
  };
  expect(back(xml => xml)).toMatchObject({ accepted: 0, changed: 0, open: 2 });
  const cell = `<w:commentRangeStart w:id="0"/><w:r><w:t xml:space="preserve">${before}<`;
  expect(back(xml => xml.replace(cell, cell.replace(before, after)))).toMatchObject({ accepted: 1, open: 1 });
  expect(back(xml => xml.replace(cell, cell.replace(before, '≥9场')))).toMatchObject({ changed: 1, open: 1 });
});

it('a whole review comes back open where nobody touched the file', async () => {
  const world = testWorld();
  await callTool('render_document', { draft: countyDraft(), document: 'annotated' }, world);
  const [bytes] = world.files.values();
  const back = readReturned(bytes ?? new Uint8Array());
  expect(back?.open).toBeGreaterThan(100);
  expect(back).toMatchObject({ accepted: 0, refused: 0, changed: 0, items: [] });
});

it('render_document writes the annotated text as Word, and says so where a format has no margin', async () => {
  const world = testWorld();
  await callTool('render_document', { draft, document: 'annotated', fonts: 'windows' }, world);
  expect([...world.files.keys()].map(name => name.endsWith('.docx'))).toEqual([true]);
  expect(
    await refusedBy('render_document', { draft, document: 'annotated', format: 'html' }, world),
  ).toMatchObject({
    code: 'bad_input',
    path: '/format',
  });
});

it('tells when it was said and changed, by the clock of the world and by no other', async () => {
  const world = testWorld();
  const old = { ...draft, overall_goal: '原来的总体目标。' };
  await callTool('render_document', { draft: countyDraft(), document: 'annotated' }, world);
  await callTool('render_document', { draft, document: 'redline', against: old, format: 'docx' }, world);
  const dates = [...world.files.values()].flatMap(bytes =>
    [...opened(bytes).values()].flatMap(part =>
      ['w:comment', 'w:ins', 'w:del'].flatMap(name =>
        [...allOf(part, name)].map(({ attributes }) => attributes['w:date']),
      ),
    ),
  );
  expect(world.files.size).toBe(2);
  expect(dates.length).toBeGreaterThan(2);
  expect(new Set(dates)).toEqual(new Set([world.now()]));
  const silent = await wordOf({ draft, against: old, remarks: remarksOf([finding('')], draft) });
  for (const name of ['w:comment', 'w:ins'])
    for (const part of silent.values())
      for (const { attributes } of allOf(part, name)) expect(attributes).not.toHaveProperty('w:date');
});
