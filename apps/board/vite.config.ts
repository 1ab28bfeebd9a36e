import { createHash } from 'node:crypto';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig, type Plugin } from 'vite';

const api = process.env['HUIYIN_API'] ?? 'http://127.0.0.1:4000';

/** Names the build in the page and in version.json, so that a screen sees that a newer one stands on the server. */
function buildName(): Plugin {
  let name = 'development';
  return {
    name: 'huiyin-build-name',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        name = createHash('sha256').update(`${Object.keys(bundle ?? {}).sort().join()}\n${html}`).digest('hex').slice(0, 16);
        return [{ tag: 'meta', attrs: { name: 'build', content: name }, injectTo: 'head' }];
      },
    },
    generateBundle: {
      order: 'post',
      handler() {
        this.emitFile({ type: 'asset', fileName: 'version.json', source: `${JSON.stringify({ build: name })}\n` });
      },
    },
  };
}

export default defineConfig({
  base: '/board/',
  plugins: [react(), buildName()],
  resolve: { conditions: ['source', ...defaultClientConditions] },
  build: { outDir: 'dist', target: 'es2022', sourcemap: false },
  server: { port: 5174, proxy: { '/graphql': { target: api, ws: true } } },
});
