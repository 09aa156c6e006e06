package org.throughline.review;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.file.EmbeddedPhotos;
import org.throughline.platform.file.PackedDocument;
import org.throughline.platform.file.Sha256;
import org.throughline.platform.form.RuleViolation;

/**
 * Checks files of learning summaries by their content, not their name: PDF and Word
 * without macros, up to 10 MB.
 */
final class SummaryFiles {

	static final int LARGEST = 10 * 1024 * 1024;

	private static final String PDF = "application/pdf";

	private SummaryFiles() {
	}

	/** Returns the file to store, without the metadata of photos in it. */
	static @Nullable StoredFile stored(LearningSummaryEdit.@Nullable UploadedFile file) {
		if (file == null) {
			return null;
		}
		String mediaType = mediaType(file);
		byte[] content = mediaType.equals(PDF) ? file.content() : EmbeddedPhotos.clean(file.content());
		return new StoredFile(name(file.name()), mediaType, content.length, Sha256.of(content), content);
	}

	/** Returns the media type, or refuses the file with an error on the field "file". */
	static String mediaType(LearningSummaryEdit.UploadedFile file) {
		byte[] content = file.content();
		if (content.length == 0) {
			throw new RuleViolation("file", "review.file.empty");
		}
		if (content.length > LARGEST) {
			throw new RuleViolation("file", "review.file.large");
		}
		String name = file.name().toLowerCase(Locale.ROOT);
		if (name.endsWith(".pdf") && begins(content, "%PDF-")) {
			return PDF;
		}
		if (name.endsWith(".docx") && begins(content, "PK") && isWord(content)) {
			return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
		}
		throw new RuleViolation("file", "review.file.type");
	}

	private static boolean begins(byte[] content, String magic) {
		return new String(content, 0, Math.min(content.length, magic.length()), StandardCharsets.ISO_8859_1)
			.equals(magic);
	}

	private static boolean isWord(byte[] content) {
		var document = PackedDocument.of(content);
		return document.state() == PackedDocument.State.SOUND && document.holds("word/document.xml")
				&& !document.runs();
	}

	/** Returns the file name without its path and unsafe characters. */
	static String name(String sent) {
		String last = sent.replace('\\', '/');
		last = last.substring(last.lastIndexOf('/') + 1).replaceAll("[\\p{Cntrl}\"<>|:*?]", "").strip();
		return (last.length() > 120) ? last.substring(last.length() - 120) : last;
	}

}
