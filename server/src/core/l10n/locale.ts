/** The languages that user-visible text exists in. */
export type Locale = 'en' | 'fr';

/** The same text in every language; `T` is a string or a function that builds one from facts. */
export type Localized<T> = Readonly<Record<Locale, T>>;
