/** The sentence for a Node.js that lacks what we stand on (22.13), or null. Plain old syntax: it runs there. */
export function oldNode(version: string): string | null {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 13)) return null;
  return (
    `jixiao 需要 Node.js 22.13 或更新的版本，这台电脑上是 ${version}，请升级后再用。\n` +
    `jixiao needs Node.js 22.13 or newer; this is ${version}. Please upgrade it.\n`
  );
}
