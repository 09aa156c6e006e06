package org.throughline.platform.publication;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.text.IdentifierKind;

/**
 * Words that may identify a child, in text that is or becomes public. They are open until
 * they are removed or accepted.
 *
 * @param partnershipId the partnership of the text
 * @param accepted the reason for keeping them, or {@code null} if open
 */
public record FoundIdentifier(UUID partnershipId, IdentifierKind kind, String words, List<Place> places,
		@Nullable Acceptance accepted) {

	public boolean open() {
		return this.accepted == null;
	}

	FoundIdentifier with(@Nullable Acceptance acceptance) {
		return new FoundIdentifier(this.partnershipId, this.kind, this.words, this.places, acceptance);
	}

	/**
	 * Where words were found.
	 *
	 * @param table name of the table
	 * @param field name of the column
	 * @param address address of the page on which the text is edited
	 * @param before the words before them
	 * @param after the words after them
	 */
	public record Place(String table, String field, String address, String before, String words, String after) {

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
	 * Why words are published although they may identify a child.
	 *
	 * @param givenBy name of the person who gave it
	 * @param at when it was stored
	 */
	public record Acceptance(String reason, String givenBy, Instant at) {

	}

}
