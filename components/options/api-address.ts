import { isHost } from '../popup/practice-check.ts';

/**
 * The send API's address as typed → its base URL, or the sentence id of what is wrong. Patients' phone numbers travel to
 * it, so it must be https; plain http is for a server on this very computer.
 */
export function apiAddress(typed: string): { url: string; origin: string } | { error: string } {
  const text = typed.trim();
  if (text === '') return { error: 'options_error_api_empty' };
  let url: URL;
  try {
    url = new URL(/^[a-z]+:\/\//i.test(text) ? text : `https://${text}`);
  } catch {
    return { error: 'options_error_api' };
  }
  if (!isHost(url.hostname)) return { error: 'options_error_api' };
  const here = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && here)) return { error: 'options_error_api_http' };
  if (!here && !url.hostname.includes('.')) return { error: 'options_error_api' };
  return { url: url.origin + url.pathname.replace(/\/+$/, ''), origin: url.origin };
}

/** `ABCDEFGH` → `ABCD EFGH`: read out loud in two breaths. */
export function spacedCode(code: string): string {
  return `${code.slice(0, 4)} ${code.slice(4)}`.trim();
}
