// What is typed or pasted into a grid of figures is looked at as one goes; the server looks at it again.
const form = document.querySelector("form[data-figures]");
const texts = form?.querySelector("[data-pasted]");
const WRITTEN = /^[-−]?(?:\d{1,3}(?:[. ]\d{3})+|\d+)(?:,\d+)?$/;

const plain = (text) => text.replace(/\s+/g, " ").trim();

// As DanishNumber reads and writes.
const number = (text) => {
	const bare = plain(text).replace(/\s*(?:%|kr\.?)$/, "");
	return WRITTEN.test(bare) ? bare.replace(/[. ]/g, "").replace("−", "-") : null;
};

const unitOf = (row) => row.closest("[data-unit]").dataset.unit;
const isNumeric = (unit) => !["YES_NO", "TEXT"].includes(unit);
const field = (row, name) => row.querySelector(`[name$="${name}"]`);

const say = (input, message, wrong) => {
	const id = input.id + "-check";
	document.getElementById(id)?.remove();
	const others = (input.getAttribute("aria-describedby") ?? "").split(" ").filter((one) => one && one !== id);
	if (message) {
		const said = document.createElement("span");
		said.id = id;
		said.className = wrong ? "fault" : "look";
		said.textContent = message;
		input.after(said);
		others.push(id);
	}
	input.setAttribute("aria-describedby", others.join(" "));
	if (wrong) {
		input.setAttribute("aria-invalid", "true");
	} else {
		input.removeAttribute("aria-invalid");
	}
};

// What is wrong with a figure, or hardly meant.
const look = (row) => {
	const value = field(row, "/cell/value");
	const unit = unitOf(row);
	const text = plain(value.value);
	const read = number(text);
	row.querySelectorAll("td > .look").forEach((one) => one.id || one.remove());
	if (text && field(row, "/cell/missing").value) {
		say(value, texts.dataset.both, true);
	} else if (text && isNumeric(unit) && read === null) {
		say(value, texts.dataset.number, true);
	} else if (text && unit === "COUNT" && !/^\d+(?:,0+)?$/.test(read)) {
		say(value, texts.dataset.count, true);
	} else if (text && unit === "PERCENT" && (parseFloat(read.replace(",", ".")) < 0 || parseFloat(read.replace(",", ".")) > 100)) {
		say(value, texts.dataset.percent, false);
	} else {
		say(value, "", false);
	}
};

// A reason is asked for where a figure on record is changed.
const correct = (row) => {
	const correction = row.querySelector("[data-correction]");
	if (correction) {
		const value = field(row, "/cell/value").value;
		const now = [isNumeric(unitOf(row)) ? number(value) ?? plain(value) : plain(value),
			field(row, "/cell/missing").value, plain(field(row, "/cell/note").value)].join("|");
		correction.hidden = now === row.querySelector("[data-stood]").value && !correction.querySelector(".fault")
			&& !correction.querySelector("input").value;
	}
};

const put = (target, text) => {
	if (target instanceof HTMLSelectElement) {
		const words = { ja: texts.dataset.yes, nej: texts.dataset.no, yes: texts.dataset.yes, no: texts.dataset.no };
		const wanted = words[text.toLowerCase()] ?? text;
		const option = [...target.options].find((one) => one.value === wanted || one.text.toLowerCase() === wanted.toLowerCase());
		if (!option) {
			say(target, `${target.name.endsWith("/value") ? texts.dataset.yesNo : texts.dataset.reason} (${text})`, true);
			return false;
		}
		target.value = option.value;
		say(target, "", false);
	} else {
		target.value = text;
	}
	target.dispatchEvent(new Event("input", { bubbles: true }));
	return target.getAttribute("aria-invalid") === null;
};

// A column or a block from a spreadsheet, downwards and to the right from where one stands; blank cells leave what is there.
const paste = (event) => {
	const from = event.target.closest("td [name]");
	const text = event.clipboardData?.getData("text/plain").replace(/\r\n?/g, "\n").replace(/\n$/, "") ?? "";
	if (!from || !/[\n\t]/.test(event.clipboardData?.getData("text/plain") ?? "")) {
		return;
	}
	event.preventDefault();
	const row = from.closest("tr");
	const rows = [...row.parentElement.rows].slice(row.sectionRowIndex);
	const columns = (one) => [...one.querySelectorAll("td [name]")];
	const first = columns(row).indexOf(from);
	const count = { filled: 0, unread: 0, over: 0 };
	text.split("\n").forEach((line, down) => line.split("\t").forEach((cell, right) => {
		const typed = plain(cell);
		const target = rows[down] && columns(rows[down])[first + right];
		if (!typed && target instanceof HTMLSelectElement) {
			say(target, "", false);
		}
		if (typed) {
			count[!target ? "over" : put(target, typed) ? "filled" : "unread"]++;
		}
	}));
	texts.textContent = ["filled", "unread", "over"].filter((kind) => kind === "filled" || count[kind])
		.map((kind) => texts.dataset[kind].replace("#", count[kind])).join(" ");
};

if (form) {
	form.querySelectorAll("tbody tr").forEach(correct);
	form.addEventListener("input", (event) => {
		const row = event.target.closest("tbody tr");
		if (row) {
			if (event.target instanceof HTMLSelectElement) {
				say(event.target, "", false);
			}
			look(row);
			correct(row);
		}
	});
	form.addEventListener("paste", paste);
	form.addEventListener("reset", () => setTimeout(() => form.querySelectorAll("tbody tr").forEach((row) => {
		look(row);
		correct(row);
	})));
}
