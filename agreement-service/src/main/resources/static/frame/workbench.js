// What is typed and not yet sent is kept in this tab, so that going back, loading anew or a crash loses nothing.
// Without this file the forms work the same, as far as the browser itself keeps them.
const place = (form) => "aftalebog " + new URL(form.action, location).pathname;

// What the form was about: the revision as it was, and what would come of it.
const about = (form) => [form.elements._seen?.value, form.elements["/basis"]?.value].join(" ");

const typed = (form) => [...form.elements]
	.filter((field) => field.name && !field.name.startsWith("_") && !["hidden", "file", "submit"].includes(field.type))
	.map((field) => [field.name, field.type === "checkbox" || field.type === "radio" ? field.value : null,
		field.type === "checkbox" || field.type === "radio" ? field.checked : field.value]);

for (const form of document.querySelectorAll("form[data-keep]")) {
	const shown = JSON.stringify(typed(form));
	const kept = JSON.parse(sessionStorage.getItem(place(form)) ?? "null");
	if (kept && document.getElementById("wrong") === null && JSON.stringify(kept.fields) !== shown && kept.seen === about(form)) {
		for (const [name, value, state] of kept.fields) {
			for (const field of form.elements) {
				if (field.name === name && (value === null || field.value === value) && field.type !== "hidden") {
					if (value === null) {
						field.value = state;
					} else {
						field.checked = state;
					}
				}
			}
		}
		form.querySelector("[data-restored]")?.removeAttribute("hidden");
	}
	form.addEventListener("input", () => sessionStorage.setItem(place(form),
		JSON.stringify({ seen: about(form), fields: typed(form) })));
	form.addEventListener("reset", () => {
		sessionStorage.removeItem(place(form));
		form.querySelector("[data-restored]")?.setAttribute("hidden", "");
	});
}

document.addEventListener("submit", (event) => {
	const form = event.target;
	if (form.action.endsWith("/logout")) {
		sessionStorage.clear();
		return;
	}
	if (event.submitter?.name === "_look") {
		// What comes back is what was typed, laid out anew.
		sessionStorage.removeItem(place(form));
	}
	if (form.dataset.sent && event.submitter?.name !== "_more") {
		event.preventDefault();
		return;
	}
	if (form.method === "post") {
		form.dataset.sent = "true";
	}
});

// What was done is no longer kept; after a failure on the way it still is.
if (document.querySelector("[data-done]")) {
	Object.keys(sessionStorage).filter((key) => key.startsWith("aftalebog ")).forEach((key) => sessionStorage.removeItem(key));
}

// A page that comes out of the browser's memory may be sent again.
window.addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach((form) => delete form.dataset.sent));

// What is wrong is read out first.
document.getElementById("wrong")?.focus();

for (const fault of ["htmx:sendError", "htmx:responseError"]) {
	document.addEventListener(fault, (event) => event.detail.target.setAttribute("data-stale", ""));
}
