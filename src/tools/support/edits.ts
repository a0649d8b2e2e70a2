import type { Draft, Indicator } from '../../domain/draft.ts';
import { JixiaoError } from '../../domain/errors.ts';
import { tokensOf } from '../../domain/pointer.ts';
import type { EditInput } from '../edit-draft.ts';
import { nextId } from './part-ids.ts';
import { indicatorFrom, printedValue, projectFrom, type RowInput, writtenValue } from './project-input.ts';

type Edit = NonNullable<EditInput['edits']>[number];
type Node = Record<string, unknown> | unknown[];

/** What only the store and the form decide. */
const FIXED = new Set(['schema', 'id', 'revision', 'imported', 'accepted']);

const refuse = (path: string, index: number, why: string, fix: string): JixiaoError =>
  new JixiaoError('bad_input', `第 ${index + 1} 处修改：${why}`, fix, { path });

const isNode = (value: unknown): value is Node => value !== null && typeof value === 'object';

interface Spot {
  readonly parent: Node;
  readonly key: string;
}

/** The container and key a path names; the container must be there. */
function spotAt(draft: Draft, path: string, index: number): Spot {
  const tokens = tokensOf(path);
  const key = tokens?.at(-1);
  if (tokens === null || key === undefined)
    throw refuse(path, index, `“${path}”不是有效的路径`, '路径以 / 开头，如 /projects/0/name');
  if (tokens.some(token => token === 'id' || token === '__proto__') || FIXED.has(tokens[0] ?? ''))
    throw refuse(path, index, `“${path}”不能直接修改`, '编号和版本由系统维护');
  let node: unknown = draft;
  for (const token of tokens.slice(0, -1)) {
    node = isNode(node) && Object.hasOwn(node, token) ? (node as Record<string, unknown>)[token] : undefined;
    if (node === undefined)
      throw refuse(path, index, `“${path}”所在的位置不存在`, '用 get_draft 核对路径；数组从 0 数起');
  }
  if (!isNode(node)) throw refuse(path, index, `“${path}”不在草稿之内`, '用 get_draft 核对路径');
  return { parent: node, key };
}

const slot = (list: readonly unknown[], key: string, path: string, index: number, upTo: number): number => {
  const at = key === '-' ? list.length : Number(key);
  if (!/^(-|0|[1-9]\d*)$/.test(key) || at > upTo)
    throw refuse(path, index, `“${path}”超出范围`, `这里有 ${list.length} 项，从 0 数起；加到末尾用 /-`);
  return at;
};

/** New parts get their id from us; projects and rows may be written the short way. */
function partFor(draft: Draft, path: string, value: unknown): unknown {
  const tokens = tokensOf(path) ?? [];
  const [head, at, list] = tokens;
  if (head === 'projects' && tokens.length === 2) return projectFrom(value, draft.projects, path);
  const project = head === 'projects' ? draft.projects[Number(at)] : undefined;
  if (project !== undefined && tokens.length === 4 && list === 'indicators' && isNode(value))
    return indicatorFrom(value as RowInput, nextId(`${project.id}-i`, project.indicators));
  if (project !== undefined && tokens.length === 4 && list === 'goals') {
    const id = nextId(`${project.id}-g`, project.goals);
    return typeof value === 'string' ? { id, text: value } : { ...(value as object), id };
  }
  if (head === 'sub_goals' && isNode(value))
    return { name: null, goal: null, indicators_text: null, ...value, id: nextId('s', draft.sub_goals) };
  if (head === 'safeguards' && isNode(value))
    return { title: null, text: null, ...value, id: nextId('m', draft.safeguards) };
  return value;
}

/** A part set whole keeps the id of the one it replaces; written the short way it is filled in like a new one. */
function valueFor(draft: Draft, edit: Edit, { parent, key }: Spot): unknown {
  if (edit.op === 'add') return partFor(draft, edit.path, edit.value);
  const old = Array.isArray(parent) ? parent[Number(key)] : undefined;
  if (
    !isNode(edit.value) ||
    Array.isArray(edit.value) ||
    'id' in edit.value ||
    !isNode(old) ||
    !('id' in old)
  )
    return edit.value;
  const made = partFor(draft, edit.path, edit.value);
  return isNode(made) ? { ...made, id: old.id } : made;
}

function put({ parent, key }: Spot, value: unknown, edit: Edit, index: number): void {
  if (!Array.isArray(parent)) parent[key] = value;
  else if (edit.op === 'set') parent[slot(parent, key, edit.path, index, parent.length - 1)] = value;
  else
    parent.splice(
      slot(parent, key, edit.op === 'move' ? (edit.to ?? '') : edit.path, index, parent.length),
      0,
      value,
    );
}

function take({ parent, key }: Spot, path: string, index: number): unknown {
  if (Array.isArray(parent)) return parent.splice(slot(parent, key, path, index, parent.length - 1), 1)[0];
  const value = parent[key];
  if (!Object.hasOwn(parent, key)) throw refuse(path, index, `“${path}”不存在`, '用 get_draft 核对路径');
  const required = typeof value === 'string' || value === null;
  if (required) parent[key] = null;
  else delete parent[key];
  return value;
}

/** Keeps the printed value and its parts telling the same thing after one of them was set. */
function settle(row: Indicator, field: string): void {
  if (field === 'value_raw') {
    const { operator, value } =
      row.value_raw === null ? { operator: '' as const, value: null } : writtenValue(row.value_raw);
    row.operator = operator;
    row.value = value;
  } else if ((field === 'operator' || field === 'value') && row.value !== null)
    row.value_raw = printedValue(row.operator, row.value);
}

function settleAround(draft: Draft, path: string): void {
  const [head, ...rest] = tokensOf(path) ?? [];
  const [rows, [index, field]] =
    head === 'projects' && rest[1] === 'indicators'
      ? [draft.projects[Number(rest[0])]?.indicators, rest.slice(2)]
      : [head === 'overall_indicators' ? draft.overall_indicators : undefined, rest];
  const row = rows?.[Number(index)];
  if (row !== undefined && field !== undefined) settle(row, field);
}

/** Carries out edits in order on a copy; the caller checks the result whole before it is saved. */
export function withEdits(draft: Draft, edits: readonly Edit[]): Draft {
  const next = structuredClone(draft);
  edits.forEach((edit, index) => {
    const spot = spotAt(next, edit.path, index);
    if ((edit.op === 'set' || edit.op === 'add') && edit.value === undefined)
      throw refuse(edit.path, index, '没有给出 value', '写明要填的内容；清空用 remove');
    if (edit.op === 'remove') take(spot, edit.path, index);
    else if (edit.op === 'move') {
      const value = take(spot, edit.path, index);
      put(spotAt(next, edit.to ?? '', index), value, edit, index);
    } else put(spot, valueFor(next, edit, spot), edit, index);
    settleAround(next, edit.path);
  });
  return next;
}
