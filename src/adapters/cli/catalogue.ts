import type { Command } from './command.ts';
import { chatCommand } from './commands/chat.ts';
import { doctorCommand } from './commands/doctor.ts';
import { evalCommand } from './commands/eval.ts';
import { importCommand } from './commands/import.ts';
import { redlineCommand } from './commands/redline.ts';
import { renderCommand } from './commands/render.ts';
import { reviewCommand } from './commands/review.ts';
import { rulesCommand } from './commands/rules.ts';
import { schemaCommand } from './commands/schema.ts';
import { serveCommand } from './commands/serve.ts';
import { suggestCommand } from './commands/suggest.ts';
import { validateCommand } from './commands/validate.ts';

/** Every subcommand, in the order a person needs them. */
export const COMMANDS: readonly Command[] = [
  serveCommand,
  chatCommand,
  importCommand,
  suggestCommand,
  reviewCommand,
  validateCommand,
  renderCommand,
  redlineCommand,
  rulesCommand,
  evalCommand,
  schemaCommand,
  doctorCommand,
];
