const FIRST =
  `Amina Maya Priya Daniel Rosa Helen Ruth Leon Nadia Arthur Grace Omar Fatima Tom Isla Noah Zara Callum Ewa Kofi
  Mei Ines Hugo Yara Owen Beth Samir Tess Ivan Lena Jude Ayo Nell Rhys Dana Karim Faye Piotr Sana Megan`.split(
    /\s+/,
  );
const STEMS =
  `Yus Iqb Nai Ose Bian Mar Adl Fras Rahm Pel Okon Sing Khan Evan Park Chen Kowal Silv Ngu Hass Wals Byr Doyl Kerr
  Lowe Mbek Nova Orti Pate Quin Reid Stok Thom Ueda Varg Wood Xu Yate Zeph Ames`.split(/\s+/);
const ENDINGS = `uf al r i chi sh er an ton kins ley well ford by ham wood ers son a o en is ard ow`.split(
  /\s+/,
);

/** The names of people as SQL: 40 first names and 960 family names, met as often as each other. `n` is the person's number. */
export const NAME_SQL = {
  first: `(array[${quoted(FIRST)}])[1 + (n % ${FIRST.length})]`,
  last: `(array[${quoted(STEMS)}])[1 + ((n / ${FIRST.length}) % ${STEMS.length})] || (array[${quoted(ENDINGS)}])[1 + ((n / ${FIRST.length * STEMS.length}) % ${ENDINGS.length})]`,
} as const;

function quoted(words: readonly string[]): string {
  return words.map((word) => `'${word}'`).join(', ');
}

/** What a coordinator types to find somebody: a first name and the beginning of a family name. */
export const SEARCHES: readonly string[] = FIRST.flatMap((first, index) => [
  `${first} ${STEMS[index]}`,
  `${first} ${STEMS[(index * 7) % STEMS.length]}`,
]);
