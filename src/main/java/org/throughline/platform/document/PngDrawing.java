package org.throughline.platform.document;

import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

import javax.imageio.ImageIO;

import org.apache.batik.transcoder.SVGAbstractTranscoder;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.ImageTranscoder;

/**
 * Draws SVG as PNG.
 */
final class PngDrawing {

	/** Three points for each unit of a drawing, 270 to the inch on paper. */
	private static final float WIDTH = 960;

	/** Position of width and height in a PNG file. */
	private static final int SIZE_AT = 16;

	static {
		for (var face : DocumentFonts.FACES) {
			try (var file = face.open()) {
				GraphicsEnvironment.getLocalGraphicsEnvironment()
					.registerFont(Font.createFont(Font.TRUETYPE_FONT, file));
			}
			catch (IOException | FontFormatException ex) {
				throw new IllegalStateException(ex);
			}
		}
	}

	private PngDrawing() {
	}

	static byte[] of(FigureDrawing drawing) {
		return of(
				drawing.svg()
					.replace("font-family=\"arial, sans-serif\"", "font-family=\"" + DocumentFonts.FAMILY + "\""),
				WIDTH, (float) (WIDTH * drawing.ratio()));
	}

	static byte[] of(String svg, float width, float height) {
		var transcoder = new Transcoder();
		transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_WIDTH, width);
		transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_HEIGHT, height);
		transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_ALLOW_EXTERNAL_RESOURCES, false);
		transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_ALLOWED_SCRIPT_TYPES, "");
		transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_EXECUTE_ONLOAD, false);
		try (var png = new ByteArrayOutputStream()) {
			transcoder.transcode(new TranscoderInput(new StringReader(svg)), new TranscoderOutput(png));
			return png.toByteArray();
		}
		catch (TranscoderException ex) {
			throw new IllegalArgumentException("Drawing cannot be drawn", ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Leaves the writing to the JDK, which takes a quarter of the time. */
	private static final class Transcoder extends ImageTranscoder {

		@Override
		public BufferedImage createImage(int width, int height) {
			return new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
		}

		@Override
		public void writeImage(BufferedImage image, TranscoderOutput output) throws TranscoderException {
			try {
				ImageIO.write(image, "png", output.getOutputStream());
			}
			catch (IOException ex) {
				throw new TranscoderException(ex);
			}
		}

	}

	/** Returns the size of a PNG file. */
	static Dimension size(byte[] png) {
		var numbers = ByteBuffer.wrap(png);
		return new Dimension(numbers.getInt(SIZE_AT), numbers.getInt(SIZE_AT + 4));
	}

}
