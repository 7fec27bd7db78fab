import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

// Paths are relative because the same files are served by the window's own
// scheme and by `serve` over HTTP. Nothing is inlined, so that a policy of
// `default-src 'self'` holds for fonts and scripts alike.
export default defineConfig({
  base: './',
  plugins: [react()],
  build: {
    target: 'safari16.4',
    outDir: 'dist',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
  },
  server: { port: 5173, strictPort: true, proxy: { '/api': 'http://127.0.0.1:8410' } },
  test: {
    environment: 'jsdom',
    setupFiles: ['src/test-setup.ts'],
    css: { modules: { classNameStrategy: 'non-scoped' } },
    // A busy machine is slow, not wrong.
    testTimeout: 60_000,
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.{ts,mjs}'],
  },
});
