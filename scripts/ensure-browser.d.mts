export function ensureBrowser(name: 'chromium' | 'firefox'): Promise<string>;
