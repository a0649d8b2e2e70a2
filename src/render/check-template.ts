import Handlebars from 'handlebars';
import { JixiaoError } from '../domain/errors.ts';
import { nearest } from '../domain/nearest.ts';
import type { Shape } from './names.ts';

type Node = hbs.AST.Node;
type Expression = hbs.AST.Expression;

/** Where the checker stands: the template, the names in reach (innermost last), and what was used. */
interface Position {
  readonly template: string;
  /** What a person calls a line of it. */
  readonly place: (template: string, line: number) => string;
  readonly scopes: readonly Shape[];
  readonly blockParams: ReadonlyMap<string, Shape>;
  readonly partials: ReadonlyMap<string, string>;
  readonly trail: readonly string[];
  readonly used: Set<Shape>;
}

const LEAF: Shape = { kind: 'leaf' };
const BLOCKS = new Set(['if', 'unless', 'each', 'with']);
const DATA = new Set(['index', 'first', 'last', 'key']);

const lineOf = (template: string, line: number): string => `templates/${template}.hbs 第 ${line} 行`;

const fault = (at: Position, node: Node, what: string, fix: string): JixiaoError =>
  new JixiaoError('template_error', `${at.place(at.template, node.loc.start.line)}：${what}`, fix);

const isPath = (node: Node): node is hbs.AST.PathExpression => node.type === 'PathExpression';

function unknown(at: Position, node: Node, name: string, known: readonly string[]): JixiaoError {
  const [near] = nearest(name, known);
  return fault(
    at,
    node,
    `没有“${name}”这个字段`,
    near === undefined ? `这里可用：${known.join('、') || '（无）'}` : `最接近的是“${near}”`,
  );
}

/** The shape a path names; every step must be there. */
function shapeAt(path: hbs.AST.PathExpression, at: Position): Shape {
  if (path.data) {
    const name = path.parts[0] ?? '';
    if (name === 'root') return step(path.parts.slice(1), at.scopes[0] ?? LEAF, path, at);
    if (DATA.has(name)) return LEAF;
    throw unknown(
      at,
      path,
      `@${name}`,
      [...DATA].map(known => `@${known}`),
    );
  }
  const [head = ''] = path.parts;
  const bound = path.depth === 0 && !path.original.startsWith('this') ? at.blockParams.get(head) : undefined;
  if (bound !== undefined) return step(path.parts.slice(1), bound, path, at);
  const scope = at.scopes[at.scopes.length - 1 - path.depth];
  if (scope === undefined) throw fault(at, path, `“${path.original}”往外退得太多`, '减少一层 ../');
  return step(path.parts, scope, path, at);
}

function step(parts: readonly string[], from: Shape, path: Node, at: Position): Shape {
  let shape = from;
  for (const name of parts) {
    const next: Shape | undefined =
      shape.kind === 'object'
        ? shape.fields.get(name)
        : shape.kind === 'list' && name === 'length'
          ? LEAF
          : undefined;
    if (next === undefined)
      throw unknown(at, path, name, shape.kind === 'object' ? [...shape.fields.keys()] : []);
    at.used.add(next);
    shape = next;
  }
  return shape;
}

function value(node: Expression, at: Position): Shape {
  if (isPath(node)) return shapeAt(node, at);
  if (node.type === 'SubExpression')
    throw fault(
      at,
      node,
      '模板里不能用子表达式',
      '只用 {{字段}}、{{#if}}、{{#unless}}、{{#each}}、{{#with}} 和 {{> partials/名称}}',
    );
  return LEAF;
}

const within = (at: Position, scope: Shape, params: readonly string[] = []): Position => {
  const bound = new Map(at.blockParams);
  const [first, second] = params;
  if (first !== undefined) bound.set(first, scope);
  if (second !== undefined) bound.set(second, LEAF);
  return { ...at, scopes: [...at.scopes, scope], blockParams: bound };
};

function block(node: hbs.AST.BlockStatement, at: Position): void {
  const name = isPath(node.path) ? node.path.original : '';
  const [argument] = node.params;
  if (!BLOCKS.has(name))
    throw fault(at, node, `不支持 {{#${name}}}`, '可用：{{#if}}、{{#unless}}、{{#each}}、{{#with}}');
  if (argument === undefined || node.params.length > 1)
    throw fault(at, node, `{{#${name}}} 要有一个字段`, `如 {{#${name} projects}}`);
  for (const pair of node.hash?.pairs ?? []) value(pair.value, at);
  const shape = value(argument, at);
  if (name === 'each' && shape.kind !== 'list')
    throw fault(
      at,
      node,
      `{{#each}} 的“${isPath(argument) ? argument.original : ''}”不是列表`,
      '改用 {{#with}} 或 {{#if}}',
    );
  const inside =
    name === 'each' && shape.kind === 'list'
      ? within(at, shape.item, node.program.blockParams)
      : name === 'with'
        ? within(at, shape, node.program.blockParams)
        : at;
  statements(node.program.body, inside);
  statements(node.inverse?.body ?? [], at);
}

function partial(node: hbs.AST.PartialStatement, at: Position): void {
  const name = isPath(node.name) ? node.name.original : '';
  const text = at.partials.get(name);
  if (text === undefined)
    throw fault(at, node, `没有部件“${name}”`, `可用：${[...at.partials.keys()].join('、')}`);
  if (at.trail.includes(name)) throw fault(at, node, `部件“${name}”套用了自己`, '去掉循环');
  const [context] = node.params;
  const base = context === undefined ? (at.scopes.at(-1) ?? LEAF) : value(context, at);
  const given = (node.hash?.pairs ?? []).map((pair): [string, Shape] => [pair.key, value(pair.value, at)]);
  const fields = base.kind === 'object' ? base.fields : new Map<string, Shape>();
  const scope: Shape = given.length === 0 ? base : { kind: 'object', fields: new Map([...fields, ...given]) };
  const inside: Position = {
    ...at,
    template: name,
    scopes: [scope],
    blockParams: new Map(),
    trail: [...at.trail, name],
  };
  statements(parse(text, name).body, inside);
}

function mustache(node: hbs.AST.MustacheStatement, at: Position): void {
  if (!node.escaped) throw fault(at, node, '不能用三重花括号', '改用双花括号');
  if (!isPath(node.path)) return;
  if (node.params.length > 0 || node.hash !== undefined)
    throw fault(at, node, `不支持带参数的“${node.path.original}”`, '只写字段名');
  const shape = shapeAt(node.path, at);
  if (shape.kind !== 'leaf')
    throw fault(
      at,
      node,
      `“${node.path.original}”不是文字`,
      shape.kind === 'list' ? '用 {{#each}} 逐项写' : '写到它下面的字段',
    );
}

function statements(nodes: readonly Node[], at: Position): void {
  for (const node of nodes) {
    if (node.type === 'MustacheStatement') mustache(node as hbs.AST.MustacheStatement, at);
    else if (node.type === 'BlockStatement') block(node as hbs.AST.BlockStatement, at);
    else if (node.type === 'PartialStatement') partial(node as hbs.AST.PartialStatement, at);
    else if (node.type !== 'ContentStatement' && node.type !== 'CommentStatement')
      throw fault(at, node, '有不支持的写法', '只用字段、判断、循环和部件');
  }
}

/** Reads a template; a slip of its grammar is told with template and line. */
function parse(text: string, name: string): hbs.AST.Program {
  try {
    return Handlebars.parse(text);
  } catch (error) {
    const said = error instanceof Error ? error.message : '';
    const line = /line (\d+)/.exec(said)?.[1] ?? '1';
    throw new JixiaoError(
      'template_error',
      `${lineOf(name, Number(line))}：花括号写得不对`,
      '检查 {{ }} 是否成对、{{#…}} 是否有对应的 {{/…}}',
    );
  }
}

/**
 * Checks every name of a template and its partials against the view model, in blocks, arguments and hashes too,
 * where Handlebars' own strict mode does not look. Returns the shapes it uses. Errors: `template_error`.
 */
export function checkTemplate(
  name: string,
  text: string,
  partials: ReadonlyMap<string, string>,
  shape: Shape,
): ReadonlySet<Shape> {
  const used = new Set<Shape>();
  statements(parse(text, name).body, {
    template: name,
    place: lineOf,
    scopes: [shape],
    blockParams: new Map(),
    partials,
    trail: [name],
    used,
  });
  return used;
}

/** Checks tags in their order as `checkTemplate` does; `place` says which one is meant. Errors: `template_error`. */
export function checkTags(tags: readonly string[], shape: Shape, place: (index: number) => string): void {
  statements(parse(tags.join('\n'), '').body, {
    template: '',
    place: (_template, line) => place(line - 1),
    scopes: [shape],
    blockParams: new Map(),
    partials: new Map(),
    trail: [],
    used: new Set(),
  });
}

/** Names of the partials a template calls for. */
export function partialsIn(name: string, text: string): string[] {
  const found = new Set<string>();
  const visit = (nodes: readonly Node[]): void => {
    for (const node of nodes) {
      if (node.type === 'PartialStatement') {
        const { name: called } = node as hbs.AST.PartialStatement;
        if (isPath(called)) found.add(called.original);
      } else if (node.type === 'BlockStatement') {
        const { program, inverse } = node as hbs.AST.BlockStatement;
        visit([...program.body, ...(inverse?.body ?? [])]);
      }
    }
  };
  visit(parse(text, name).body);
  return [...found];
}
