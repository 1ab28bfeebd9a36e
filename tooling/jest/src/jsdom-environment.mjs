// jsdom lacks parts of the platform that every browser has and that react-router and graphql-ws need.
import { TestEnvironment } from 'jest-environment-jsdom';

const MISSING = /** @type {const} */ ([
  'TextEncoder', 'TextDecoder', 'TextEncoderStream', 'TextDecoderStream', 'ReadableStream', 'WritableStream', 'TransformStream',
  'CompressionStream', 'DecompressionStream', 'fetch', 'Request', 'Response', 'Headers', 'structuredClone',
  // No MessageChannel: React would schedule over Node's, whose open ports keep jest from ending.
]);

export default class ScreenEnvironment extends TestEnvironment {
  /** @param {ConstructorParameters<typeof TestEnvironment>} args */
  constructor(...args) {
    super(...args);
    for (const name of MISSING) if (!(name in this.global) && name in globalThis) Object.assign(this.global, { [name]: globalThis[name] });
    // One realm for bytes: what Node's encoder returns must be `instanceof` the page's Uint8Array.
    Object.assign(this.global, { Uint8Array, ArrayBuffer });
  }
}
