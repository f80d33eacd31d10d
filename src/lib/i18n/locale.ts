// The languages of the interface and of the documents. French is the source (messages/fr).

/** French first, English second. */
export type Locale = 'fr' | 'en';
