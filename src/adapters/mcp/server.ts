import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { CallToolRequestSchema, ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import type { World } from '../../ports.ts';
import type { Tool } from '../../tools/tool.ts';
import { advertise } from './advertise.ts';
import { callTool } from './call-tool.ts';
import { instructions } from './instructions.ts';
import { throttled } from './progress.ts';

/** What the door needs from the roof. */
export interface Offer {
  readonly tools: readonly Tool[];
  readonly world: World;
  readonly version: string;
  /** Gets faults that no client is shown. */
  readonly report: (fault: unknown) => void;
}

/** Nothing here asks a client to fill in a form, so the SDK's schema compiler need not start. */
const noValidator = {
  getValidator: () => () => ({ valid: false as const, data: undefined, errorMessage: 'not used' }),
};

/** Speaks MCP over a transport until it closes: the only place that knows the protocol's SDK. */
export async function speakMcp(
  { tools, world, version, report }: Offer,
  transport: Transport,
): Promise<void> {
  const server = new Server(
    { name: 'jixiao', title: '绩效文本助手', version },
    {
      capabilities: { tools: {} },
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
  server.setRequestHandler(CallToolRequestSchema, ({ params }, { signal, sendNotification }) => {
    const progressToken = params._meta?.progressToken;
    const progress = throttled(params =>
      sendNotification({ method: 'notifications/progress', params: { progressToken, ...params } }).catch(
        report,
      ),
    );
    const call = { signal, progress: progressToken === undefined ? () => {} : progress };
    return callTool(tools, params, world, call, report);
  });
  await server.connect(transport);
}
