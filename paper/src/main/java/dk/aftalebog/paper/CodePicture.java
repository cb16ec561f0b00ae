package dk.aftalebog.paper;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import javax.imageio.ImageIO;

import io.nayuki.qrcodegen.QrCode.Ecc;
import io.nayuki.qrcodegen.QrCode;

/** A text as the picture of a QR code. */
final class CodePicture {

	/** White around a code, in modules, as its standard asks for. */
	static final int QUIET = 4;

	/** Points of the picture to a module. */
	private static final int SCALE = 6;

	private CodePicture() {
	}

	static QrCode code(String text) {
		return QrCode.encodeText(text, Ecc.MEDIUM);
	}

	static byte[] png(String text) {
		QrCode code = code(text);
		int size = (code.size + 2 * QUIET) * SCALE;
		BufferedImage picture = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_BINARY);
		for (int y = 0; y < size; y++) {
			for (int x = 0; x < size; x++) {
				boolean dark = code.getModule(x / SCALE - QUIET, y / SCALE - QUIET);
				picture.setRGB(x, y, dark ? 0x000000 : 0xFFFFFF);
			}
		}
		ByteArrayOutputStream png = new ByteArrayOutputStream();
		try {
			ImageIO.write(picture, "png", png);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return png.toByteArray();
	}

}
