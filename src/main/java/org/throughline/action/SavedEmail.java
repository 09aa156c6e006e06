package org.throughline.action;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Checks e-mails saved as files: internet messages (EML) and those of Outlook (MSG). */
final class SavedEmail {

	private static final byte[] COMPOUND_FILE = { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1,
			0x1A, (byte) 0xE1 };

	private static final String NAME = "(?i)name(\\*\\d*\\*?)?=\\s*\"?[^\"\\r\\n;]{0,200}";

	private static final Pattern PROGRAM = Pattern
		.compile(NAME + "\\.(exe|dll|js|vbs|bat|cmd|jar|ps1|scr|com|msi|hta|lnk|docm|xlsm|pptm|html?|svg)\\b");

	private SavedEmail() {
	}

	/** Returns whether a file is a message as Outlook saves it. */
	static boolean isOutlook(byte[] content) {
		for (int at = 0; at < COMPOUND_FILE.length; at++) {
			if (at >= content.length || content[at] != COMPOUND_FILE[at]) {
				return false;
			}
		}
		return text(content).contains(wide("__properties_version1.0"));
	}

	/** Returns whether an e-mail has a program or macros attached. */
	static boolean runs(byte[] content, String mediaType) {
		return switch (mediaType) {
			case "message/rfc822" -> PROGRAM.matcher(text(content)).find();
			case "application/vnd.ms-outlook" -> {
				String text = text(content);
				yield text.contains("This program cannot be run in DOS mode") || text.contains(wide("_VBA_PROJECT"));
			}
			default -> false;
		};
	}

	private static String text(byte[] content) {
		return new String(content, StandardCharsets.ISO_8859_1);
	}

	/** A name as compound files write it: UTF-16, the lower byte first. */
	private static String wide(String name) {
		return text(name.getBytes(StandardCharsets.UTF_16LE));
	}

}
