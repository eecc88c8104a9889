import { browser } from 'wxt/browser';
import { mount } from '#components/mount.tsx';
import { App } from './App.tsx';

// A page of our own words, in the reader's language. The ids are checked against the catalogue by a test.
const say = browser.i18n.getMessage as (id: string, params?: string[]) => string;
mount(<App />, { say, ui: browser.i18n.getUILanguage() });
