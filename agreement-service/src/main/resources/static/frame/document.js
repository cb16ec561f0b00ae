// A chosen file is read in at once; a fault's place is shown in the text.
const page = document.querySelector("form[data-document]");
if (page) {
	const text = page.querySelector("textarea");
	page.querySelector("input[type=file]").addEventListener("change", () => page.requestSubmit(page.querySelector("[name=_read]")));
	page.querySelectorAll("a[data-line]").forEach((place) => place.addEventListener("click", (event) => {
		event.preventDefault();
		const line = Number(place.dataset.line) - 1;
		const before = text.value.split("\n").slice(0, line).join("\n").length + (line > 0 ? 1 : 0);
		const end = text.value.indexOf("\n", before);
		text.focus();
		text.setSelectionRange(before, end < 0 ? text.value.length : end);
		text.scrollTop = Math.max(0, line - 4) * parseFloat(getComputedStyle(text).lineHeight);
		text.scrollIntoView({ block: "center" });
	}));
}
