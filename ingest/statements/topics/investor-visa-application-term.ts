import { quantity } from "../topic-file.js";

/** For how many years the application is issued: longer for those who meet a condition of the rules. */
export const investorVisaApplicationTerm = quantity({
  id: "kz/investor-visa-application-term",
  group: "Visas",
  title: "Investor visa application: term",
  meaning: "For how many years an application is issued to investors who qualify, and to those recommended by an authority.",
  units: ["year"],
  scopes: ["qualified", "recommended"],
  about: /\bapplication\b|\bissue[sd]?\b/,
  context: /\binvestor visa\b|\binvestment committee\b/,
  not: /§a\d+ investor visa|\bvisa validity\b|\ba5 visa is issued\b|\bthis means\b|\bextend/,
  says: [
    /\b(?:issue[sd]?|term|valid|granted|period)\b[^.§]{0,70}?(?:of|for|to|is) (?<value>§a\d+)/g,
    /\bapplications? for (?:a period of |a term of |up to )*(?<value>§a\d+)/g,
  ],
  scopeWords: {
    recommended: /\brecommend\w*\b/,
    qualified:
      /\b(?:if the applicant|conditions?|member\w*|priority|contract|prove|following|confirm\w*|council|compl\w+|meets?|criteria)\b/,
  },
});
