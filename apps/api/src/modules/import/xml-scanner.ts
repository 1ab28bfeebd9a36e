// A streaming scanner for the XML that spreadsheets are made of. No DTD is read (a document type is refused), so no entity
// can expand, and nothing is held but the construct at the end of a chunk. hucre's own SAX parser is not exported.

export interface XmlHandlers {
  /** Name without its prefix; attributes as written, to be read with `attribute`. */
  readonly open: (name: string, attributes: string) => void;
  /** Text with entities resolved; a long run comes in pieces. */
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
}

export interface XmlScanner {
  /** Takes the next piece; throws XmlFailure. */
  write(piece: string): void;
  /** Throws XmlFailure when the document is not complete. */
  end(): void;
}

export class XmlFailure extends Error {}

const PENDING_LIMIT = 256 * 1024;
const DEPTH_LIMIT = 64;
const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const ENTITY = /&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|(amp|lt|gt|quot|apos));|&/g;

/** Resolves the five entities and character references; a surrogate by number stays alone, so that it can be reported. */
export function resolveEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(ENTITY, (_all, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
    if (name !== undefined) return NAMED[name] ?? '';
    const code = hex !== undefined ? Number.parseInt(hex, 16) : decimal !== undefined ? Number(decimal) : -1;
    if (code < 0 || code > 0x10ffff) throw new XmlFailure('entity');
    return String.fromCodePoint(code);
  });
}

/** The value of an attribute by its local name. */
export function attribute(attributes: string, name: string): string | null {
  for (let at = attributes.indexOf(name); at !== -1; at = attributes.indexOf(name, at + 1)) {
    const before = attributes[at - 1];
    if (before === undefined || !/[\s:]/.test(before)) continue;
    const found = /^\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(attributes.slice(at + name.length));
    if (found !== null) return resolveEntities(found[1] ?? found[2] ?? '');
  }
  return null;
}

function tagEnd(text: string, from: number): number {
  let quote = 0;
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 34 || code === 39) quote = code;
    else if (code === 62) return at;
  }
  return -1;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Opens a scanner for one document. */
export function createXmlScanner(handlers: XmlHandlers): XmlScanner {
  let pending = '';
  let rooted = false;
  const open: string[] = [];

  const tag = (inner: string): void => {
    if (inner.startsWith('/')) {
      const name = inner.slice(1).trimEnd();
      if (open.pop() !== name) throw new XmlFailure(`</${name.slice(0, 40)}>`);
      handlers.close(localName(name));
      return;
    }
    const empty = inner.endsWith('/');
    const body = empty ? inner.slice(0, -1) : inner;
    const space = body.search(/\s/);
    const name = space === -1 ? body : body.slice(0, space);
    if (name === '' || (rooted && open.length === 0) || open.length >= DEPTH_LIMIT) throw new XmlFailure(`<${name.slice(0, 40)}>`);
    rooted = true;
    handlers.open(localName(name), space === -1 ? '' : body.slice(space));
    if (empty) handlers.close(localName(name));
    else open.push(name);
  };

  const text = (run: string): void => {
    if (open.length > 0) handlers.text(resolveEntities(run));
    else if (/[^\s\uFEFF]/.test(run)) throw new XmlFailure('text outside the document');
  };

  /** Takes one construct that begins at `from` with `<`; answers where the next one begins, -1 when it is not complete. */
  const markup = (from: number): number => {
    const until = (mark: string, skip: number): number => pending.indexOf(mark, from + skip);
    if (pending.startsWith('<!--', from)) {
      const end = until('-->', 4);
      return end === -1 ? -1 : end + 3;
    }
    if (pending.startsWith('<![CDATA[', from)) {
      const end = until(']]>', 9);
      if (end === -1) return -1;
      if (open.length > 0) handlers.text(pending.slice(from + 9, end));
      return end + 3;
    }
    if (pending.startsWith('<?', from)) {
      const end = until('?>', 2);
      return end === -1 ? -1 : end + 2;
    }
    if (pending.startsWith('<!', from)) {
      if (pending.length - from < 9 && ('<!--'.startsWith(pending.slice(from)) || '<![CDATA['.startsWith(pending.slice(from)))) return -1;
      throw new XmlFailure('document type');
    }
    const end = tagEnd(pending, from + 1);
    if (end === -1) return -1;
    tag(pending.slice(from + 1, end));
    return end + 1;
  };

  /** Text at the end of a piece is handed on, but for an entity or a surrogate pair that may be cut in two. */
  const tail = (from: number): number => {
    const amp = pending.lastIndexOf('&');
    let end = pending.length;
    if (amp >= from && pending.length - amp < 12 && !pending.includes(';', amp)) end = amp;
    if (end > from) text(pending.slice(from, end));
    return end;
  };

  return {
    write(piece) {
      pending = pending === '' ? piece : pending + piece;
      let at = 0;
      while (at < pending.length) {
        const less = pending.indexOf('<', at);
        if (less === -1) {
          at = tail(at);
          break;
        }
        if (less > at) text(pending.slice(at, less));
        at = less;
        const next = markup(less);
        if (next === -1) break;
        at = next;
      }
      pending = pending.slice(at);
      if (pending.length > PENDING_LIMIT) throw new XmlFailure('a tag without end');
    },
    end() {
      if (pending !== '' || open.length > 0 || !rooted) throw new XmlFailure('unexpected end');
    },
  };
}
