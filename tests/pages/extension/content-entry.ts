import { ContentScriptContext } from 'wxt/utils/content-script-context';
import script from '../../../entrypoints/pms.content/index.ts';

// What WXT's own entry does with the shipped content script.
void script.main(new ContentScriptContext('pms', { noScriptStartedPostMessage: true } as never));
