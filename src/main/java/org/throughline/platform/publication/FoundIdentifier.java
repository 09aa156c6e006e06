package org.throughline.platform.publication;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.text.IdentifierKind;

/**
 * Words in a text that is or becomes public and that should not be published without a
 * reason; most may identify a child. They are open until they are removed or accepted.
 *
 * @param partnershipId the partnership of the text
 * @param sentence the sentence for which a reason holds; empty if it holds for the words
 * everywhere
 * @param hint the record that the words match; empty for none
 * @param accepted the reason for keeping them, or {@code null} if open
 */
public record FoundIdentifier(UUID partnershipId, IdentifierKind kind, String words, String sentence, String hint,
		List<Place> places, @Nullable Acceptance accepted) {

	public boolean open() {
		return this.accepted == null;
	}

	/** Returns whether a form asks for a reason for keeping it. */
	public boolean needsReason() {
		return open() && this.kind.acceptable();
	}

	/** Returns the value by which a form names the finding. */
	public String key() {
		return this.kind() + " " + this.words + (this.sentence.isEmpty() ? "" : " " + this.sentence);
	}

	/** Returns the same key for the same words, whatever their case. */
	String sameWords() {
		return this.partnershipId + " " + key().toLowerCase(Locale.ROOT);
	}

	FoundIdentifier with(@Nullable Acceptance acceptance) {
		return new FoundIdentifier(this.partnershipId, this.kind, this.words, this.sentence, this.hint, this.places,
				acceptance);
	}

	/**
	 * The place of words in a text.
	 *
	 * @param table name of the table
	 * @param field name of the column
	 * @param name the heading or title of the record; empty if it has none
	 * @param address address of the page on which the text is edited
	 * @param before the words before them in their sentence
	 * @param after the words after them in their sentence
	 */
	public record Place(String table, String field, String name, String address, String before, String words,
			String after) {

		/** Returns the field in words, for fields without a label of their own. */
		public String fieldName() {
			String words = this.field.replace('_', ' ');
			return Character.toUpperCase(words.charAt(0)) + words.substring(1);
		}

		/** Returns the page of a published record: parts of a report have none. */
		public String publishedAddress() {
			return this.address.replaceFirst("(/reports/[^/]+)/.*", "$1");
		}

	}

	/**
	 * The reason why words are published although they may identify somebody.
	 *
	 * @param givenBy name of the person who gave it
	 * @param at when it was stored
	 */
	public record Acceptance(String reason, String givenBy, Instant at) {

	}

}
