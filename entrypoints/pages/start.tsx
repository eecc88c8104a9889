import type { ReactNode } from 'react';
import { browser } from 'wxt/browser';
import { mount } from '#components/mount.tsx';
import { send } from '#lib/messages/send.ts';

// A page of our own words, in the reader's language. The ids are checked against the catalogue by a test.
const say = browser.i18n.getMessage as (id: string, params?: string[]) => string;
const zone = async () => (await send('words.zone', {})).zone;

/** Starts one of our pages: its words from the browser, its clock from the practice. */
export const start = (page: ReactNode) => mount(page, { say, ui: browser.i18n.getUILanguage(), zone });
