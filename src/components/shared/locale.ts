import { english } from './locales/en.js';
import { french } from './locales/fr.js';
import { portuguese } from './locales/pt.js';
import type { NumberFormats, Texts } from './locales/texts.js';

/** The words and the number formats of one language. */
export interface Locale {
  /** The BCP 47 tag in use, such as `fr` or `fr-CA`. */
  readonly tag: string;
  readonly texts: Texts;
  readonly format: NumberFormats;
}

const catalogues = [english, french, portuguese];
const known = new Map<string, Locale>();

/** The locale of a `lang` value: the region is kept for numbers, a language without a catalogue becomes English. */
export function localeFor(lang: string): Locale {
  let locale = known.get(lang);
  if (!locale) known.set(lang, (locale = makeLocale(lang)));
  return locale;
}

function makeLocale(lang: string): Locale {
  const wanted = canonical(lang);
  const language = wanted.split('-')[0];
  const catalogue = catalogues.find((candidate) => candidate.language === language);
  const tag = catalogue ? wanted : english.language;
  const format = numberFormats(tag);
  return { tag, texts: (catalogue ?? english).texts(format), format };
}

function canonical(lang: string): string {
  try {
    return Intl.getCanonicalLocales(lang.replaceAll('_', '-'))[0] ?? english.language;
  } catch {
    return english.language;
  }
}

function numberFormats(tag: string): NumberFormats {
  const formatter = (options: Intl.NumberFormatOptions) => {
    const { format } = new Intl.NumberFormat(tag, options);
    // A real minus sign, as wide as the plus.
    return (value: number) => format(value).replace('-', '−');
  };
  const oneDecimal = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  const signed = { signDisplay: 'exceptZero' } as const;
  return {
    count: formatter({ maximumFractionDigits: 0 }),
    value: formatter({ maximumFractionDigits: 2 }),
    score: formatter(oneDecimal),
    gap: formatter({ ...oneDecimal, ...signed }),
    tick: formatter({ maximumFractionDigits: 1 }),
    gapTick: formatter({ maximumFractionDigits: 1, ...signed }),
  };
}
