package dk.aftalebog.log;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the texts of both proofs have in common. */
record ProofText(long number, List<Hash> hashes, SignedNote checkpoint) {

	private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,17}");

	static ProofText parse(String name, String text) {
		int split = text.indexOf("\n\n");
		String[] lines = (split < 0) ? new String[] { "" } : text.substring(0, split).split("\n", -1);
		String number = lines[0].startsWith(name + " ") ? lines[0].substring(name.length() + 1) : "";
		if (!NUMBER.matcher(number).matches()) {
			throw new MalformedLog("A proof has a line '%s', hashes, an empty line and a checkpoint".formatted(name));
		}
		try {
			List<Hash> hashes = Arrays.stream(lines).skip(1).map(Hash::ofBase64).toList();
			return new ProofText(Long.parseLong(number), hashes, SignedNote.parse(text.substring(split + 2)));
		}
		catch (IllegalArgumentException ex) {
			throw new MalformedLog("A proof's hashes stand in base 64, one a line", ex);
		}
	}

	String write(String name) {
		return this.hashes.stream()
			.map((hash) -> hash + "\n")
			.collect(Collectors.joining("", name + " " + this.number + "\n", "\n" + this.checkpoint));
	}

}
