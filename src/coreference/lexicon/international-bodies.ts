/**
 * Bodies that copy names by their acronym alone, by the key of the acronym (see `nameKey`). They give an entity its full
 * name; what is said of it in the text stays as it is.
 */
export const INTERNATIONAL_BODIES: ReadonlyMap<string, string> = new Map(
  `un|United Nations
eu|European Union
au|African Union
ecb|European Central Bank
imf|International Monetary Fund
who|World Health Organization
wto|World Trade Organization
oecd|Organisation for Economic Co-operation and Development
osce|Organization for Security and Co-operation in Europe
oas|Organization of American States
oau|Organization of African Unity
iaea|International Atomic Energy Agency
icc|International Criminal Court
unhcr|United Nations High Commissioner for Refugees
icrc|International Committee of the Red Cross`
    .split('\n')
    .map((row) => row.split('|') as [string, string]),
);
