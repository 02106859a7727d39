/**
 * States, provinces, the parts of the United Kingdom and continents with their GeoNames ids (geonames.org, CC BY 4.0: its
 * lists of first-order divisions and of continents): "id|name|other names". Those that share their name with their capital
 * city ("New York", "Berlin", "Shanghai") go by the name with a word for a region alone.
 */
const ROWS = `US
4829764|Alabama
5879092|Alaska
5551752|Arizona
4099753|Arkansas
5332921|California
5417618|Colorado
4831725|Connecticut
4142224|Delaware
4138106|District of Columbia
4155751|Florida
4197000|Georgia
5855797|Hawaii
5596512|Idaho
4896861|Illinois
4921868|Indiana
4862182|Iowa
4273857|Kansas
6254925|Kentucky
4331987|Louisiana
4971068|Maine
4361885|Maryland
6254926|Massachusetts
5001836|Michigan
5037779|Minnesota
4436296|Mississippi
4398678|Missouri
5667009|Montana
5073708|Nebraska
5509151|Nevada
5090174|New Hampshire
5101760|New Jersey
5481136|New Mexico
5128638|New York state|state of New York
4482348|North Carolina
5690763|North Dakota
5165418|Ohio
4544379|Oklahoma
5744337|Oregon
6254927|Pennsylvania
5224323|Rhode Island
4597040|South Carolina
5769223|South Dakota
4662168|Tennessee
4736286|Texas
5549030|Utah
5242283|Vermont
6254928|Virginia
5815135|Washington state|state of Washington
4826850|West Virginia
5279468|Wisconsin
5843591|Wyoming
CA
5883102|Alberta
5909050|British Columbia|B.C.
6065171|Manitoba
6087430|New Brunswick
6354959|Newfoundland and Labrador
6091069|Northwest Territories
6091530|Nova Scotia
6091732|Nunavut
6093943|Ontario
6113358|Prince Edward Island
6115047|Quebec
6141242|Saskatchewan
6185811|Yukon|Yukon Territory
CN
1818058|Anhui
1811017|Fujian
1810676|Gansu
1809935|Guangdong
1809867|Guangxi|Guangxi Zhuang Autonomous Region
1809445|Guizhou
1809054|Hainan
1808773|Hebei
2036965|Heilongjiang
1808520|Henan
1806949|Hubei
1806691|Hunan
2035607|Inner Mongolia|Inner Mongolia Autonomous Region
1806260|Jiangsu
1806222|Jiangxi
2036500|Jilin province
2036115|Liaoning
1799355|Ningxia|Ningxia Hui Autonomous Region
1280239|Qinghai
1796480|Shaanxi
1796328|Shandong
1795912|Shanxi
1794299|Sichuan
1279685|Tibet|Tibet Autonomous Region
1529047|Xinjiang|Xinjiang Uygur Autonomous Region|Xinjiang Uighur Autonomous Region
1785694|Yunnan
1784764|Zhejiang
DE
2953481|Baden-Wuerttemberg|Baden-Württemberg
2951839|Bavaria
2945356|Brandenburg
2905330|Hesse
2862926|Lower Saxony
2872567|Mecklenburg-Western Pomerania|Mecklenburg-Vorpommern
2861876|North Rhine-Westphalia
2847618|Rhineland-Palatinate
2842635|Saarland
2842566|Saxony
2842565|Saxony-Anhalt
2838632|Schleswig-Holstein
2822542|Thuringia
GB
6269131|England
2641364|Northern Ireland
2638360|Scotland
2634895|Wales

6255146|Africa
6255152|Antarctica
6255147|Asia
6255148|Europe
6255149|North America
6255151|Oceania
6255150|South America`;

export interface Region {
  /** GeoNames. */
  readonly id: string;
  /** ISO 3166-1 alpha-2; continents have none. */
  readonly country: string | undefined;
}

/** Regions by name, as written. */
export const REGIONS: ReadonlyMap<string, Region> = new Map(
  ROWS.split(/\n(?=[A-Z]{2}\n)|\n\n/).flatMap((block) => {
    const [, country, rows] = /^(?:([A-Z]{2})\n)?([\s\S]*)$/.exec(block)!;
    return rows!.split('\n').flatMap((row) => {
      const [id, ...names] = row.split('|');
      return names.map((name): [string, Region] => [name, { id: id!, country }]);
    });
  }),
);
