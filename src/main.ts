import { realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { extname } from 'node:path';
import pkg from '../package.json' with { type: 'json' };
import { type Config, readConfig } from './config.ts';
import { JixiaoError } from './domain/errors.ts';
import type { FolderOutcome, FolderRequest } from './folder/request.ts';
import type { World } from './ports.ts';
import { FAMILIES } from './resources/index.ts';
import { TOOLS } from './tools/index.ts';
import { openWorld, ourTemplates } from './world.ts';

const { version } = pkg;

const warn = (text: string): void => void process.stderr.write(`${text}\n`);

function report(fault: unknown): void {
  const told = fault instanceof Error && !(fault instanceof JixiaoError) ? fault.stack : undefined;
  warn(`jixiao：${told ?? (fault instanceof Error ? fault.message : String(fault))}`);
}

async function serve(config: Config): Promise<void> {
  const { serveStdio } = await import('./adapters/mcp/serve.ts');
  await serveStdio({ tools: TOOLS, families: FAMILIES, world: openWorld(config), version, report });
}

const noModel = (): JixiaoError =>
  new JixiaoError(
    'bad_input',
    '没有设模型，不能在终端里对话',
    '设环境变量 JIXIAO_LLM_URL（如 http://10.0.0.8:8000/v1）和 JIXIAO_LLM_MODEL，要密钥的再设 JIXIAO_LLM_KEY；其他命令不需要模型',
  );

async function folderReview(request: FolderRequest, { templatesFolder }: Config): Promise<FolderOutcome> {
  const { reviewFolder } = await import('./adapters/folder/review-folder.ts');
  // In the bundle this stands beside `folder-worker.js`, as it does here beside the source.
  const script = new URL(`./folder-worker${extname(import.meta.url)}`, import.meta.url);
  const templates = ourTemplates(templatesFolder);
  return reviewFolder(request, { script, workerData: { templatesFolder }, templates, version });
}

async function commandLine(argv: readonly string[], config: Config): Promise<void> {
  const { runCli } = await import('./adapters/cli/cli.ts');
  const worlds: World[] = [];
  process.stdout.on('error', () => process.exit());
  process.exitCode = await runCli(argv, {
    tools: TOOLS,
    version,
    installed: { node: process.execPath, entry: realpathSync(process.argv[1] ?? '.') },
    folders: { data: config.dataFile, output: config.filesFolder },
    signal: new AbortController().signal,
    world(reach) {
      const world = openWorld(config, reach);
      worlds.push(world);
      return world;
    },
    async serveHttp(request) {
      const { serveHttp } = await import('./adapters/http/serve.ts');
      const world = this.world();
      await serveHttp({ tools: TOOLS, families: FAMILIES, world, version, report }, request, {
        token: config.token,
        say: warn,
      });
    },
    async chat() {
      const { chat } = await import('./adapters/chat/chat.ts');
      const { createInterface } = await import('node:readline');
      const world = this.world();
      if (world.llm === null) throw noModel();
      const lines = createInterface({ input: process.stdin, terminal: false });
      const { print, signal } = this;
      await chat(
        { tools: TOOLS, families: FAMILIES, world, version, report },
        { llm: world.llm, lines, print, signal },
      );
    },
    reviewFolder: request => folderReview(request, config),
    evals: async request => (await import('../evals/run.ts')).runEvals(request),
    stdin: async () => (await import('node:stream/consumers')).buffer(process.stdin),
    print: text => void process.stdout.write(`${text}\n`),
    warn,
  });
  await Promise.all(worlds.map(world => world.store.close()));
}

function settings(): Config | undefined {
  try {
    return readConfig(process.env, process.platform, homedir());
  } catch (error) {
    if (!(error instanceof JixiaoError)) throw error;
    warn(`${error.message}\n${error.fix}`);
    process.exitCode = 2;
    return undefined;
  }
}

/** The roof: settings from the environment, the world from the settings, and one door. */
export async function main(argv: readonly string[]): Promise<void> {
  const config = settings();
  if (config === undefined) return;
  // Whoever reads the log may leave; the work goes on.
  process.stderr.on('error', () => {});
  await (argv.length === 1 && argv[0] === 'serve' ? serve(config) : commandLine(argv, config));
}
