import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'wxt';
import { LEAVING } from './lib/contract/leaving.ts';

/**
 * The installed package can read nothing: no host permission, only the right to ask for one origin at a time
 * (design.md §3). WXT would add the matches of a runtime-registered content script to host_permissions, so they are
 * taken out of the manifest again below.
 */
export default defineConfig({
  modules: ['@wxt-dev/module-react'],
  imports: false,
  manifestVersion: 3,
  vite: () => ({ plugins: [tailwindcss()], build: { sourcemap: false } }),
  manifest: ({ browser }) => ({
    name: '__MSG_app_name__',
    description: '__MSG_app_description__',
    default_locale: 'en',
    // activeTab: the popup may see the address of the tab it was opened on, to offer setting up that one origin.
    permissions: [
      'activeTab',
      'storage',
      'unlimitedStorage',
      'alarms',
      'scripting',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    web_accessible_resources: [{ resources: ['card.html'], matches: ['<all_urls>'] }],
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'comeback@comeback.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'], optional: [...LEAVING] },
            },
          },
        }
      : { minimum_chrome_version: '120' }),
  }),
  hooks: {
    'build:manifestGenerated': (_wxt, manifest) => {
      manifest.host_permissions = [];
    },
  },
});
