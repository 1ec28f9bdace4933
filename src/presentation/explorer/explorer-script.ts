import { PAGE_SCRIPT } from "../timeline-page-parts.js";

/**
 * What pages do better with a script: bars show the words they rest on, a slider moves the day, results follow as one types, an entry is copied.
 * Nothing of a page needs it.
 */
export const EXPLORER_SCRIPT = `
if (document.getElementById("spans")) {${PAGE_SCRIPT}}
(() => {
  const slider = document.querySelector("input[type=range][data-first]");
  const field = document.querySelector("input[name=day]");
  if (slider && field) {
    const day = 86400000;
    const first = Date.parse(slider.dataset.first);
    const dayOf = () => new Date(first + slider.valueAsNumber * day).toISOString().slice(0, 10);
    slider.closest("label").hidden = false;
    slider.addEventListener("input", () => { field.value = dayOf(); slider.setAttribute("aria-valuetext", field.value); });
    slider.addEventListener("change", () => { field.form.requestSubmit(); });
  }
  const words = document.querySelector("input[name=words][data-live]");
  const results = document.getElementById("results");
  if (words && results) {
    let waiting = 0;
    let asked = 0;
    words.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(async () => {
        const query = new URLSearchParams(new FormData(words.form));
        const number = ++asked;
        if (words.value.trim().length < 2) return;
        const text = await fetch(words.form.action + "?" + query, { headers: { accept: "text/html" } })
          .then((answer) => (answer.ok ? answer.text() : ""), () => "")
          .catch(() => "");
        const page = new DOMParser().parseFromString(text, "text/html").getElementById("results");
        if (page && number === asked) { results.replaceChildren(...page.childNodes); history.replaceState(null, "", "?" + query); }
      }, 200);
    });
  }
  for (const button of document.querySelectorAll("button[data-copy]")) {
    if (!navigator.clipboard) break;
    button.hidden = false;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent);
      button.textContent = "Copied";
    });
  }
})();
`;
