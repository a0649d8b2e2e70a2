import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { Protocol } from '@modelcontextprotocol/sdk/shared/protocol.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import {
  CallToolRequestSchema,
  CompleteRequestSchema,
  ErrorCode,
  GetPromptRequestSchema,
  ListPromptsRequestSchema,
  ListResourcesRequestSchema,
  ListResourceTemplatesRequestSchema,
  ListToolsRequestSchema,
  McpError,
  ReadResourceRequestSchema,
} from '@modelcontextprotocol/sdk/types.js';
import { JixiaoError } from '../../domain/errors.ts';
import type { World } from '../../ports.ts';
import type { Family } from '../../resources/resource.ts';
import type { Tool } from '../../tools/tool.ts';
import { advertise } from './advertise.ts';
import { callTool } from './call-tool.ts';
import { cleanInput } from './clean-input.ts';
import { completed } from './completion.ts';
import { formOf } from './elicit.ts';
import { instructions } from './instructions.ts';
import { throttled } from './progress.ts';
import { promptList, promptNamed } from './prompt-door.ts';
import { contentsOf, listed, templates } from './reading-matter.ts';

/** What the door needs from the roof. */
export interface Offer {
  readonly tools: readonly Tool[];
  readonly families: readonly Family[];
  readonly world: World;
  readonly version: string;
  /** Gets faults that no client is shown. */
  readonly report: (fault: unknown) => void;
}

/** What a form brings back is checked as any input is, so the SDK's schema compiler need not start. */
const noValidator = {
  getValidator: () => () => ({ valid: false as const, data: undefined, errorMessage: 'not used' }),
};

/** The SDK writes its code before the words of an error and the client does so again: once is enough. */
const plain = ({ code, message }: McpError): Error =>
  Object.assign(new Error(message.replace(/^MCP error -?\d+: /, '')), { code });

/** A fault of ours is reported and told without its words: they may name paths of this machine. */
async function hiding<T>(report: Offer['report'], work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (fault) {
    if (fault instanceof McpError) throw plain(fault);
    if (fault instanceof JixiaoError)
      throw plain(new McpError(ErrorCode.InternalError, `${fault.message}；${fault.fix}`));
    report(fault);
    throw plain(new McpError(ErrorCode.InternalError, '程序内部出错，请重试'));
  }
}

/** Speaks MCP over a transport until it closes: the only place that knows the protocol's SDK. */
export async function speakMcp(
  { tools, families, world, version, report }: Offer,
  transport: Transport,
): Promise<void> {
  const server = new Server(
    { name: 'jixiao', title: '绩效文本助手', version },
    {
      capabilities: { tools: {}, prompts: {}, resources: {}, completions: {} },
      instructions: instructions(world.documents.folder),
      jsonSchemaValidator: noValidator,
    },
  );
  server.onerror = report;
  let list: ReturnType<typeof advertise>[] | undefined;
  server.setRequestHandler(ListToolsRequestSchema, () => {
    list ??= tools.map(advertise);
    return { tools: list };
  });
  // `Server` would check each call a second time and its answer too: a third of what a small call costs, and ours are made to these types.
  Protocol.prototype.setRequestHandler.call(
    server,
    CallToolRequestSchema,
    ({ params }, { signal, sendNotification }) => {
      const progressToken = params._meta?.progressToken;
      const progress = throttled(params =>
        sendNotification({ method: 'notifications/progress', params: { progressToken, ...params } }).catch(
          report,
        ),
      );
      const ask = formOf(server, signal);
      const call = {
        signal,
        progress: progressToken === undefined ? () => {} : progress,
        ...(ask === undefined ? {} : { ask }),
      };
      return callTool(tools, params, world, call, report);
    },
  );
  server.setRequestHandler(ListPromptsRequestSchema, () => hiding(report, () => promptList(world)));
  server.setRequestHandler(GetPromptRequestSchema, ({ params }) =>
    hiding(report, () => promptNamed(cleanInput(params) as typeof params, world)),
  );
  server.setRequestHandler(ListResourcesRequestSchema, () =>
    hiding(report, async () => ({ resources: await listed(families, world) })),
  );
  server.setRequestHandler(ListResourceTemplatesRequestSchema, () => ({
    resourceTemplates: templates(families),
  }));
  server.setRequestHandler(ReadResourceRequestSchema, ({ params }) =>
    hiding(report, () => contentsOf(params.uri, families, world)),
  );
  server.setRequestHandler(CompleteRequestSchema, ({ params }) =>
    hiding(report, () => completed(params, families, world)),
  );
  await server.connect(transport);
}
