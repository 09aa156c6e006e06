package org.throughline.report;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.throughline.platform.file.Sha256;

/**
 * The subject of a new comment as its author saw it.
 *
 * @param key the part of the draft
 * @param paragraph the number of the paragraph of a section, or 0 for the part as a whole
 * @param seen the fingerprint of the words that the author saw
 */
public record CommentPlace(String key, int paragraph, String seen) {

	/**
	 * Returns the words that a comment on this place is about: the paragraph that was
	 * seen, even if it has moved, or the one in its place. Empty if there is none.
	 */
	public Optional<String> wordsIn(DraftPart part) {
		if (this.paragraph <= 0) {
			return Optional.of(part.aboutWords());
		}
		if (!part.hasParagraphs()) {
			return Optional.empty();
		}
		var texts = part.passages().stream().map(DraftPart.Passage::text).toList();
		return texts.stream()
			.filter((text) -> fingerprint(text).equals(this.seen))
			.findFirst()
			.or(() -> texts.stream().skip(this.paragraph - 1L).findFirst());
	}

	/** Returns the fingerprint of words, by which a later change is noticed. */
	public static String fingerprint(String words) {
		return Sha256.of(words.getBytes(StandardCharsets.UTF_8));
	}

}
