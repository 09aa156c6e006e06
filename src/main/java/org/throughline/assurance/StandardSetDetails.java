package org.throughline.assurance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The standards of one year's audit.
 *
 * @param id its identifier
 * @param slug its slug
 * @param name its name
 * @param yearLabel the year it is for
 * @param kind the audit it belongs to
 * @param asAt organisations are named as at this day
 * @param about description of the audit, as written (Markdown)
 * @param jointNote with whom the audit is joint
 * @param followsSlug the previous set
 * @param otherSchemeBefore the rating scheme of the previous set, or {@code null} if it
 * is the same
 * @param scheme the rating scheme
 * @param standards the standards by number
 * @param version its version
 */
public record StandardSetDetails(UUID id, String slug, String name, String yearLabel, StandardSetKind kind,
		LocalDate asAt, @Nullable String about, @Nullable String jointNote, @Nullable String followsSlug,
		@Nullable String otherSchemeBefore, RatingSchemeDetails scheme, List<StandardDetails> standards, int version) {

	public StandardSetDetails {
		standards = List.copyOf(standards);
	}

	/** Returns the name with the year. */
	public String title() {
		return this.name.contains(this.yearLabel) ? this.name : this.name + " " + this.yearLabel;
	}

	/** Returns the standard with this number. */
	public Optional<StandardDetails> standard(int number) {
		return this.standards.stream().filter((standard) -> standard.number() == number).findFirst();
	}

}
