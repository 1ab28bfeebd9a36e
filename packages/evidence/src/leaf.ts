import { createHash } from 'node:crypto';

/** The Merkle leaf hash of an entry's header bytes (RFC 6962 section 2.1): SHA-256 over 0x00 and the bytes; 32 bytes. */
export const leafHash = (headerBytes: Uint8Array): Uint8Array =>
  createHash('sha256').update(Uint8Array.of(0)).update(headerBytes).digest();
