// The parts of two packages without types that the PDF worker uses.
declare module 'pdfmake' {
  interface PdfMake {
    setFonts(fonts: Record<string, Record<string, string>>): void;
    addTableLayouts(layouts: Record<string, unknown>): void;
    setUrlAccessPolicy(allowed: (url: string) => boolean): void;
    setLocalAccessPolicy(allowed: (path: string) => boolean): void;
    createPdf(definition: object): { getBuffer(): Promise<Buffer> };
  }
  /** Lays out documents; its settings are its own, one for all. */
  const pdfmake: PdfMake;
  /** Lays out documents; its settings are its own, one for all. */
  export default pdfmake;
}
declare module 'pdfmake/js/qrEnc.js' {
  interface Square { readonly x: number; readonly y: number; readonly w: number }
  /** pdfmake's QR codes: `_canvas` holds the white ground, then each dark square. */
  const encoder: { readonly default: { measure(node: object): { readonly _canvas: readonly Square[] } } };
  /** As a CommonJS module comes to an ES module: what it exports as default stands below `default`. */
  export default encoder;
}
declare module 'fontkit' {
  /** A font file, read as far as it is asked. */
  export interface Font { hasGlyphForCodePoint(codePoint: number): boolean }
  /** Opens a TrueType file; throws when it is none. */
  export function openSync(path: string): Font;
}
