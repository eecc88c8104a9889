import { fileURLToPath } from 'node:url';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import type { InlineConfig } from 'vite';

/** Every face of the extension in every state, from made-up data: for screenshots, axe and a designer's eye. */
export default {
  root: fileURLToPath(new URL('.', import.meta.url)),
  configFile: false,
  plugins: [react(), tailwindcss()],
  logLevel: 'warn',
  build: {
    outDir: fileURLToPath(new URL('../../dist/gallery', import.meta.url)),
    emptyOutDir: true,
    chunkSizeWarningLimit: 2000,
  },
} satisfies InlineConfig;
