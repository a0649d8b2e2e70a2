import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkTemplate } from './check-template.ts';
import { type Shape, shapeOf } from './names.ts';
import { VIEWS } from './view.ts';

const folder = new URL('../../templates/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(`${name}.hbs`, folder), 'utf8');
const partials = new Map(
  readdirSync(new URL('partials/', folder)).map(file => {
    const name = `partials/${file.replace('.hbs', '')}`;
    return [name, read(name)] as const;
  }),
);
const shape = shapeOf(VIEWS.text);
const said = (text: string, extra: ReadonlyMap<string, string> = partials): string => {
  try {
    checkTemplate('document', text, extra, shape);
    return 'fine';
  } catch (error) {
    return error instanceof Error && 'fix' in error ? `${error.message} ${error.fix}` : String(error);
  }
};

describe('a name that the view model does not have', () => {
  it.each([
    ['in a mustache', '\n{{titel}}', /templates\/document\.hbs 第 2 行：没有“titel”.*最接近的是“title”/],
    ['in #if', '{{#if statu}}x{{/if}}', /第 1 行：没有“statu”.*“status”/],
    ['in #unless', '{{#unless statu}}x{{/unless}}', /没有“statu”/],
    ['in #each', '\n\n{{#each project}}{{/each}}', /第 3 行：没有“project”.*“projects”/],
    ['in #with', '{{#with overal_goal}}{{/with}}', /没有“overal_goal”/],
    ['inside #each', '{{#each projects}}{{nam}}{{/each}}', /没有“nam”.*“name”/],
    ['inside the else of #if', '{{#if title}}{{else}}{{oops}}{{/if}}', /没有“oops”/],
    ['one level up', '{{#each projects}}{{../tittle}}{{/each}}', /没有“tittle”.*“title”/],
    ['too many levels up', '{{../title}}', /往外退得太多/],
    ['under a block parameter', '{{#each projects as |p|}}{{p.nam}}{{/each}}', /没有“nam”/],
    ['deep in a path', '{{#each projects}}{{#each rows}}{{cells.txt}}{{/each}}{{/each}}', /没有“txt”/],
    ['in the hash of a partial', '{{> partials/rows rows=row}}', /没有“row”/],
    ['as the context of a partial', '{{> partials/form projct}}', /没有“projct”/],
    ['in @root', '{{@root.titel}}', /没有“titel”/],
    ['as @data', '{{#each projects}}{{@idx}}{{/each}}', /没有“@idx”/],
    ['as a helper', '{{upper title}}', /不支持带参数的“upper”/],
    ['as a block helper', '{{#loop projects}}{{/loop}}', /不支持 \{\{#loop\}\}/],
    ['as a partial', '{{> partials/none}}', /没有部件“partials\/none”/],
    ['as a subexpression', '{{#if (eq title status)}}{{/if}}', /不能用子表达式/],
    ['through a prototype', '{{constructor}}', /没有“constructor”/],
  ])('%s is told with template, line and the nearest name', (_, text, message) => {
    expect(said(text)).toMatch(message);
  });

  it('inside a partial is told with the partial’s own name and line', () => {
    expect(said('{{> partials/x}}', new Map([['partials/x', '\n{{titel}}']]))).toMatch(
      /templates\/partials\/x\.hbs 第 2 行：没有“titel”/,
    );
  });
});

describe('a template that could do harm or nothing', () => {
  it.each([
    ['unescaped output', '{{{title}}}', /三重花括号/],
    ['unescaped output by &', '{{&title}}', /三重花括号/],
    ['a list printed as text', '{{projects}}', /不是文字/],
    ['a loop over a text', '{{#each title}}{{/each}}', /不是列表/],
    ['an unclosed block', '\n{{#if title}}', /第 \d+ 行：花括号写得不对/],
    ['a partial that calls itself', '{{> partials/a}}', /套用了自己/],
  ])('%s is refused', (_, text, message) => {
    expect(said(text, new Map([...partials, ['partials/a', '{{> partials/a}}']]))).toMatch(message);
  });
});

function* leaves(from: Shape, path: string): Iterable<readonly [string, Shape]> {
  if (from.kind === 'list') yield* leaves(from.item, path);
  else if (from.kind === 'object')
    for (const [name, field] of from.fields) {
      yield [`${path}.${name}`, field];
      yield* leaves(field, `${path}.${name}`);
    }
}

describe('our templates', () => {
  const documents = { text: 'document', table: 'table', review: 'review', ranking: 'ranking' } as const;
  it.each(['text', 'table', 'review', 'ranking'] as const)(
    '%s: every field of its view model is used, and no other',
    name => {
      const view = shapeOf(VIEWS[name]);
      const used = checkTemplate(documents[name], read(documents[name]), partials, view);
      const unused = [...leaves(view, name)].filter(([, field]) => !used.has(field)).map(([path]) => path);
      expect(unused).toEqual([]);
    },
  );
});
