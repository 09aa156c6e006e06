package org.throughline.action;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.form.TextRules;

/**
 * The place of a recommendation in its source.
 *
 * @param title the title of the source; never the pseudonym of an unpublished review
 * @param number its number in the source, as written
 * @param madeOn the date it was made
 */
@Embeddable
public record SourceCitation(@Column(name = "source_title") String title,
		@Column(name = "number_as_written") @Nullable String number, @Nullable LocalDate madeOn) {

	/**
	 * Returns the number for headings, or {@code null} if it is a word such as "first".
	 */
	public @Nullable String numeral() {
		return numeral(this.number);
	}

	/** Returns a number as written, or {@code null} if it is a word such as "first". */
	public static @Nullable String numeral(@Nullable String number) {
		return (number != null && number.chars().anyMatch(Character::isDigit)) ? number : null;
	}

	SourceCitation checked() {
		return new SourceCitation(TextRules.required("title", this.title, TextRules.LINE),
				TextRules.optional("number", this.number, TextRules.LINE), this.madeOn);
	}

}
