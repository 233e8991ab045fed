// One press puts a test card's number on the clipboard and says so.
const said = document.getElementById("copied");
document.addEventListener("click", async (event) => {
  const { copy } = event.target.dataset ?? {};
  if (!copy) return;
  await navigator.clipboard.writeText(copy);
  said.textContent = `${said.dataset.said} ${copy}`;
});
