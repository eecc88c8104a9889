/** The name of our one element in the page. A newer script finds an older one's by it. */
export const HOST = 'comeback-overlay';
