const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** After a country these make it the name of a carrier ("Qatar Airways"). */
export const CARRIER_WORDS = words("airlines airline airways aviation avia airasia aero airlink skycargo");

/** Between a country and what makes it a firm: "Ukraine International Airlines". */
export const FIRM_INNER_WORDS = words(
  "international national royal regional cargo express united southern eastern northern western lion global general state central first",
);

/** After a country and "Air" these leave it the country: "Turkey Air Travel Resumes". */
export const AIR_NOUNS = words(
  "travel traffic space spaces border borders service services transport transportation connection connections communication communications link links route routes ticket tickets fare fares passenger passengers crew crews carrier carriers force gate gates corridor corridors bridge defence defense quality pollution mail freight arrivals departures checkpoint checkpoints",
);

/** Endings of firms. */
export const FIRM_ENDINGS = words(
  "ltd limited llc llp inc incorporated corp corporation plc gmbh ag jsc pjsc ooo oao holding holdings co group",
);

/** After a country with a capital these make a firm, a paper or a society. */
export const FIRM_NOUNS = words(
  "petroleum telecom telecommunications mobile tobacco steel motors southern eastern times herald tribune express railways cement breweries airfreight",
);

/** After a country with a capital these may make a firm or a society, or may not. */
export const PERHAPS_FIRM_NOUNS = words(
  "foundation charity university college institute academy school club capital post daily news media oil gas energy power bank insurance hotels resorts ventures direct first today online tours cargo lines logistics",
);

/** A name of several words that ends in one of these is an institution of the country. */
export const INSTITUTIONS = words(
  "committee ministry agency embassy consulate department service authority council commission administration government parliament court police bureau centre center board inspectorate directorate office airport customs minister president ambassador border law act code rules visa visas passport",
);

/** Before "of" and a country: something else. */
export const NOT_OF_COUNTRY = words(
  "church order knights duke duchess prince princess miss mister daughters sons map history wall bank",
);
/** Before "Bank of": the bank of the state, so the country. */
export const STATE_BANK_WORDS = words("national central state reserve development people's republican");
/** Before "of" and a country: perhaps something else. */
export const PERHAPS_OF_COUNTRY = words("university college heart spirit pride voice");

/** After a country with a capital: another place. Those of the second list may be meant in a heading as well. */
export const PLACE_NOUNS = words("river creek street avenue boulevard county township canyon strait falls");
export const PERHAPS_PLACE_NOUNS = words(
  "road lane square bay beach springs hills heights ridge plaza lake park house palace tower towers bridge island islands valley desert mall arena stadium village mountain mountains forest peninsula",
);
/** Before a country with a capital: a water or a mountain. */
export const PLACE_NOUNS_BEFORE = words("lake river mount mt fort cape");

/** After a word of nationality or a name: money. */
export const CURRENCY_WORDS = words(
  "dollar dollars pound pounds rouble roubles ruble rubles tenge tenges som soms sum soum lira liras dinar dinars dirham dirhams riyal riyals rial rials franc francs yuan renminbi yen won rupee rupees krone kroner krona kronor peso pesos zloty zlotys hryvnia hryvnias lari laris manat manats dram drams baht dong ringgit rand shekel shekels forint forints koruna lev leva leu lei somoni euro euros cent cents real reais rupiah",
);

/** After a word of nationality: its language. */
export const LANGUAGE_WORDS = words(
  "language languages translation translations translated speaking speaker speakers alphabet dictionary transcription spelling script letters grammar literature",
);

/** After a language these show that no noun follows. */
export const AFTER_LANGUAGE = words(
  "and or to by with for is are was were must may shall should will can on at from only as of if which that in",
);

/** Before a name with a capital: a person. */
export const TITLES = words(
  "mr mrs ms mx dr prof professor sir madam madame lord lady dame capt captain sgt lt col gen rev miss messrs hon esq",
);

/** Words of saying, before or after a person. */
export const SAYING = words(
  "says said say saying told tells telling adds added explains explained notes noted announces announced states stated reported commented comments writes wrote confirms confirmed warns warned emphasises emphasised emphasized stresses stressed recalls recalled believes thinks advises advised reminds reminded argues argued claims claimed reveals revealed asked asks replied replies interviewed quoted met thanked recommends recommended joined joins spoke speaks presented presents signed",
);

/** What persons are: before a name or behind it. */
export const ROLES = words(
  "head director spokesman spokeswoman spokesperson chief ceo cfo coo chairman chairwoman chair manager lawyer attorney counsel adviser advisor consultant partner expert specialist officer secretary colleague journalist author editor analyst economist professor doctor physician founder owner student senator deputy assistant associate coordinator captain commissioner representative engineer researcher employee recruiter who aged born",
);

/** Common given names, none that is a town or a country. */
export const GIVEN_NAMES = words(
  `michael james john robert david william richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory alexander frank patrick raymond jack dennis jerry tyler aaron jose adam nathan henry douglas zachary peter kyle walter ethan jeremy harold keith christian roger noah gerald carl terry sean arthur lawrence jesse dylan bryan joe billy bruce albert willie gabriel logan alan juan wayne roy ralph randy eugene vincent russell louis philip bobby johnny bradley tom tim jim bob bill mike dave steve chris ben sam dan matt nick tony rick ron ken ted fred luke simon colin neil graham ian stuart trevor nigel oliver harry
  mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley kimberly emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen amy angela shirley anna brenda pamela emma nicole helen samantha katherine christine debra rachel carolyn janet catherine maria heather diane ruth julie olivia joyce virginia kelly lauren christina joan evelyn judith megan andrea cheryl hannah jacqueline martha gloria teresa ann sara madison frances kathryn janice jean alice abigail julia judy sophia grace denise amber doris marilyn danielle beverly isabella theresa diana natalie brittany charlotte marie kayla alexis lori jane kate anne lucy claire fiona
  olga elena irina natalia tatiana svetlana ivan sergey dmitry vladimir igor oleg alexey andrei nikolai yuri boris pavel viktor aigul aliya dinara gulnara asel nurlan askar yerlan timur arman ahmed ahmad mohammed muhammad mohamed ali hassan hussein omar khalid fatima aisha leyla mehmet mustafa rajesh priya amit anil wei li ming hiroshi yuki carlos luis miguel pedro jorge antonio marco giovanni pierre michel francois hans klaus jürgen jurgen stefan lars anders sven`,
);

/** Countries and nationalities that are given names of persons too. */
export const COUNTRIES_AS_GIVEN_NAMES = words(
  "jordan georgia chad india israel kenya german finn dane cuba holland jersey brit ireland paris cyprus malta chile turk dominica america austria asia guinea britain",
);

/** Countries and nationalities that are surnames too. */
export const COUNTRIES_AS_SURNAMES = words(
  "jordan holland ireland england israel chad wales scotland german germany french irish welsh dane finn pole poland brazil jersey spain turk dutch georgia britain denmark norman swede guinea cuba malta france portugal norway lebanon romania",
);

/** Surnames in -s; other words in -s behind a country in a heading are verbs or plurals. */
export const SURNAMES_IN_S = words(
  "williams davis harris jones roberts adams davies evans edwards hughes phillips rogers stevens matthews james thomas lewis collins morris reynolds simmons jenkins perkins watkins hopkins sanders richards peters daniels andrews walters banks brooks woods wells mills hayes fields weeks parks jacobs gibbs hicks owens myers meyers powers sims rhodes barnes burns stokes francis ellis dennis curtis nichols hodges holmes stephens waters higgins dawkins",
);

/** Before "US" in capitals, and with a capital, these make it a pronoun. */
export const PRONOUN_VERBS = words(
  "contact join follow about call ask tell help visit email write reach find meet trust support like let give send why choose message text behind among joining rate review",
);
export const PERHAPS_PRONOUN_WORDS = words("with to for by on");

/** After "PRC" these show a slip of the pen for "PCR". */
export const TEST_WORDS = words("certificate certificates test tests testing result results");
