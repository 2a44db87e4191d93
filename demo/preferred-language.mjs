/**
 * The best of the languages that exist, by an Accept-Language header (RFC 9110, 12.5.4). `fr-CH` is content with `fr`.
 * @param {string} header such as `fr-CH, fr;q=0.9, en;q=0.8`; may be empty
 * @param {readonly string[]} available two-letter codes
 * @param {string} fallback when the header asks for none of them
 * @returns {string}
 */
export function preferredLanguage(header, available, fallback) {
  const wishes = header
    .split(',')
    .map((wish) => {
      const [range, ...parameters] = wish.split(';').map((part) => part.trim());
      const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
      return { language: range.split('-')[0].toLowerCase(), weight: Number(weight ?? 1) };
    })
    .filter(({ language, weight }) => weight > 0 && available.includes(language))
    // Stable: of equal weights the first named wins.
    .sort((a, b) => b.weight - a.weight);
  return wishes[0]?.language ?? fallback;
}
