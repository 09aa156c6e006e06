package org.throughline.platform.file;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Draws the first page of a PDF that somebody uploaded, as a picture. A file that could
 * take much memory or time has none: encrypted ones, streams that unpack to more than 32
 * MB or are packed twice, large photos, and pages that take more than four seconds.
 */
public final class PdfPreview {

	private static final Logger log = LoggerFactory.getLogger(PdfPreview.class);

	private static final int WIDEST = 800;

	private static final int HIGHEST = 1_000;

	private static final long MOST_PIXELS = 20_000_000;

	private static final int MOST_UNPACKED = 32 * 1024 * 1024;

	private static final long MOST_OF_ALL = 8L * MOST_UNPACKED;

	private static final long MOST_NANOSECONDS = 4_000_000_000L;

	/** Pages are drawn one after another; who waits longer gets no picture. */
	private static final Semaphore ONE = new Semaphore(1);

	private static final Pattern ESCAPED = Pattern.compile("#([0-9A-Fa-f]{2})");

	/** Streams of unknown unpacked size: encrypted, or with rare or several filters. */
	private static final Pattern UNKNOWN_SIZE = Pattern.compile("/Encrypt\\b|/LZW|/RunLength|/CCITT|/JBIG2|/JPX"
			+ "|/Filter(?![\\s\\x00]*(?:/\\w+|\\[[\\s\\x00]*/\\w+[\\s\\x00]*\\]))");

	private static final String STREAM = "stream";

	private PdfPreview() {
	}

	/** Returns the first page as a PNG picture; empty if it is not drawn. */
	public static Optional<byte[]> firstPage(byte[] pdf) {
		if (!isModest(pdf) || !waits()) {
			return Optional.empty();
		}
		try (var document = Loader.loadPDF(pdf)) {
			var picture = new ByteArrayOutputStream();
			ImageIO.write(draw(document), "png", picture);
			return Optional.of(picture.toByteArray());
		}
		catch (IOException | RuntimeException | StackOverflowError ex) {
			log.debug("The first page of a PDF is not drawn", ex);
			return Optional.empty();
		}
		finally {
			ONE.release();
		}
	}

	private static boolean waits() {
		try {
			return ONE.tryAcquire(5, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	private static BufferedImage draw(PDDocument document) throws IOException {
		var box = document.getPage(0).getCropBox();
		float side = Math.max(box.getWidth(), box.getHeight());
		if (!(side > 1 && side < 20_000)) {
			throw new IOException("A page of " + side + " points");
		}
		var renderer = new LimitedRenderer(document);
		renderer.setSubsamplingAllowed(true);
		float scale = Math.min(WIDEST / box.getWidth(), HIGHEST / box.getHeight());
		return renderer.renderImage(0, Math.min(scale, 2), ImageType.RGB);
	}

	/** Returns whether all streams unpack to a size that is known and not large. */
	static boolean isModest(byte[] pdf) {
		String text = new String(pdf, StandardCharsets.ISO_8859_1);
		String names = ESCAPED.matcher(text)
			.replaceAll((code) -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(code.group(1), 16))));
		if (UNKNOWN_SIZE.matcher(names).find()) {
			return false;
		}
		long all = 0;
		for (int at = text.indexOf(STREAM); at >= 0; at = text.indexOf(STREAM, at + STREAM.length())) {
			long size = unpacked(pdf, at + STREAM.length());
			all += size;
			if (size > MOST_UNPACKED || all > MOST_OF_ALL) {
				return false;
			}
		}
		return true;
	}

	/** Returns the size to which a stream unpacks, or a little more than the largest. */
	private static long unpacked(byte[] pdf, int after) {
		int start = after;
		while (start < pdf.length && " \r\n".indexOf(pdf[start]) >= 0) {
			start++;
		}
		start += 2;
		if (start >= pdf.length) {
			return 0;
		}
		var inflater = new Inflater(true);
		long size = 0;
		try {
			inflater.setInput(pdf, start, pdf.length - start);
			byte[] block = new byte[64 * 1024];
			for (int read = inflater.inflate(block); read > 0
					&& size <= MOST_UNPACKED; read = inflater.inflate(block)) {
				size += read;
			}
		}
		catch (DataFormatException ex) {
			log.trace("A stream is not packed, or not to its end", ex);
		}
		finally {
			inflater.end();
		}
		return size;
	}

	/** Stops drawing after some seconds, and leaves out large pictures. */
	private static final class LimitedRenderer extends PDFRenderer {

		LimitedRenderer(PDDocument document) {
			super(document);
		}

		@Override
		protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
			return new LimitedDrawer(parameters);
		}

	}

	private static final class LimitedDrawer extends PageDrawer {

		private final long begun = System.nanoTime();

		LimitedDrawer(PageDrawerParameters parameters) throws IOException {
			super(parameters);
		}

		@Override
		protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
			if (System.nanoTime() - this.begun > MOST_NANOSECONDS) {
				throw new IllegalStateException("The page takes too long");
			}
			super.processOperator(operator, operands);
		}

		@Override
		public void drawImage(PDImage image) throws IOException {
			if (image instanceof PDImageXObject photo && isSmall(photo)
					&& (photo.getSoftMask() == null || isSmall(photo.getSoftMask()))
					&& (photo.getMask() == null || isSmall(photo.getMask()))) {
				super.drawImage(image);
			}
		}

		/**
		 * Returns whether the picture is small according to its own header and that of
		 * its JPEG.
		 */
		private static boolean isSmall(PDImageXObject image) throws IOException {
			if ((long) image.getWidth() * image.getHeight() > MOST_PIXELS) {
				return false;
			}
			if (!"jpg".equals(image.getSuffix())) {
				return true;
			}
			try (var content = ImageIO.createImageInputStream(image.createInputStream(List.of("DCTDecode", "DCT")))) {
				var reader = ImageIO.getImageReadersByFormatName("jpeg").next();
				try {
					reader.setInput(content);
					return (long) reader.getWidth(0) * reader.getHeight(0) <= MOST_PIXELS;
				}
				finally {
					reader.dispose();
				}
			}
		}

	}

}
