/** Every permission the packages may ask for, and why it is needed. Anything else in a manifest fails `npm run zip`. */
export const PERMISSIONS: Record<string, { why: string; browsers: ('chrome' | 'edge' | 'firefox')[] }> = {
  activeTab: {
    why: 'The popup sees the address of the tab it was opened on, and only then, so that it can offer to set up that one site.',
    browsers: ['chrome', 'edge', 'firefox'],
  },
  storage: {
    why: "Settings and what was read stay in this browser's own storage.",
    browsers: ['chrome', 'edge', 'firefox'],
  },
  unlimitedStorage: {
    why: 'A practice has tens of thousands of patients; what was read of them is kept in this browser for up to 90 days instead of on a server.',
    browsers: ['chrome', 'edge', 'firefox'],
  },
  alarms: {
    why: 'Follow-ups that were started leave, and news of them come in, also while no page is open.',
    browsers: ['chrome', 'edge', 'firefox'],
  },
  scripting: {
    why: 'The script that reads the practice software is registered for the one site a person allowed, and for no other.',
    browsers: ['chrome', 'edge', 'firefox'],
  },
  sidePanel: {
    why: 'The list of tasks opens beside the practice software.',
    browsers: ['chrome', 'edge'],
  },
};

/** Asked for at set-up, one origin at a time, by a click of a person; nothing is granted at installation. */
export const OPTIONAL_HOSTS = {
  patterns: ['https://*/*', 'http://*/*'],
  why: 'Practice software runs at addresses nobody can list beforehand (hosted, and inside clinics without a certificate). The extension asks for exactly one address at set-up, and for the address of the send API when a practice pairs with one.',
};

/** Pages of the extension that a web page may show: the patient card, over the practice software. */
export const WEB_ACCESSIBLE = {
  resources: ['card.html'],
  why: 'The card is a page of the extension in a frame over the practice software. It shows nothing until the extension itself gave it a one-time token for that tab, frame and patient.',
};
