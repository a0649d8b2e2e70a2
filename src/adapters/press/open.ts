import { JixiaoError } from '../../domain/errors.ts';
import type { Press } from '../../ports.ts';
import { bothStandards } from './both-standards.ts';

type Engine = typeof import('@myriaddreamin/typst-ts-node-compiler');
type Compiler = ReturnType<Engine['NodeCompiler']['create']>;

const UNKNOWN = /^unknown font family: (.*)$/;
/** A folder that is not there: a text that names a file finds none. */
const NOWHERE = '/jixiao-reads-no-files';
/** Tagged, for readers that speak; and for archives, which ask for a date. */
const [SPOKEN, ARCHIVED] = ['ua-1', 'a-2a'] as const;

const failed = (): JixiaoError =>
  new JixiaoError(
    'internal',
    'PDF 没有排成',
    '改用 docx，在 Word 或 WPS 里另存为 PDF，并把这个问题告诉维护人员',
  );

async function compiler(): Promise<Compiler | null> {
  try {
    const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
    return NodeCompiler.create({ workspace: NOWHERE });
  } catch {
    return null;
  }
}

/** What the typesetter said, message by message. */
const messages = (own: Compiler, said: Parameters<Compiler['fetchDiagnostics']>[0] | null): string[] =>
  (said === null ? [] : own.fetchDiagnostics(said)).map(({ message }: { message: string }) => message);

type Document = Parameters<Compiler['pdf']>[0];

/** The file by one standard; null where the text does not meet it. */
function written(own: Compiler, document: Document, pdfStandard?: string): Uint8Array | null {
  try {
    return own.pdf(document, pdfStandard === undefined ? {} : { pdfStandard });
  } catch {
    return null;
  }
}

/** By both standards where the text has a date, else the spoken one; by none where a letter has no glyph. */
function exported(own: Compiler, document: Document): Uint8Array {
  const spoken = written(own, document, SPOKEN);
  const archived = spoken === null ? null : written(own, document, ARCHIVED);
  const both = archived === null ? null : bothStandards(archived);
  const made = both ?? spoken ?? written(own, document);
  if (made === null) throw failed();
  return made;
}

/** The typesetter from npm, loaded with the first page; it fetches nothing and reads fonts only. */
export function openPress(): Press {
  let loading: Promise<Compiler | null> | undefined;
  return {
    async print(source) {
      loading ??= compiler();
      const own = await loading;
      if (own === null) return null;
      const made = own.compile({ mainFileContent: source });
      if (made.result === null) throw failed();
      const missing = messages(own, made.takeWarnings()).flatMap(text => UNKNOWN.exec(text)?.[1] ?? []);
      const bytes = exported(own, made.result);
      own.evictCache(0);
      return { bytes, missing };
    },
  };
}
