/** JSON pointers (RFC 6901): how findings, edits and repairs name a place. */

const escapeToken = (token: string | number): string =>
  typeof token === 'number' || !/[~/]/.test(token)
    ? String(token)
    : token.replaceAll('~', '~0').replaceAll('/', '~1');

/** Builds "/projects/0/name" from its tokens. */
export const pointer = (...tokens: (string | number)[]): string =>
  tokens.map(token => `/${escapeToken(token)}`).join('');

/** Tokens of a pointer; null when it is not one. */
export function tokensOf(path: string): string[] | null {
  if (path === '') return [];
  if (!path.startsWith('/')) return null;
  const tokens = path.slice(1).split('/');
  return path.includes('~') ? tokens.map(token => token.replaceAll('~1', '/').replaceAll('~0', '~')) : tokens;
}

const step = (node: unknown, token: string): unknown => {
  if (Array.isArray(node)) return /^(0|[1-9]\d*)$/.test(token) ? node[Number(token)] : undefined;
  if (node !== null && typeof node === 'object' && Object.hasOwn(node, token))
    return (node as Record<string, unknown>)[token];
  return undefined;
};

/** The value a pointer names, or undefined; never walks a prototype. */
export function valueAt(root: unknown, path: string): unknown {
  const tokens = tokensOf(path);
  return tokens === null ? undefined : tokens.reduce<unknown>(step, root);
}
