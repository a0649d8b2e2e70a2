import type { Command } from '../command.ts';
import { doctorCommand } from './doctor.ts';
import { importCommand } from './import.ts';
import { renderCommand } from './render.ts';
import { reviewCommand } from './review.ts';
import { rulesCommand } from './rules.ts';
import { schemaCommand } from './schema.ts';
import { validateCommand } from './validate.ts';

/** Every subcommand but `serve`, in the order a person needs them. */
export const COMMANDS: readonly Command[] = [
  importCommand,
  reviewCommand,
  validateCommand,
  renderCommand,
  rulesCommand,
  schemaCommand,
  doctorCommand,
];
