// Hvorfra? opens beside the value; without this file its link leads to a page of its own.
document.addEventListener("htmx:afterSwap", (event) => {
	const answer = event.detail.target;
	if (answer.id === "hvorfra-answer") {
		const popover = answer.closest("[popover]");
		popover.showPopover();
		popover.querySelector("button").focus();
	}
});

// Whatever goes wrong is told by the page itself: a log-in that has expired, a fault.
for (const fault of ["htmx:sendError", "htmx:responseError", "htmx:onLoadError"]) {
	document.addEventListener(fault, (event) => {
		window.location.assign(event.detail.pathInfo.requestPath);
	});
}
