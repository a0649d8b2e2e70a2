import { parseXml, textIn, type XmlElement } from '../xml.ts';
import { unzipped } from '../zip.ts';
import { named } from './page-reader.ts';

/** A part's name from a place written in another: places are relative unless they begin with a slash. */
export function resolved(from: string, place: string): string {
  const names = place.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const name of place.split('/'))
    if (name === '..') names.pop();
    else if (name !== '' && name !== '.') names.push(name);
  return names.join('/');
}

/** The parts of an OFD file. */
export class Package {
  readonly #bytes: Uint8Array;
  readonly #parts: Record<string, Uint8Array>;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#parts = unzipped(bytes, name => /\.xml$/i.test(name));
  }

  xml(name: string): XmlElement | undefined {
    const part = this.#parts[name];
    return part === undefined ? undefined : parseXml(part);
  }

  /** A part that is no XML, unpacked when it is asked for. */
  file(name: string): Uint8Array | undefined {
    return unzipped(this.#bytes, one => one === name)[name];
  }
}

/** The files of a document's pictures by the number of the resource. */
export function mediaOf(whole: Package, root: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const common = named(whole.xml(root), 'CommonData')[0];
  for (const list of [...named(common, 'PublicRes'), ...named(common, 'DocumentRes')]) {
    const place = resolved(root, textIn(list).trim());
    const resources = whole.xml(place);
    const folder = resources?.attributes['BaseLoc'] ?? '';
    for (const media of named(resources, 'MultiMedias').flatMap(all => named(all, 'MultiMedia'))) {
      const file = named(media, 'MediaFile').map(textIn)[0]?.trim() ?? '';
      found.set(media.attributes['ID'] ?? '', resolved(place, folder === '' ? file : `${folder}/${file}`));
    }
  }
  return found;
}
