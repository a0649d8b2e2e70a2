import {
  ErrorCode,
  McpError,
  type ReadResourceResult,
  type Resource,
  type ResourceTemplate,
} from '@modelcontextprotocol/sdk/types.js';
import type { World } from '../../ports.ts';
import type { Family } from '../../resources/resource.ts';

const SCHEME = 'jixiao://';
const ADDRESS = /^jixiao:\/\/([a-z]+)(?:\/([A-Za-z0-9-]{1,80}))?$/;
const mimeType = 'text/markdown';
/** Drafts shown one by one in a client's list; all of them are in `jixiao://drafts`. */
const SHOWN_DRAFTS = 20;

/** What a client shows in its list: an index of each family, and the newest drafts. */
export async function listed(families: readonly Family[], world: World): Promise<Resource[]> {
  const indexes = families.map(({ kind, title, description }) => ({
    uri: `${SCHEME}${kind}`,
    name: kind,
    title: `${title}目录`,
    description,
    mimeType,
  }));
  const drafts = (await families.find(({ kind }) => kind === 'drafts')?.list(world)) ?? [];
  return [
    ...indexes,
    ...drafts
      .slice(0, SHOWN_DRAFTS)
      .map(({ id, title }) => ({ uri: `${SCHEME}drafts/${id}`, name: id, title, mimeType })),
  ];
}

/** The addresses one may fill in. */
export const templates = (families: readonly Family[]): ResourceTemplate[] =>
  families.map(({ kind, title, description }) => ({
    uriTemplate: `${SCHEME}${kind}/{id}`,
    name: kind,
    title,
    description,
    mimeType,
  }));

async function textAt(uri: string, families: readonly Family[], world: World): Promise<string | null> {
  const [, kind, id] = ADDRESS.exec(uri) ?? [];
  const family = families.find(candidate => candidate.kind === kind);
  if (family === undefined) return null;
  if (id !== undefined) return family.read(id, world);
  const rows = (await family.list(world)).map(one => `- ${SCHEME}${family.kind}/${one.id} ${one.title}`);
  return [`# ${family.title}`, '', ...(rows.length === 0 ? ['（还没有）'] : rows), ''].join('\n');
}

/** What stands at an address. Errors: invalid params, in Chinese, when nothing does. */
export async function contentsOf(
  uri: string,
  families: readonly Family[],
  world: World,
): Promise<ReadResourceResult> {
  const text = await textAt(uri, families, world);
  if (text === null)
    throw new McpError(
      ErrorCode.InvalidParams,
      `没有“${uri.slice(0, 120)}”；先读 ${families.map(({ kind }) => SCHEME + kind).join('、')} 看有哪些`,
    );
  return { contents: [{ uri, mimeType, text }] };
}
