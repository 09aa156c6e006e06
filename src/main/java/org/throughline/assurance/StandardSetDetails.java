package org.throughline.assurance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The standards of one year's audit.
 *
 * @param id which it is
 * @param slug its name in addresses
 * @param name how it is called
 * @param yearLabel the year it is for
 * @param kind which audit it belongs to
 * @param asAt organisations are called as on this day
 * @param about what the audit is, as written (Markdown)
 * @param jointNote with whom it is held jointly
 * @param followsSlug the set of the audit before
 * @param otherSchemeBefore the rating scheme of the set before, where it is another one
 * and nothing is compared
 * @param scheme how the standards are rated
 * @param standards the standards by number
 * @param version counts changes
 */
public record StandardSetDetails(UUID id, String slug, String name, String yearLabel, StandardSetKind kind,
		LocalDate asAt, @Nullable String about, @Nullable String jointNote, @Nullable String followsSlug,
		@Nullable String otherSchemeBefore, RatingSchemeDetails scheme, List<StandardDetails> standards, int version) {

	public StandardSetDetails {
		standards = List.copyOf(standards);
	}

	/** Its name, with the year where the name does not say it. */
	public String title() {
		return this.name.contains(this.yearLabel) ? this.name : this.name + " " + this.yearLabel;
	}

	/** The standard of this number. */
	public Optional<StandardDetails> standard(int number) {
		return this.standards.stream().filter((standard) -> standard.number() == number).findFirst();
	}

}
