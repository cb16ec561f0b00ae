package dk.aftalebog.verify;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dk.aftalebog.log.MalformedLog;
import dk.aftalebog.log.SigningKey;

/**
 * The verifier on the command line. Ends with 0: complete and unaltered; 1: it is not,
 * and the findings say what is wrong; 2: what was handed in cannot be checked.
 */
public final class Main {

	private static final int SOUND = 0;

	private static final int UNSOUND = 1;

	private static final int NOT_CHECKED = 2;

	private static final String USAGE = """
			aftalebog-verify EKSPORT|ADRESSE --key NØGLE [--earlier FIL]... [--document FIL]
			  EKSPORT       den hentede eksport eller bevispakke, en zip-fil eller en mappe med dens filer
			                / the export or evidence pack, a zip file or a folder
			  ADRESSE       f.eks. http://localhost:8080/api/log; adgang i AFTALEBOG_TOKEN / the running log
			  --key         nøglen, eller en fil med den / the verifier key, or a file that holds it
			  --earlier     et tidligere kontrolpunkt (flere efter hinanden) eller en tidligere eksport / an earlier
			                checkpoint (several one after another) or an earlier export
			  --document    et svar fra GET /api/agreements/{id} / such an answer; for an agreement alone:
			                --agreement ID --in-force-on DAG --known-at TIDSPUNKT
			aftalebog-verify new-key NAVN    laver en nøgle til at underskrive med / makes a signing key
			Slutter med 0: hel og uændret, 1: ikke, 2: kan ikke efterprøves. / Ends with 0: sound, 1: not, 2: not checked.
			""";

	private Main() {
	}

	/**
	 * Verifies, and ends the process.
	 * @param args see {@code docs/guides/verify-the-record.md}
	 */
	public static void main(String[] args) {
		PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
		System.exit(run(out, System.getenv(), args));
	}

	/**
	 * Verifies.
	 * @param out where it is told
	 * @param environment the environment: {@code AFTALEBOG_TOKEN}
	 * @param args the command line
	 * @return the exit code
	 */
	public static int run(PrintStream out, Map<String, String> environment, String... args) {
		if (args.length == 0 || args[0].equals("--help")) {
			out.print(USAGE);
			return (args.length == 0) ? NOT_CHECKED : SOUND;
		}
		try {
			return args[0].equals("new-key") ? newKey(out, args) : verify(out, environment, Arguments.parse(args));
		}
		catch (CannotVerify ex) {
			return notChecked(out, ex);
		}
		catch (RuntimeException ex) {
			// Whatever was handed in, nobody is shown a stack trace for it.
			return notChecked(out, new CannotVerify("Efterprøvningen gik selv i stykker: %s".formatted(ex),
					"The verifier itself broke down: %s".formatted(ex)));
		}
	}

	private static int notChecked(PrintStream out, CannotVerify why) {
		tell(out, why.finding());
		out.println("KAN IKKE EFTERPRØVES / CANNOT BE CHECKED");
		return NOT_CHECKED;
	}

	private static int verify(PrintStream out, Map<String, String> environment, Arguments arguments) {
		List<Earlier> earlier = new ArrayList<>();
		for (Path file : arguments.earlier()) {
			earlier.addAll(Earlier.read(file));
		}
		Path path;
		if (arguments.source().startsWith("http://") || arguments.source().startsWith("https://")) {
			LiveLog log = new LiveLog(arguments.source(), environment.get("AFTALEBOG_TOKEN"));
			earlier.add(log.checkpoint());
			path = log.export();
		}
		else {
			path = Arguments.path(arguments.source());
		}
		try (Export export = Export.open(path)) {
			Report report = new Verification(export, arguments.keys(), earlier, arguments.document()).run();
			tell(out, report);
			return report.isSound() ? SOUND : UNSOUND;
		}
	}

	private static void tell(PrintStream out, Report report) {
		report.findings().forEach((finding) -> tell(out, finding));
		report.remarks().forEach(out::println);
		if (report.evidence()) {
			tellEvidence(out, report);
		}
		else if (report.isSound()) {
			out.printf("HEL OG UÆNDRET til og med hændelse %d, i %d strømme%n", report.events(), report.streams());
			out.printf("COMPLETE AND UNALTERED up to event %d, in %d streams%n", report.events(), report.streams());
		}
		else {
			out.printf("IKKE HEL OG UÆNDRET: %d fund; uden fejl i sig selv til og med hændelse %d%n",
					report.findings().size(), report.events());
			out.printf("NOT COMPLETE AND UNALTERED: %d finding(s); without fault in itself up to event %d%n",
					report.findings().size(), report.events());
		}
	}

	private static void tellEvidence(PrintStream out, Report report) {
		if (report.isSound()) {
			out.printf("BEVISET HOLDER: dokumentet er, hvad %d hændelser siger, og de er alle i den underskrevne log%n",
					report.events());
			out.printf("THE EVIDENCE HOLDS: the document is what %d events say, and all are in the signed log%n",
					report.events());
		}
		else {
			out.printf("BEVISET HOLDER IKKE: %d fund%n", report.findings().size());
			out.printf("THE EVIDENCE DOES NOT HOLD: %d finding(s)%n", report.findings().size());
		}
	}

	private static void tell(PrintStream out, Finding finding) {
		Long position = finding.position();
		out.println(finding.code().wireName() + ((position != null) ? " " + position : ""));
		out.println("  " + finding.danish());
		out.println("  " + finding.english());
	}

	private static int newKey(PrintStream out, String... args) {
		if (args.length != 2) {
			throw new CannotVerify("Angiv loggens navn: new-key eksempel.dk/aftalebog",
					"Give the log's name: new-key example.org/aftalebog");
		}
		try {
			SigningKey key = SigningKey.generate(args[1]);
			out.println(key.secret());
			out.println(key.verifier());
			return SOUND;
		}
		catch (MalformedLog ex) {
			throw new CannotVerify("Et navn er uden mellemrum og plus: %s".formatted(args[1]),
					"A name is without spaces and plus: %s".formatted(args[1]));
		}
	}

}
