package org.throughline.platform.file;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The objects of a PDF as text: those that are written out, and those in compressed
 * object streams (ISO 32000-1, 7.5.7).
 */
public final class PdfText {

	private static final Pattern OBJECT_STREAM = Pattern.compile(
			"/Type\\s*/ObjStm\\b[^\\x00]{0,500}?stream\\r?\\n|<<[^>]{0,500}?/Type\\s*/ObjStm\\b[^>]{0,500}?>>\\s*stream\\r?\\n");

	private static final int LARGEST = 20 * 1024 * 1024;

	private PdfText() {
	}

	/** Returns the text; compressed objects that cannot be read are left out. */
	static String of(byte[] pdf) {
		String written = new String(pdf, StandardCharsets.ISO_8859_1);
		var objects = new ByteArrayOutputStream();
		var stream = OBJECT_STREAM.matcher(written);
		while (stream.find() && objects.size() < LARGEST) {
			inflate(pdf, stream.end(), objects);
		}
		return withoutStreams(written) + objects.toString(StandardCharsets.ISO_8859_1);
	}

	/** Returns whether the file can run scripts or start programs. */
	public static boolean runs(byte[] pdf) {
		String text = new String(pdf, StandardCharsets.ISO_8859_1) + of(pdf);
		return text.contains("/JavaScript") || text.contains("/Launch");
	}

	/** Leaves out the compressed contents of pages, in which any letters can occur. */
	private static String withoutStreams(String written) {
		var text = new StringBuilder();
		int at = 0;
		for (int start = written.indexOf("stream", at); start >= 0; start = written.indexOf("stream", at)) {
			int end = written.indexOf("endstream", start + 6);
			if (end < 0) {
				break;
			}
			text.append(written, at, start);
			at = end + 9;
		}
		return text.append(written, at, written.length()).toString();
	}

	private static void inflate(byte[] pdf, int from, ByteArrayOutputStream objects) {
		var inflater = new Inflater();
		try {
			inflater.setInput(pdf, from, pdf.length - from);
			byte[] block = new byte[8 * 1024];
			for (int read = inflater.inflate(block); read > 0
					&& objects.size() < LARGEST; read = inflater.inflate(block)) {
				objects.write(block, 0, read);
			}
		}
		catch (DataFormatException ex) {
			objects.write('\n');
		}
		finally {
			inflater.end();
		}
	}

}
