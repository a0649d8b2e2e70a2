import { readdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/**
 * A file below `evals/`. This module stands one folder below the root, as the built program does: `../evals` leads
 * to the same place from both. What reads eval data goes through here, never through its own `import.meta.url`.
 */
const evalPath = (path: string): string => fileURLToPath(new URL(`../evals/${path}`, import.meta.url));

/** The text of a file below `evals/`. */
export const readEval = (path: string): Promise<string> => readFile(evalPath(path), 'utf8');

/** The names of files in a folder below `evals/`, in code order. */
export const listEval = async (path: string): Promise<string[]> => (await readdir(evalPath(path))).sort();

/** Writes a file below `evals/`. */
export const writeEval = (path: string, text: string): Promise<void> => writeFile(evalPath(path), text);
