import { generate } from 'selfsigned';

/** A key and a certificate that nobody signed, for `localhost`: what a client must turn down. */
export async function selfSigned() {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }], { keySize: 2048, algorithm: 'sha256' });
  return { key, cert };
}
