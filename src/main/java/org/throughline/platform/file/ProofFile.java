package org.throughline.platform.file;

import java.util.Map;

import jakarta.persistence.Embeddable;
import org.apache.tika.Tika;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.form.RuleViolation;

/**
 * A PDF or a picture stored as proof. It is only offered as a download. Its type is
 * recognised by its contents; pictures are kept without place and device.
 *
 * @param sha256 its SHA-256, hexadecimal
 * @param content its bytes
 */
@Embeddable
public record ProofFile(String fileName, String mediaType, String sha256, byte[] content) {

	/** The largest size of a file in bytes: 10 MB. */
	public static final int LARGEST = 10 * 1024 * 1024;

	private static final int LONGEST_NAME = 120;

	private static final Map<String, String> ENDINGS = Map.of("application/pdf", ".pdf", "image/png", ".png",
			"image/jpeg", ".jpg");

	/**
	 * Accepts a file.
	 * @param field the field of the form
	 * @throws RuleViolation if it is empty, too large, of another type, or can run
	 * something
	 */
	public static ProofFile accept(String field, @Nullable String givenName, byte[] given) {
		if (given.length == 0) {
			throw new RuleViolation(field, "proofFile.empty");
		}
		if (given.length > LARGEST) {
			throw new RuleViolation(field, "proofFile.tooLarge");
		}
		String type = new Tika().detect(given);
		String ending = ENDINGS.get(type);
		if (ending == null) {
			throw new RuleViolation(field, "proofFile.kind");
		}
		byte[] kept = given.clone();
		if (type.startsWith("image/")) {
			kept = PhotoCleaner.clean(given, type);
		}
		else if (PdfText.runs(given)) {
			throw new RuleViolation(field, "proofFile.runs");
		}
		if (kept == null) {
			throw new RuleViolation(field, "proofFile.kind");
		}
		return new ProofFile(name(givenName, ending), type, Sha256.of(kept), kept);
	}

	/**
	 * Returns the name without folders, signs that file systems refuse, and its ending.
	 */
	private static String name(@Nullable String given, String ending) {
		String name = (given != null) ? given : "";
		name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
			.replaceAll("\\.[A-Za-z0-9]{1,8}$", "")
			.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cn}<>:\"|?*]", "")
			.strip();
		String stem = name.isEmpty() ? "proof" : name.substring(0, Math.min(name.length(), LONGEST_NAME));
		return stem + ending;
	}

}
