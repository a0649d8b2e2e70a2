import { expect, it } from 'vitest';
import { webFrontEnd } from '../web.ts';
import { readHtml } from './read.ts';

const rows = (html: string): string[][] => readHtml(html).map(({ cells }) => cells.map(({ raw }) => raw));

it('a page is read as it is shown', () => {
  expect(rows('<h1>总体&nbsp; 目标</h1><p>甲<br>乙<span hidden>丙</span></p><script>丁</script>')).toEqual([
    ['总体\u00a0 目标'],
    ['甲'],
    ['乙'],
  ]);
  expect(rows('<table><tr><td rowspan=2>甲<td>乙<tr><td>丙</table>')).toEqual([
    ['甲', '乙'],
    ['', '丙'],
  ]);
});

it('of a form, what was typed and chosen is read', () => {
  const fields =
    '<input value="河道治理"><input type=hidden value="x"><td><select><option>甲<option selected>乙</select><td><textarea>丙</textarea>';
  expect(rows(`<table><tr><td>${fields}</table>`)).toEqual([['河道治理', '乙', '丙']]);
});

it.each([
  ['elements one in another without end', '<div>'.repeat(100_000)],
  ['one wide row above very many', `<table><tr><td colspan=300>甲${'<tr><td>乙'.repeat(4000)}</table>`],
  ['more columns than a table has', `<table><tr>${'<td>甲'.repeat(301)}</table>`],
])('%s: refused in Chinese', (_, html) => {
  expect(() => readHtml(html)).toThrow(/太大/);
});

it('a run of spaces that breaks nowhere is read at once', { timeout: 2000 }, () => {
  expect(rows(`<p>甲${'&nbsp;'.repeat(200_000)}乙</p>`)).toHaveLength(1);
});

it('comments before what is no page are passed over at once', { timeout: 2000 }, () => {
  const bytes = new TextEncoder().encode(`${'<!---->'.repeat(500)}文字`);
  expect(webFrontEnd.accepts({ bytes, name: '' })).toBe(false);
  const page = new TextEncoder().encode('<!-- 甲 --><!-- 乙 -->\n<table><tr><td>');
  expect(webFrontEnd.accepts({ bytes: page, name: '' })).toBe(true);
});
