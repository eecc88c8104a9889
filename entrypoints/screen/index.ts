import type { UnlistedScriptDefinition } from 'wxt';
import { offer } from '../pms.content/parts.ts';
import { makeScreens } from './screens.ts';

/**
 * The reader, the badges and the bar, put into a frame by the background once the frame shows a screen of an adapter. What
 * `defineUnlistedScript` would make of a function, without bringing that along: the page pays for it.
 */
export default { main: () => offer({ screen: makeScreens }) } satisfies UnlistedScriptDefinition;
