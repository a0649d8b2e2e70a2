import Handlebars from 'handlebars';
import type { Templates } from '../ports.ts';
import { checkTemplate, partialsIn } from './check-template.ts';
import type { Shape } from './names.ts';

type Compiled = (view: unknown) => string;

/** Checked and compiled templates by their whole text: an edited file is a new one. */
const compiled = new Map<string, Compiled>();
/** The partials a template calls, by its text. */
const called = new Map<string, readonly string[]>();
const KEPT = 20;

function keep<T>(known: Map<string, T>, text: string, made: T): T {
  if (known.size >= KEPT) known.clear();
  known.set(text, made);
  return made;
}

const calledIn = (name: string, text: string): readonly string[] =>
  called.get(text) ?? keep(called, text, partialsIn(name, text));

async function withPartials(
  name: string,
  templates: Templates,
): Promise<{ text: string; partials: Map<string, string> }> {
  const partials = new Map<string, string>();
  const text = await templates.read(name);
  const open = [...calledIn(name, text)];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (partials.has(next)) continue;
    const partial = await templates.read(next);
    partials.set(next, partial);
    open.push(...calledIn(next, partial));
  }
  return { text, partials };
}

function compile(name: string, text: string, partials: ReadonlyMap<string, string>, shape: Shape): Compiled {
  checkTemplate(name, text, partials, shape);
  const engine = Handlebars.create();
  for (const [partial, body] of partials) engine.registerPartial(partial, body);
  const template = engine.compile(text, { strict: true, knownHelpersOnly: true, preventIndent: true });
  return view => template(view, { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false });
}

/** A template and all its partials as they stand: what a page changes with. Errors: `template_error`. */
export async function templateText(name: string, templates: Templates): Promise<string> {
  const { text, partials } = await withPartials(name, templates);
  return JSON.stringify([name, text, [...partials]]);
}

/** Fills a template. Its names are checked first; data is escaped always. Errors: `template_error`. */
export async function fill(name: string, view: unknown, shape: Shape, templates: Templates): Promise<string> {
  const { text, partials } = await withPartials(name, templates);
  const key = JSON.stringify([name, text, [...partials]]);
  const template = compiled.get(key) ?? keep(compiled, key, compile(name, text, partials, shape));
  return template(view);
}
