package org.throughline.platform.document;

import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

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

	/**
	 * Returns the logo in a PNG or JPEG file, drawn anew so that nothing but the picture
	 * is left of it; empty if the file is too large or is no such picture. SVG, which can
	 * have scripts, is none.
	 */
	public static Optional<Logo> of(byte[] file, String description) {
		if (file.length > LARGEST_FILE) {
			return Optional.empty();
		}
		try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
			var readers = ImageIO.getImageReaders(input);
			while (readers.hasNext()) {
				var reader = readers.next();
				try {
					reader.setInput(input, true, true);
					return readable(reader) ? Optional.of(new Logo(draw(reader.read(0)), description))
							: Optional.empty();
				}
				finally {
					reader.dispose();
				}
			}
			return Optional.empty();
		}
		catch (IOException | RuntimeException ex) {
			return Optional.empty();
		}
	}

	/** Looks at kind and size before the picture takes memory. */
	private static boolean readable(ImageReader reader) throws IOException {
		String format = reader.getFormatName();
		return ("png".equalsIgnoreCase(format) || "jpeg".equalsIgnoreCase(format)) && reader.getWidth(0) <= LONGEST_SIDE
				&& reader.getHeight(0) <= LONGEST_SIDE;
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
