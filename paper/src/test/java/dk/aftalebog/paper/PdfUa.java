package dk.aftalebog.paper;

import java.io.ByteArrayInputStream;
import java.util.Collection;
import java.util.TreeSet;

import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** What veraPDF, which wrote none of it, says of a file by PDF/UA-1 (ISO 14289-1). */
public final class PdfUa {

	static {
		VeraGreenfieldFoundryProvider.initialise();
	}

	private PdfUa() {
	}

	/**
	 * Checks a file.
	 * @param pdf the file
	 * @return the rules that it breaks, each with the first place; none where it conforms
	 */
	public static Collection<String> broken(byte[] pdf) {
		try (PDFAParser parser = Foundries.defaultInstance()
			.createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
				PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
			TreeSet<String> broken = new TreeSet<>();
			for (TestAssertion assertion : validator.validate(parser).getTestAssertions()) {
				if (assertion.getStatus() == TestAssertion.Status.FAILED) {
					broken.add("%s-%d: %s".formatted(assertion.getRuleId().getClause(),
							assertion.getRuleId().getTestNumber(), assertion.getMessage()));
				}
			}
			return broken;
		}
		catch (Exception ex) {
			throw new IllegalStateException("The file could not be checked", ex);
		}
	}

}
