/** What a person pastes, and where. */
export interface ClientSetting {
  readonly client: string;
  readonly where: string;
  readonly setting: string;
}

const json = (value: unknown): string => JSON.stringify(value, null, 2);

/** Ready-made settings with this machine's own absolute paths: programs with windows rarely see the shell's PATH. */
export function clientSettings({ node, entry }: { node: string; entry: string }): ClientSetting[] {
  const server = { command: node, args: [entry, 'serve'] };
  const quoted = [node, entry].map(path => `"${path}"`).join(' ');
  return [
    {
      client: 'Claude Desktop、Cursor',
      where: 'claude_desktop_config.json；.cursor/mcp.json',
      setting: json({ mcpServers: { jixiao: server } }),
    },
    {
      client: 'VS Code',
      where: '.vscode/mcp.json',
      setting: json({ servers: { jixiao: { type: 'stdio', ...server } } }),
    },
    { client: 'Claude Code', where: '在终端运行', setting: `claude mcp add jixiao -- ${quoted} serve` },
    {
      client: 'Codex',
      where: '~/.codex/config.toml',
      setting: `[mcp_servers.jixiao]\ncommand = ${JSON.stringify(node)}\nargs = ${JSON.stringify(server.args)}`,
    },
  ];
}
