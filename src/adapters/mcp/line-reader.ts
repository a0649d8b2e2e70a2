const NEWLINE = 10;
const EDGE_BYTES = 300;

/** What a stream of bytes turns out to hold. */
export interface LineEvents {
  line(text: string): void;
  /** A line beyond the limit was skipped; its first and last bytes may tell whose it was. */
  tooLong(edges: string): void;
}

/** Cuts bytes into lines of at most `limit` bytes, in time linear in what comes in; memory stays bounded. */
export function lineReader(limit: number, events: LineEvents): (chunk: Buffer) => void {
  let parts: Buffer[] = [];
  let size = 0;
  let head: Buffer | undefined;

  const take = (part: Buffer): void => {
    parts.push(part);
    size += part.length;
    if (head === undefined && size <= limit) return;
    const whole = Buffer.concat(parts);
    head ??= Buffer.from(whole.subarray(0, EDGE_BYTES));
    parts = [Buffer.from(whole.subarray(-EDGE_BYTES))];
  };

  const end = (): void => {
    const text = Buffer.concat(parts).toString('utf8');
    if (head === undefined) events.line(text);
    else events.tooLong(`${head.toString('utf8')}\n${text}`);
    parts = [];
    size = 0;
    head = undefined;
  };

  return chunk => {
    let start = 0;
    for (let at = chunk.indexOf(NEWLINE); at !== -1; at = chunk.indexOf(NEWLINE, start)) {
      take(chunk.subarray(start, at));
      end();
      start = at + 1;
    }
    if (start < chunk.length) take(chunk.subarray(start));
  };
}
