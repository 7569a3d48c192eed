// The portal works without this file; with it, forms cannot be sent twice by a double click.
"use strict";
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post") return;
  if (form.dataset.sent) { event.preventDefault(); return; }
  form.dataset.sent = "yes";
});
window.addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
});

// A page of running work asks for itself again and shows what is new, until it is over.
(function live() {
  const place = document.querySelector("[data-live]");
  if (!place) return;
  window.setTimeout(async () => {
    try {
      const answer = await fetch(place.dataset.live, { headers: { Accept: "text/html" }, cache: "no-store" });
      if (answer.ok && !answer.redirected) {
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        // Within the content: the header has links to a person's work.
        const fresh = page.querySelector("main .work");
        if (fresh && fresh.innerHTML !== place.innerHTML) place.replaceWith(document.adoptNode(fresh));
      }
    } finally { live(); }
  }, 1000);
})();

// A digest is computed from a chosen file in the browser: the file is not sent.
for (const place of document.querySelectorAll("[data-digest]")) {
  const field = document.getElementById(place.dataset.digest);
  if (!field || !window.crypto?.subtle) continue;
  place.hidden = false;
  place.querySelector("input").addEventListener("change", async (event) => {
    const file = event.target.files[0];
    if (!file) return;
    const digest = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
    field.value = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
  });
}
