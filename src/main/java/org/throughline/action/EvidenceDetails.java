package org.throughline.action;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Evidence of progress: a link or a file.
 *
 * @param number its number within the action
 * @param describes the description
 * @param link an address elsewhere
 * @param fileName the file's name
 * @param sizeBytes how large it is
 * @param sha256 its SHA-256, hexadecimal
 * @param hidden what the file contains without showing it at first sight
 */
public record EvidenceDetails(int number, String describes, @Nullable String link, @Nullable String fileName,
		@Nullable Integer sizeBytes, @Nullable String sha256, List<String> hidden) {

	private static final Pattern PICTURE = Pattern.compile("(?i).+\\.(?:png|jpe?g|pdf)");

	/** Returns whether the file, or its first page, is shown as a picture. */
	public boolean picture() {
		return this.fileName != null && PICTURE.matcher(this.fileName).matches();
	}

	/** Returns whether the picture is the first page of more. */
	public boolean firstPage() {
		return this.fileName != null && this.fileName.toLowerCase(Locale.ROOT).endsWith(".pdf");
	}

	/** Returns how large the file is, in words. */
	public String size() {
		return (this.sizeBytes != null) ? kilobytes(this.sizeBytes) : "";
	}

	static String kilobytes(int bytes) {
		return "%,d KB".formatted(bytes / 1024 + 1);
	}

}
