package org.throughline.platform.document;

import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

import org.throughline.platform.form.RuleViolation;

/**
 * The logo of an organisation, as PNG.
 *
 * @param png the picture
 * @param description what it shows, such as the name of the organisation
 */
public record Logo(byte[] png, String description) {

	/** The largest file in bytes. */
	public static final int LARGEST_FILE = 2 * 1024 * 1024;

	/** The most points of a side. */
	public static final int LONGEST_SIDE = 4000;

	private static final String FIELD = "logo";

	/**
	 * Returns the logo in a PNG, JPEG or SVG file, redrawn so that only the picture
	 * remains. What the file is shows its content, not its name.
	 * @throws RuleViolation on the field logo if the file is too large, is no such
	 * picture, or has more than a picture
	 */
	public static Logo of(byte[] file, String description) {
		if (file.length > LARGEST_FILE) {
			throw tooLarge();
		}
		try {
			var drawing = LogoDrawing.of(file);
			return new Logo((drawing != null) ? drawing : draw(file), description);
		}
		catch (RuleViolation ex) {
			throw ex;
		}
		catch (IOException | RuntimeException ex) {
			throw new RuleViolation(FIELD, "logo.broken");
		}
	}

	/** Returns what is wrong with a file of more than {@link #LARGEST_FILE} bytes. */
	public static RuleViolation tooLarge() {
		return new RuleViolation(FIELD, "logo.large", LARGEST_FILE / 1024 / 1024);
	}

	private static byte[] draw(byte[] file) throws IOException {
		try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
			var readers = ImageIO.getImageReaders(input);
			if (!readers.hasNext()) {
				throw new RuleViolation(FIELD, "logo.kind");
			}
			var reader = readers.next();
			try {
				reader.setInput(input, true, true);
				requireReadable(reader);
				return draw(reader.read(0));
			}
			finally {
				reader.dispose();
			}
		}
	}

	/** Looks at kind and size before the picture takes memory. */
	private static void requireReadable(ImageReader reader) throws IOException {
		String format = reader.getFormatName().toLowerCase(Locale.ROOT);
		if (!format.equals("png") && !format.equals("jpeg")) {
			throw new RuleViolation(FIELD, "logo.kind");
		}
		if (reader.getWidth(0) > LONGEST_SIDE || reader.getHeight(0) > LONGEST_SIDE) {
			throw new RuleViolation(FIELD, "logo.side", LONGEST_SIDE);
		}
	}

	private static byte[] draw(BufferedImage picture) throws IOException {
		var drawn = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_ARGB);
		var graphics = drawn.createGraphics();
		graphics.drawImage(picture, 0, 0, null);
		graphics.dispose();
		var png = new ByteArrayOutputStream();
		ImageIO.write(drawn, "png", png);
		return png.toByteArray();
	}

	/** Returns its width and height in points. */
	Dimension size() {
		return PngDrawing.size(this.png);
	}

}
