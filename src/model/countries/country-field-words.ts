/**
 * Words of the field that follow the name of a country with a capital and leave it the country: "Turkey Border Reopens",
 * "Georgia Embassy", "Russia March 5". In lower case, singular; a plural in -s is understood.
 */
const FIELD = `
embassy consulate consular consul mission ministry minister ministerial government president presidential premier prime parliament senate
cabinet authority agency department office service committee commission council court police army force customs guard administration
municipality akimat mayor king queen emir sultan chancellor ambassador diplomat official delegate delegation secretary state states side
foreign internal home interior justice health labour labor education finance economy economic trade tourism transport agriculture defence
defense security migration immigration emigration population employment social federal national central public general supreme high special
chief deputy acting first second third former new
republic federation kingdom emirate sultanate union commonwealth sar
border frontier checkpoint crossing airport airspace port seaport station railway rail train bus ferry road land sea air airline flight
flights route routes connection corridor direct charter regular scheduled transit travel traveller traveler trip tour tourist passenger
visitor arrival departure entry exit re-entry stay residence resident residency registration visa evisa e-visa visa-free visas free permit
passport id identity document card certificate stamp letter invitation quota licence license work worker job labour employer employee
expat expatriate foreigner alien citizen citizenship national nationality nationals people person family spouse child children student
investor investment business company companies firm entrepreneur diplomat refugee asylum migrant immigrant worker nomad
quarantine isolation test testing pcr covid covid-19 coronavirus vaccine vaccination vaccinated passport green qr health sanitary
doctor hospital mask curfew lockdown restriction ban closure opening reopening resumption suspension extension measure rule rules
requirement regulation law act code decree resolution order agreement treaty convention protocol memorandum policy regime list group
category zone region area district province city capital centre center north south east west northern southern eastern western
update news alert notice guide information report statement summary overview faq change changes amendment reform programme program plan
deadline date day week month year period term fee duty tax salary wage income amount rate minimum maximum price cost
january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun today tomorrow
and or to from of in on at for with without by via per as is are was were has have had be been being will would shall should can could may
might must do does did not no nor but if when while where who which that this these those the a an all any both each every some more most
after before since until till during between against about into onto over under out off up down back again only also now still yet
here there then than so such because due through throughout within
embassies ministries authorities agencies cities countries country nationalities categories policies fees duties taxes
sputnik sinovac sinopharm qazvac hayat-vax pfizer moderna astrazeneca
tenge dollar euro lira hotel hotels olympics championship cup team league
world international global european asian african arab muslim christian orthodox catholic
cross-border domestic local temporary permanent long short single multiple double online electronic digital
opens open closes close closed reopens reopen reopened resumes resume resumed suspends suspend suspended lifts lift lifted bans banned eases ease
eased tightens tighten extends extend extended cancels cancel cancelled canceled introduces introduce introduced imposes impose imposed adds add
removes remove removed allows allow allowed permits permitted requires require required launches launch launched starts start started begins
begin began ends end ended halts halt halted stops stop stopped grants grant granted issues issue issued waives waive waived abolishes abolish
restores restore restored restarts restart relaxes relax simplifies simplify changes change raises raise lowers cuts cut sets set keeps keep
makes make gets get gives give goes go says say joins join leaves leave signs sign ratifies plans plan considers may expects expect announces
announce announced updates clarifies approves approve adopts adopt recognises recognizes recognise recognize accepts accept refuses refuse
`;

const FIELD_WORDS: ReadonlySet<string> = new Set(FIELD.trim().split(/\s+/));

/** Whether this folded word is one of the field, singular or plural, or a short word of any heading. */
export function isFieldWord(folded: string): boolean {
  return FIELD_WORDS.has(folded) || (folded.endsWith("s") && FIELD_WORDS.has(folded.slice(0, -1)));
}
