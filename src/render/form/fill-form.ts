import { strFromU8, strToU8, zipSync } from 'fflate';
import Handlebars from 'handlebars';
import type { Draft } from '../../domain/draft.ts';
import { JixiaoError } from '../../domain/errors.ts';
import type { Profile } from '../../domain/profile.ts';
import { isZip, unzipped } from '../../importing/front-ends/zip.ts';
import { checkTags } from '../check-template.ts';
import { escaped, XML } from '../docx/xml.ts';
import { FORM_SHAPE, formDataOf } from './form-data.ts';
import { inWordsOf, placeOf, type Tag } from './tag.ts';
import { tidied } from './tidy.ts';
import { type Source, sourceOf } from './write-source.ts';

/** Parts of a Word file that a person types in, by what they call them. */
const PARTS: readonly (readonly [RegExp, string])[] = [
  [/^word\/document\.xml$/, '表样正文'],
  [/^word\/header\d*\.xml$/, '表样页眉'],
  [/^word\/footer\d*\.xml$/, '表样页脚'],
  [/^word\/(?:footnotes|endnotes)\.xml$/, '表样脚注'],
];
const TYPES = '[Content_Types].xml';
/** Any date in the package, so that the same draft gives the same bytes. */
const PACKED = new Date(1980, 0, 1);
/** What loops may write, in characters. */
const MOST = 60_000_000;

const BREAKS: Readonly<Record<string, string>> = { '\n': '<w:br/>', '\t': '<w:tab/>' };

/** Data as the text of a run; a line break and a tab stay what they are. */
const asText = (text: string): string =>
  escaped(text.replace(/\r\n?/g, '\n')).replace(
    /[\n\t]/g,
    sign => `</w:t>${BREAKS[sign] ?? ''}<w:t xml:space="preserve">`,
  );

function ready(view: unknown): unknown {
  if (typeof view === 'string') return asText(view);
  if (Array.isArray(view)) return view.map(ready);
  if (view === null || typeof view !== 'object') return view;
  return Object.fromEntries(Object.entries(view).map(([name, part]) => [name, ready(part)]));
}

function opened(bytes: Uint8Array): Record<string, Uint8Array> {
  const parts = isZip(bytes) ? unzipped(bytes, () => true) : {};
  if (parts['word/document.xml'] === undefined)
    throw new JixiaoError(
      'unsupported_format',
      '表样不是 Word 文件（.docx）',
      '在 Word 或 WPS 里打开表样，去掉打开密码，另存为 .docx',
    );
  if (Object.keys(parts).some(name => name.endsWith('vbaProject.bin')))
    throw new JixiaoError('unsupported_format', '表样带有宏', '在 Word 或 WPS 里另存为不带宏的 .docx');
  return parts;
}

/** Handlebars with loops that cannot run away. */
function engine(): typeof Handlebars {
  const own = Handlebars.create();
  const each = own.helpers['each'];
  let made = 0;
  own.registerHelper('each', function (this: unknown, list: unknown, options: Handlebars.HelperOptions) {
    const fn: Handlebars.TemplateDelegate = (context, more) => {
      const text = options.fn(context, more);
      made += text.length;
      if (made > MOST)
        throw new JixiaoError(
          'too_large',
          '按表样填出的内容太多',
          '检查表样里的 {{#每个}} 是否套了不该套的一层',
        );
      return text;
    };
    return each?.call(this, list, { ...options, fn });
  });
  return own;
}

function assertKnown(tags: readonly Tag[]): void {
  let meant: Tag | undefined;
  const place = (index: number): string => {
    meant = tags[index];
    return meant === undefined ? '表样' : placeOf(meant);
  };
  try {
    checkTags(
      tags.map(({ code }) => code),
      FORM_SHAPE,
      place,
    );
  } catch (error) {
    throw meant !== undefined && error instanceof JixiaoError ? inWordsOf(meant, error) : error;
  }
}

function filled({ text, tags }: Source, data: unknown): string {
  assertKnown(tags);
  const template = engine().compile(text, {
    strict: true,
    knownHelpersOnly: true,
    noEscape: true,
    ignoreStandalone: true,
  });
  return template(data, { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false });
}

/**
 * Fills a bureau's own form, a Word file with {{tags}}, with what the draft says; the rest of the file stays as it is.
 * Errors: `template_error` naming tag and paragraph, `unsupported_format`, `unreadable_file`, `too_large`.
 */
export function fillForm(bytes: Uint8Array, draft: Draft, profile: Profile): Uint8Array {
  const parts = opened(bytes);
  const data = ready(formDataOf(draft, profile));
  const next: Record<string, Uint8Array> = { ...parts };
  let tags = 0;
  for (const [name, part] of Object.entries(parts)) {
    const called = PARTS.find(([pattern]) => pattern.test(name))?.[1];
    if (called === undefined) continue;
    const source = sourceOf(part, called);
    tags += source.tags.length;
    if (source.tags.length > 0) next[name] = strToU8(XML + tidied(filled(source, data)));
  }
  if (tags === 0)
    throw new JixiaoError(
      'template_error',
      '表样里没有一个标记',
      '在要填的地方写 {{标题}}、{{#每个 项目}}…{{/每个}} 等标记，再存为 .docx',
    );
  const types = parts[TYPES];
  if (types !== undefined)
    next[TYPES] = strToU8(
      strFromU8(types).replace('wordprocessingml.template.main+xml', 'wordprocessingml.document.main+xml'),
    );
  return zipSync(next, { level: 6, mtime: PACKED });
}
