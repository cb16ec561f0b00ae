package dk.aftalebog.paper;

import io.nayuki.qrcodegen.QrCode;

/**
 * A text as a QR code for a page: what an SVG of it draws, so that no page has to fetch a
 * picture that may be of something else by then.
 *
 * @param size how many modules it is wide and high, the white around it among them
 * @param path the dark modules, as the data of a path of SVG
 */
public record CodePath(int size, String path) {

	/**
	 * Draws a text.
	 * @param text the text, to the letter
	 * @return its code
	 */
	public static CodePath of(String text) {
		QrCode code = CodePicture.code(text);
		StringBuilder path = new StringBuilder();
		for (int y = 0; y < code.size; y++) {
			for (int x = 0; x < code.size; x++) {
				if (code.getModule(x, y)) {
					path.append("M%d,%dh1v1h-1z".formatted(x + CodePicture.QUIET, y + CodePicture.QUIET));
				}
			}
		}
		return new CodePath(code.size + 2 * CodePicture.QUIET, path.toString());
	}

}
