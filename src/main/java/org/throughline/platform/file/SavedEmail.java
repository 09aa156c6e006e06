package org.throughline.platform.file;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks e-mails saved as files: internet messages (EML) and those of Outlook (MSG). */
public final class SavedEmail {

	/** The media type of an internet message. */
	public static final String MESSAGE = "message/rfc822";

	/** The media type of a message as Outlook saves it. */
	public static final String OUTLOOK = "application/vnd.ms-outlook";

	private static final byte[] COMPOUND_FILE = { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1,
			0x1A, (byte) 0xE1 };

	private static final Pattern HEADER = Pattern.compile("(?im)^content-(?:type|disposition)\\s*:(.*)$");

	private static final Pattern NAME = Pattern
		.compile("(?i)(?<![\\w-])(?:file)?name(\\*\\d*\\*?)?\\s*=\\s*(?:\"([^\"\\r\\n]*)\"|([^\\s;]+))");

	private static final Pattern ENCODED_WORD = Pattern.compile("=\\?([\\w-]+)\\?([BbQq])\\?([^?\\s]*)\\?=\\s*");

	private static final Pattern PROGRAM = Pattern
		.compile("(?i).*\\.(exe|dll|js|vbs|bat|cmd|jar|ps1|scr|com|msi|hta|lnk|docm|xlsm|pptm|html?|svg)\\b.*");

	private SavedEmail() {
	}

	/** Returns whether a file is a message as Outlook saves it. */
	public static boolean isOutlook(byte[] content) {
		for (int at = 0; at < COMPOUND_FILE.length; at++) {
			if (at >= content.length || content[at] != COMPOUND_FILE[at]) {
				return false;
			}
		}
		return text(content).contains(wide("__properties_version1.0"));
	}

	/** Returns whether an e-mail has a program or macros attached. */
	public static boolean runs(byte[] content, String mediaType) {
		return switch (mediaType) {
			case MESSAGE -> attachments(content).stream().anyMatch((name) -> PROGRAM.matcher(name).matches());
			case OUTLOOK -> {
				String text = text(content);
				yield text.contains("This program cannot be run in DOS mode") || text.contains(wide("_VBA_PROJECT"));
			}
			default -> false;
		};
	}

	/** Returns the number of files attached to a message as Outlook saves it. */
	static int outlookAttachments(byte[] content) {
		return text(content).split(Pattern.quote(wide("__attach_version1.0_#")), -1).length - 1;
	}

	/**
	 * Returns the names of the files attached to an internet message, as RFC 2047 and RFC
	 * 2231 write them.
	 */
	static List<String> attachments(byte[] content) {
		var names = new LinkedHashSet<String>();
		var header = HEADER.matcher(text(content).replaceAll("\\r?\\n[ \\t]+", " "));
		while (header.find()) {
			String value = header.group(1);
			String name = name(value);
			if (!name.isEmpty()) {
				names.add(name);
			}
			else if (value.strip().matches("(?is)message/rfc822\\b.*")) {
				names.add("forwarded e-mail");
			}
		}
		return List.copyOf(names);
	}

	/** The value of the parameter name or filename, whose pieces are joined. */
	private static String name(String header) {
		var pieces = new LinkedHashMap<String, String>();
		var parameter = NAME.matcher(header);
		while (parameter.find()) {
			String value = (parameter.group(2) != null) ? parameter.group(2) : parameter.group(3);
			String piece = (parameter.group(1) != null) ? parameter.group(1) : "";
			pieces.put(piece, piece.endsWith("*") ? percentDecoded(value) : decodedWords(value));
		}
		if (pieces.size() > 1) {
			pieces.remove("");
		}
		return String.join("", pieces.values()).replaceAll("\\p{Cntrl}", "").strip();
	}

	private static String percentDecoded(String value) {
		var charset = value.matches("[\\w-]+'[^']*'.*") ? charset(value.substring(0, value.indexOf('\'')))
				: StandardCharsets.UTF_8;
		return new String(unescaped(value.replaceFirst("^[\\w-]*'[^']*'", ""), '%'), charset);
	}

	private static String decodedWords(String value) {
		return ENCODED_WORD.matcher(utf8(value)).replaceAll((word) -> {
			byte[] bytes = word.group(2).equalsIgnoreCase("B") ? base64(word.group(3))
					: unescaped(word.group(3).replace('_', ' '), '=');
			return Matcher.quoteReplacement(new String(bytes, charset(word.group(1))));
		});
	}

	private static byte[] base64(String text) {
		try {
			return Base64.getMimeDecoder().decode(text);
		}
		catch (IllegalArgumentException ex) {
			return text.getBytes(StandardCharsets.ISO_8859_1);
		}
	}

	private static byte[] unescaped(String text, char escape) {
		var bytes = new ByteArrayOutputStream();
		for (int at = 0; at < text.length(); at++) {
			String code = text.substring(at + 1, Math.min(at + 3, text.length()));
			if (text.charAt(at) == escape && code.matches("\\p{XDigit}{2}")) {
				bytes.write(Integer.parseInt(code, 16));
				at += 2;
			}
			else {
				bytes.write(text.charAt(at));
			}
		}
		return bytes.toByteArray();
	}

	private static Charset charset(String name) {
		return Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.UTF_8;
	}

	/** Newer programs write names in UTF-8 as they are (RFC 6532). */
	private static String utf8(String text) {
		return new String(text.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
	}

	private static String text(byte[] content) {
		return new String(content, StandardCharsets.ISO_8859_1);
	}

	/** A name as compound files write it: UTF-16, the lower byte first. */
	private static String wide(String name) {
		return text(name.getBytes(StandardCharsets.UTF_16LE));
	}

}
