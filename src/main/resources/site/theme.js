/** Light or dark, as the reader's system has it until a button says otherwise. */
const root = document.documentElement;
const button = document.getElementById("theme");
const dark = () => (root.dataset.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";

function label() {
  button.setAttribute("aria-label", dark() ? "Light colours" : "Dark colours");
  button.textContent = dark() ? "☀" : "☾";
}

try {
  const kept = localStorage.getItem("theme");
  if (kept === "light" || kept === "dark") root.dataset.theme = kept;
} catch {
  // a browser may keep nothing for pages
}
label();
button.addEventListener("click", () => {
  root.dataset.theme = dark() ? "light" : "dark";
  label();
  try {
    localStorage.setItem("theme", root.dataset.theme);
  } catch {
    // a browser may keep nothing for pages
  }
});
