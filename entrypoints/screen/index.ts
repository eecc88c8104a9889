import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offer } from '../pms.content/parts.ts';
import { makeScreens } from './screens.ts';

/** The reader, the badges and the bar, put into a frame by the background once the frame shows a screen of an adapter. */
export default defineUnlistedScript(() => offer({ screen: makeScreens }));
