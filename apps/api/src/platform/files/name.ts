/** Percent-encoded text as UTF-8, or as GB18030 where it is not UTF-8: older Windows programs encode names so. */
export function decodePercent(text: string): string {
  const bytes = Buffer.from(text.replaceAll('+', ' ').replace(/%([0-9a-fA-F]{2})|([^\u0000-\u00ff]+)/g, (_all, hex: string | undefined, wide: string | undefined) =>
    hex !== undefined ? String.fromCharCode(Number.parseInt(hex, 16)) : Buffer.from(wide ?? '', 'utf8').toString('latin1')), 'latin1');
  for (const label of ['utf-8', 'gb18030'])
    try {
      return new TextDecoder(label, { fatal: true }).decode(bytes);
    } catch { /* the next one */ }
  return '';
}

/** Code points a name keeps, with its extension. */
const NAME_MAX = 120;
/** Controls, and what turns the direction of writing: `gnp.exe` could be made to read `exe.png`. */
const UNSEEN = /[\p{Cc}\p{Cf}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/**
 * The name of a file as people may see it: no folders, no control or direction characters, no leading dots, at most
 * 120 code points, ending in `extension` (what it really is, without the dot) whatever it said. Answers `file.<extension>` when nothing is left.
 */
export function cleanName(name: string, extension: string): string {
  const bare = name.toWellFormed().replace(UNSEEN, '').split(/[\\/]/).at(-1)?.replace(/[<>:"|?*\ufffd]/g, '').trim().replace(/^[.\s]+|[.\s]+$/g, '') ?? '';
  const same = SAME_EXTENSIONS[extension] ?? [extension];
  const own = same.find((one) => bare.toLowerCase().endsWith(`.${one}`));
  const stem = own === undefined ? bare : bare.slice(0, -own.length - 1);
  const kept = [...stem].slice(0, NAME_MAX - extension.length - 1).join('').trim();
  return `${kept === '' ? 'file' : kept}.${extension}`;
}

const SAME_EXTENSIONS: Readonly<Record<string, readonly string[]>> = { jpg: ['jpg', 'jpeg', 'jpe'], m4a: ['m4a', 'mp4', 'aac'], ogg: ['ogg', 'oga', 'opus'], webm: ['webm', 'weba'] };

/** A `content-disposition` for a name of any script (RFC 6266 with RFC 8187), shown in the page or saved. */
export function disposition(name: string, how: 'inline' | 'attachment'): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
  return `${how}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
