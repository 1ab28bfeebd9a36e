import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';

const api = process.env['HUIYIN_API'] ?? 'http://127.0.0.1:4000';

export default defineConfig({
  base: '/',
  plugins: [react()],
  resolve: { conditions: ['source', ...defaultClientConditions] },
  build: { outDir: 'dist', target: 'es2022', sourcemap: false, chunkSizeWarningLimit: 900 },
  server: {
    port: 5173,
    // The host stays the page's own: the API takes its cookie only from a page of the same origin.
    proxy: Object.fromEntries(['/graphql', '/files', '/health', '/docs', '/test', '/paper', '/n', '/public'].map((path) => [path, { target: api, ws: path === '/graphql', changeOrigin: false }])),
  },
});
