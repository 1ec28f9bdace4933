/** The news of two captures: in the second entry from one country is banned. */
export const EARLIER_NEWS = `Entry
March 1, 2021
From March 1, 2021 a PCR certificate is required on entry into Kazakhstan.

Rules
June 1, 2021
The visa-free regime of Kazakhstan is suspended until December 31, 2021.
`;
export const laterNews = (lastDay: string): string => `Flights
July 5, 2021
Entry into Kazakhstan is banned for citizens of Nepal from July 10, 2021.

News
${lastDay}
Offices of the service are open again.
`;
