/**
 * The kinds of data that leave the browser once a practice is connected with its send service, in the words of Firefox's
 * own question (Firefox built-in consent, 140 and later): first names and addresses, that somebody is due, and what a
 * screen said about a booking. Before that nothing leaves, so nothing is asked at installation.
 */
export const LEAVING = ['personallyIdentifyingInfo', 'healthInfo', 'websiteContent'] as const;
